import { columnBuilder, Exact, formatExact, round, unity, zero } from '../decimal/index.ts';
import { error, type Issue, type IssueCode, warning } from '../issue/index.ts';
import type { RegisteredUnit, Rollup } from '../ruleset/index.ts';
import type { Unit } from '../table/index.ts';
import { aboutNode } from './About.ts';
import type { LevelAssessment } from './Assessment.ts';
import { outcomeOf } from './parts.ts';
import { named } from './RuleContext.ts';
import { type ScoreColumn, scoreAt, scoreState } from './ScoreColumn.ts';

/**
 * The scores of the units below, combined for each unit above.
 *
 * A unit below to which nothing applies, or that has no weight, leaves, with a warning; where all have
 * left, the roll-up does not apply. One that the register knows and the data leave out, or that has
 * errors of its own, makes the roll-up incomplete: an error, or, where the rule set says so, a warning.
 *
 * @param below  the assessment of the level below; null where the data have none of it
 * @source semantics, "From points to total" 18
 */
export function scoreRollup(
  rollup: Rollup,
  units: readonly Unit[],
  isOut: Uint8Array,
  below: LevelAssessment | null,
  register: readonly RegisteredUnit[] | null,
  issues: Issue[],
): ScoreColumn {
  const parts = below === null ? [] : partsOf(rollup, below);
  const builder = columnBuilder(units.length);
  const state = new Uint8Array(units.length);
  units.forEach((unit, row) => {
    if (isOut[row] === 1) {
      state[row] = scoreState.failed;
      return;
    }
    const mine = {
      unit,
      parts: parts.filter(({ parent }) => parent === unit.code),
      expected: (register ?? []).filter(
        ({ level, parent }) => level === rollup.level && parent === unit.code,
      ),
    };
    const found = rollUp(rollup, mine, issues);
    if (found instanceof Exact) builder.setExact(row, found);
    else state[row] = scoreState[found];
  });
  return { column: builder.finish(), state };
}

/** A unit below. */
type Part = {
  readonly code: string;
  readonly name: string;
  readonly parent: string | null;
  /** null: not applicable. */
  readonly score: Exact | null;
  /** `scoreState` of its total. */
  readonly state: number;
  /** null: missing or not applicable. */
  readonly weight: Exact | null;
};

function partsOf(rollup: Rollup, below: LevelAssessment): readonly Part[] {
  const column = rollup.score === 'total' ? below.total : below.nodes.get(rollup.score);
  const weights = rollup.weightInput === null ? undefined : below.weights.get(rollup.weightInput);
  return below.table.units.map(({ code, name, parent }, row) => ({
    code,
    name,
    parent,
    score: column === undefined ? null : scoreAt(column, row),
    state: below.total.state[row] ?? scoreState.failed,
    weight: weights === undefined ? null : scoreAt(weights, row),
  }));
}

/** A unit above, those below it in the data, and those that the register has below it. */
type Above = {
  readonly unit: Unit;
  readonly parts: readonly Part[];
  readonly expected: readonly RegisteredUnit[];
};

function rollUp(
  rollup: Rollup,
  { unit, parts, expected }: Above,
  issues: Issue[],
): Exact | 'failed' | 'notApplicable' {
  const at = { unit: named(unit), ...aboutNode(rollup) };
  const refuse = (code: IssueCode, data: Issue['data'] = {}): 'failed' => {
    issues.push(error(code, at, data));
    return 'failed';
  };
  const isLacking = rollup.incomplete === 'error' ? error : warning;
  const present = new Set(parts.map(({ code }) => code));
  const isWeighted = rollup.method === 'weighted_mean';
  const ranked = parts.filter(({ state }) => state === scoreState.scored);
  const lacking: ReadonlyArray<readonly [typeof error, IssueCode, readonly Named[]]> = [
    [isLacking, 'roll-up-waits', parts.filter(({ state }) => state === scoreState.failed)],
    [isLacking, 'roll-up-incomplete', expected.filter(({ code }) => !present.has(code))],
    [
      warning,
      'roll-up-without-weight',
      ranked.filter(({ weight }) => isWeighted && weight === null),
    ],
    [
      warning,
      'roll-up-without-score',
      parts.filter(({ state }) => state === scoreState.notApplicable),
    ],
  ];
  const found = lacking
    .filter(([, , units]) => units.length > 0)
    .map(([make, code, units]) => make(code, at, { units: namesOf(units) }));
  issues.push(...found);
  if (found.some(({ severity }) => severity === 'error')) return 'failed';
  if (parts.length === 0) return refuse('roll-up-empty');
  const counted = ranked.flatMap(({ score, weight }) =>
    score === null || (isWeighted && weight === null) ? [] : [{ score, weight: weight ?? unity }],
  );
  if (counted.length === 0) return 'notApplicable';
  const negative = ranked.filter(({ weight }) => weight !== null && weight.compare(zero) < 0);
  if (isWeighted && negative.length > 0) {
    return refuse('roll-up-weights-wrong', { units: namesOf(negative) });
  }
  const outcome = outcomeOf(() => {
    const score = combine(rollup.method, counted);
    return rollup.rounding === null ? score : round(score, rollup.rounding);
  });
  if (outcome.kind !== 'value' || !(outcome.value instanceof Exact)) {
    return refuse('roll-up-weights-wrong', { units: namesOf(ranked) });
  }
  const { value } = outcome;
  const isInRange = value.compare(zero) >= 0 && value.compare(rollup.max) <= 0;
  if (isInRange) return value;
  return refuse('roll-up-out-of-range', {
    found: formatExact(value),
    max: formatExact(rollup.max),
  });
}

type Named = { readonly code: string; readonly name: string };

const namesOf = (units: readonly Named[]): readonly string[] =>
  units.map(({ code, name }) => `${name} ${code}`);

function combine(
  method: Rollup['method'],
  parts: ReadonlyArray<{ readonly score: Exact; readonly weight: Exact }>,
): Exact {
  if (method === 'lowest') {
    return parts
      .map(({ score }) => score)
      .reduce((least, score) => (score.compare(least) < 0 ? score : least));
  }
  const weightOf = ({ weight }: { readonly weight: Exact }): Exact =>
    method === 'mean' ? unity : weight;
  const total = parts.reduce((sum, part) => sum.plus(weightOf(part)), zero);
  const sum = parts.reduce((all, part) => all.plus(part.score.times(weightOf(part))), zero);
  return sum.dividedBy(total);
}
