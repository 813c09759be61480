import { readAll } from '../decimal/index.ts';
import { addIssues, error, type Issue, isError, type Result, warning } from '../issue/index.ts';
import {
  type Group,
  isPeriod,
  type Level,
  nodesOf,
  type RuleSet,
  type ScoreNode,
} from '../ruleset/index.ts';
import type { Data, Table, Unit } from '../table/index.ts';
import type { Assessment, LevelAssessment } from './Assessment.ts';
import {
  exactTotal,
  fireVetoes,
  publishedTotal,
  scoreAdjustments,
  withZeroedNodes,
} from './adjust.ts';
import { scoreGroup } from './aggregate.ts';
import { categorize, poolNumbers } from './category.ts';
import {
  adjoining,
  type EarlierFile,
  type EarlierResult,
  earlierInputs,
  readEarlier,
  warnOfPeriod,
} from './earlier.ts';
import { gradeUnits } from './grade.ts';
import { levelInputs } from './LevelInputs.ts';
import { makeLists } from './lists.ts';
import { reportGaps, scoreIndicator } from './points.ts';
import { poolFigures } from './pool.ts';
import { participants, type RuleContext } from './RuleContext.ts';
import { orderOf, type Placement, placeByRanking, rankedRows, setRanks } from './rank.ts';
import { scoreRollup } from './rollup.ts';
import { known, type ScoreColumn, type Scoring, scoreState } from './ScoreColumn.ts';

/** What is assessed, and by the side of which earlier results. */
export type AssessOptions = {
  /** Ids of the levels wanted; default: all that the data have. */
  readonly levels?: readonly string[];
  /** Rank the units that can be ranked, though others have errors. */
  readonly partial?: boolean;
  /** Results of earlier periods. */
  readonly earlier?: readonly EarlierFile[];
  /** The period assessed; default: that of the rule set. */
  readonly period?: string;
};

/**
 * Scores, ranks and lists all units of the data.
 *
 * @returns the assessment, or every issue that stands in its way: data with errors are not ranked
 *   unless `partial` asks for the rest
 * @source semantics, "From points to total" 14: the order of the steps
 */
export function assess(
  ruleSet: RuleSet,
  data: Data,
  options: AssessOptions = {},
): Result<Assessment> {
  const period = options.period ?? ruleSet.period;
  const issues: Issue[] = [];
  if (!isPeriod(period)) issues.push(error('not-a-period', {}, { found: period }));
  const earlier = readEarlier(options.earlier ?? [], ruleSet, period, issues);
  const isBlocked = issues.some(isError);
  if (!isBlocked) warnOfPeriod(ruleSet, earlier, period, issues);
  const done = new Map<string, LevelAssessment>();
  for (const level of bottomUp(ruleSet.levels)) {
    const table = data.tables.find((candidate) => candidate.level === level.id);
    if (table !== undefined && !isBlocked) {
      const site = { ruleSet, level, table, below: done, earlier, period };
      done.set(level.id, assessLevel(site, options.partial === true, table.isUnreadable, issues));
    }
  }
  const levels = ruleSet.levels.flatMap((level) => {
    const assessed = done.get(level.id);
    const isWanted = options.levels === undefined || options.levels.includes(level.id);
    return assessed !== undefined && isWanted ? [assessed] : [];
  });
  const all = [...data.issues, ...issues];
  if (levels.length === 0 && !all.some(isError)) all.push(error('no-units', {}));
  const isPartial = all.some(isError);
  // What is wrong with no unit in particular, as a tie that has to be decided, nobody's leaving mends.
  const isUndecided = issues.some((issue) => isError(issue) && codeOf(issue) === null);
  if (isPartial && (options.partial !== true || isUndecided || levels.length === 0)) {
    return { ok: false, issues: withoutConsequences(all, data.issues) };
  }
  if (isPartial) {
    const units = levels.flatMap(failedUnits);
    all.push(warning('partial-result', {}, { units }));
  }
  return {
    ok: true,
    value: { ruleSet, data, period, earlier, isPartial, levels, issues: all },
    issues: all,
  };
}

