import {
  addIssues,
  error,
  type Issue,
  type IssueCode,
  isError,
  type Result,
  warning,
} from '../issue/index.ts';
import {
  type Level,
  periodIssues,
  type RuleSet,
  type ScoreNode,
  unknownLevels,
} from '../ruleset/index.ts';
import { type Data, otherPeriod, type Table, type Unit } from '../table/index.ts';
import type { Assessment, LevelAssessment } from './Assessment.ts';
import type { AssessOptions } from './AssessOptions.ts';
import { assessUnits, type LevelSite } from './assessUnits.ts';
import { checkPasts } from './checkPast.ts';
import { type EarlierResult, readEarlier, warnOfPeriod } from './earlier.ts';
import { type LevelPast, pastsOf, successionsUsed } from './LevelPast.ts';
import { scoreState } from './ScoreColumn.ts';

/**
 * Scores, ranks and lists all units of the data.
 *
 * @returns the assessment, or every issue that stands in its way: data with errors are not ranked
 *   unless `partial` asks for the rest
 */
export function assess(
  ruleSet: RuleSet,
  data: Data,
  options: AssessOptions = {},
): Result<Assessment> {
  const period = options.period ?? ruleSet.period;
  const issues: Issue[] = [...unaskable(ruleSet, data, period, options.levels ?? [])];
  const earlier = readEarlier(options.earlier ?? [], ruleSet, period, issues);
  const { levels, partial = false } = options;
  return assessBeside({ ruleSet, data, period, earlier, levels, isPartial: partial }, issues);
}

/**
 * Assesses other data, or by other rules, as an assessment was made: its levels, for its period, beside the
 * same earlier results, and in part where it is partial.
 */
export function assessAgain(
  { levels, period, earlier, isPartial, ...assessed }: Assessment,
  { ruleSet = assessed.ruleSet, data = assessed.data }: Partial<Pick<Asked, 'ruleSet' | 'data'>>,
): Result<Assessment> {
  const ids = levels.map(({ level }) => level.id);
  return assessBeside({ ruleSet, data, period, earlier, levels: ids, isPartial }, []);
}

type Asked = {
  readonly ruleSet: RuleSet;
  readonly data: Data;
  readonly period: string;
  readonly earlier: readonly EarlierResult[];
  readonly levels: readonly string[] | undefined;
  readonly isPartial: boolean;
};

/** @param issues  what is wrong with what is asked for; whatever else is found is added */
function assessBeside(asked: Asked, issues: Issue[]): Result<Assessment> {
  const { ruleSet, data, period, earlier } = asked;
  const pasts = new Map<string, readonly LevelPast[]>();
  if (!issues.some(isError)) {
    warnOfPeriod(ruleSet, earlier, period, issues);
    for (const { level, table } of levelsIn(ruleSet, data)) {
      const found = pastsOf(earlier, ruleSet, level, table, period);
      pasts.set(level.id, found);
      addIssues(issues, checkPasts({ ruleSet, level, table, pasts: found, period }));
    }
  }
  const isBlocked = issues.some(isError);
  const done = new Map<string, LevelAssessment>();
  for (const level of bottomUp(ruleSet.levels)) {
    const table = data.tables.find((candidate) => candidate.level === level.id);
    if (table !== undefined && !isBlocked) {
      const site = { ruleSet, level, table, below: done, pasts: pasts.get(level.id) ?? [], period };
      done.set(level.id, assessLevel(site, asked.isPartial, table.isUnreadable, issues));
    }
  }
  const levels = ruleSet.levels.flatMap((level) => {
    const assessed = done.get(level.id);
    const isWanted = asked.levels === undefined || asked.levels.includes(level.id);
    return assessed !== undefined && isWanted ? [assessed] : [];
  });
  const all = [...data.issues, ...issues];
  if (levels.length === 0 && !all.some(isError)) all.push(error('no-units', {}));
  const isPartial = all.some(isError);
  // What is wrong with no unit in particular, as a tie that has to be decided, nobody's leaving mends.
  const isUndecided = issues.some((issue) => isError(issue) && codeOf(issue) === null);
  if (isPartial && (!asked.isPartial || isUndecided || levels.length === 0)) {
    return { ok: false, issues: withoutConsequences(all, data.issues) };
  }
  if (isPartial) {
    const units = levels.flatMap(failedUnits);
    all.push(
      units.length > 0
        ? warning('partial-result', {}, { units })
        : warning('partial-without-rows', {}),
    );
  }
  return {
    ok: true,
    value: {
      ruleSet,
      data,
      period,
      earlier: earlier.map((result) => ({
        ...result,
        successions: levels.flatMap(({ level, table }) =>
          successionsUsed(
            pasts.get(level.id)?.find((past) => past.result === result),
            table,
          ),
        ),
      })),
      isPartial,
      levels,
      issues: all,
    },
    issues: all,
  };
}