/** Roll-ups lack what the data have errors in: said once, of the data. */
function withoutConsequences(issues: readonly Issue[], ofData: readonly Issue[]): readonly Issue[] {
  const isUnplaced = (issue: Issue): boolean =>
    codeOf(issue) === null || ['unknown-parent', 'parent-missing'].includes(issue.code);
  const isRowUnknown = ofData.some((issue) => isError(issue) && isUnplaced(issue));
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

/** What a level is assessed from. */
type LevelSite = {
  readonly ruleSet: RuleSet;
  readonly level: Level;
  readonly table: Table;
  readonly below: ReadonlyMap<string, LevelAssessment>;
  readonly earlier: readonly EarlierResult[];
  readonly period: string;
};

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

/** The units of a level, step by step. */
function assessUnits(
  { ruleSet, level, table, below, earlier, period }: LevelSite,
  isOut: Uint8Array,
  issues: Issue[],
): LevelAssessment {
  const { units } = table;
  const [last = null] = adjoining(earlier, period);
  const given = earlierInputs({ ruleSet, level, table, last, isOut }, issues);
  const categories = categorize(ruleSet, level, table, given, isOut, issues);
  const inputs = levelInputs(ruleSet, level, table, given, categories);
  const poolOf = (): readonly number[] => poolNumbers(level.pool, categories);
  const members = participants(isOut);
  const contextWith = (scores: ReadonlyMap<string, ScoreColumn>): RuleContext => ({
    ...members,
    inputs,
    columns: inputs.columnsWith(scores, poolFigures(inputs, scores, poolOf, isOut)),
    issues,
  });
  const context = contextWith(new Map());
  const tree = scoreTree(level.root, context, (rollup) =>
    scoreRollup(rollup, units, isOut, below.get(rollup.level) ?? null, ruleSet.register, issues),
  );
  const root = columnAt(tree, '');
  const bonuses = scoreAdjustments(level.bonuses, contextWith(tree));
  const deductions = scoreAdjustments(level.deductions, contextWith(tree));
  const before = exactTotal(level, { root, bonuses, deductions, vetoes: [] }, context);
  const vetoes = fireVetoes(level.vetoes, contextWith(new Map([...tree, ['total', before]])));
  const nodes = withZeroedNodes(level.root, tree, vetoes, context);
  const parts = { root: columnAt(nodes, ''), bonuses, deductions, vetoes };
  const exact = exactTotal(level, parts, context);
  const total = publishedTotal(level, exact, context);

  const compared = level.ranking.by === 'exact' ? exact : total;
  const breakers = tieBreakers(level, nodes, total, context);
  const placement = placeByRanking(level.ranking, rankedRows(total), compared, breakers);
  const { ranks, categoryRanks } = rank(level, placement, categories);
  const pools = split(placement.rows, level.ranking.within === 'category' ? categories : null);
  const grades = gradeUnits(level, total, pools, orderOf(placement), vetoes, units, issues);
  const lists = makeLists({
    level,
    context: contextWith(new Map([...nodes, ['total', total]])),
    placement,
    total,
    nodes,
    categories,
    grades,
    vetoes,
    earlier,
    period,
  });
  const shown = new Map([...nodes].filter(([path]) => path !== ''));
  return {
    level,
    table,
    nodes: shown,
    weights: weightsOf(ruleSet, level, context),
    root: parts.root,
    bonuses,
    deductions,
    vetoes,
    exactTotal: exact,
    total,
    categories,
    ranks,
    categoryRanks,
    grades,
    lists,
  };
}

function scoreTree(
  root: Group,
  context: RuleContext,
  scoreRollupNode: (node: Extract<ScoreNode, { kind: 'rollup' }>) => ScoreColumn,
): ReadonlyMap<string, ScoreColumn> {
  const scores = new Map<string, ScoreColumn>();
  const begin = (node: ScoreNode): Scoring => {
    const { source, finish } = scoreNode(node);
    return {
      source,
      finish(values) {
        const score = finish(values);
        scores.set(node.path, score);
        return score;
      },
    };
  };
  const scoreNode = (node: ScoreNode): Scoring => {
    switch (node.kind) {
      case 'indicator':
        return scoreIndicator(node, context);
      case 'rollup':
        return known(scoreRollupNode(node));
      case 'group':
        return scoreGroup(node, node.children.map(begin), context);
    }
  };
  const { source, finish } = begin(root);
  finish(readAll(source.run, context.inputs.length));
  return scores;
}

function columnAt(scores: ReadonlyMap<string, ScoreColumn>, path: string): ScoreColumn {
  const score = scores.get(path);
  if (score === undefined) throw new Error(`the tree has no node "${path}"`);
  return score;
}

function tieBreakers(
  level: Level,
  nodes: ReadonlyMap<string, ScoreColumn>,
  total: ScoreColumn,
  context: RuleContext,
): readonly ScoreColumn[] {
  return level.ranking.tieBreakers.map(({ source }) => {
    if (source.kind === 'score')
      return source.name === 'total' ? total : columnAt(nodes, source.name);
    checkGaps(source.name, 'ranking', context);
    return context.inputs.scoreOfInput(source.name);
  });
}

/** The inputs of a level that roll-ups of other levels weight by. */
function weightsOf(
  { levels }: RuleSet,
  level: Level,
  context: RuleContext,
): LevelAssessment['weights'] {
  const rollups = levels.flatMap(({ root }) =>
    [...nodesOf(root)].filter((node) => node.kind === 'rollup' && node.level === level.id),
  );
  return new Map(
    rollups.flatMap((node) => {
      if (node.kind !== 'rollup' || node.weightInput === null) return [];
      checkGaps(node.weightInput, node.path, context);
      return [[node.weightInput, context.inputs.scoreOfInput(node.weightInput)] as const];
    }),
  );
}

function checkGaps(input: string, name: string, context: RuleContext): void {
  const read = { strictInputs: [input] };
  reportGaps(context.inputs.gapsOf(read), read, name, context);
}

function rank(
  level: Level,
  placement: Placement,
  categories: ReadonlyArray<string | null>,
): { readonly ranks: Int32Array; readonly categoryRanks: Int32Array } {
  const ranks = new Int32Array(categories.length);
  const categoryRanks = new Int32Array(categories.length);
  const { ties, within } = level.ranking;
  if (level.categories.length > 0) {
    for (const rows of split(placement.rows, categories)) {
      setRanks(rows, placement, ties, categoryRanks);
    }
  }
  if (within === 'category') ranks.set(categoryRanks);
  else setRanks(placement.rows, placement, ties, ranks);
  return { ranks, categoryRanks };
}

/** Rows by category, each in its order; all together where there is none. */
function split(
  sorted: readonly number[],
  categories: ReadonlyArray<string | null> | null,
): ReadonlyArray<readonly number[]> {
  if (categories === null) return [sorted];
  const groups = new Map<string | null, number[]>();
  for (const row of sorted) {
    const category = categories[row] ?? null;
    const group = groups.get(category);
    if (group === undefined) groups.set(category, [row]);
    else group.push(row);
  }
  return [...groups.values()];
}