function levelsIn(
  { levels }: RuleSet,
  { tables }: Data,
): ReadonlyArray<{ readonly level: Level; readonly table: Table }> {
  return levels.flatMap((level) => {
    const table = tables.find((candidate) => candidate.level === level.id);
    return table === undefined ? [] : [{ level, table }];
  });
}

/** What stands in the way of what is asked for, and has not been told of the data. */
function unaskable(
  ruleSet: RuleSet,
  data: Data,
  period: string,
  levels: readonly string[],
): readonly Issue[] {
  const isTold = ({ code, data: { found } }: Issue): boolean =>
    data.issues.some((issue) => issue.code === code && issue.data['found'] === found);
  const asked = [...unknownLevels(ruleSet, levels), ...periodIssues(period)];
  return [
    ...asked.filter((issue) => !isTold(issue)),
    ...[otherPeriod(data.asOf, period) ?? []].flat(),
  ];
}

/** Errors after which it is not known which unit a row, or all rows of a file, are about. */
const unplacing: readonly IssueCode[] = [
  ...(['unknown-unit', 'ambiguous-unit', 'unit-not-named', 'unit-below'] as const),
  ...(['code-and-name-differ', 'level-differs', 'parent-differs'] as const),
  ...(['unknown-level', 'level-not-given', 'unknown-parent', 'parent-missing'] as const),
  ...(['wrong-field-count', 'not-csv', 'nul-character'] as const),
];

/** Roll-ups lack what the data have errors in: said once, of the data. */
function withoutConsequences(issues: readonly Issue[], ofData: readonly Issue[]): readonly Issue[] {
  const isRowUnknown = ofData.some((issue) => isError(issue) && unplacing.includes(issue.code));
  const isConsequence = ({ code }: Issue): boolean =>
    code === 'roll-up-waits' ||
    (isRowUnknown && (code === 'roll-up-incomplete' || code === 'roll-up-empty'));
  return issues.filter((issue) => !isConsequence(issue));
}

function failedUnits({ table, total }: LevelAssessment): readonly string[] {
  return table.units
    .filter((_, row) => total.state[row] === scoreState.failed)
    .map((unit) => `${unit.name} ${unit.code}`);
}

/** Levels that others roll up come first. */
function bottomUp(levels: readonly Level[]): readonly Level[] {
  const result: Level[] = [];
  const add = (level: Level): void => {
    if (result.includes(level)) return;
    for (const id of belowOf(level.root)) {
      const below = levels.find((candidate) => candidate.id === id);
      if (below !== undefined) add(below);
    }
    result.push(level);
  };
  for (const level of levels) add(level);
  return result;
}

function belowOf(node: ScoreNode): readonly string[] {
  if (node.kind === 'rollup') return [node.level];
  return node.kind === 'group' ? node.children.flatMap(belowOf) : [];
}

/**
 * One level. For a partial result units with errors leave, and the rest is assessed again without
 * them, as if the data did not have them: until nobody has to leave.
 *
 * @param isOut  1 for units that cannot be ranked
 */
function assessLevel(
  site: LevelSite,
  isPartial: boolean,
  isOut: Uint8Array,
  issues: Issue[],
): LevelAssessment {
  const found: Issue[] = [];
  const assessed = assessUnits(site, isOut, found);
  const failing = new Set(found.flatMap((issue) => (isError(issue) ? [codeOf(issue)] : [])));
  const isLeaving = ({ code }: Unit, row: number): boolean => isOut[row] === 0 && failing.has(code);
  if (!isPartial || !site.table.units.some(isLeaving)) {
    addIssues(issues, found);
    return assessed;
  }
  addIssues(
    issues,
    found.filter((issue) => isError(issue) && codeOf(issue) !== null),
  );
  const isOutNow = Uint8Array.from(site.table.units, (unit, row) =>
    isOut[row] === 1 || isLeaving(unit, row) ? 1 : 0,
  );
  return assessLevel(site, isPartial, isOutNow, issues);
}

const codeOf = ({ at }: Issue): string | null => at.unit?.code ?? null;
