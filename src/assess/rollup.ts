import { columnBuilder, Exact, round, unity, zero } from '../decimal/index.ts';
import { error, type Issue, warning } from '../issue/index.ts';
import type { RegisteredUnit, Rollup } from '../ruleset/index.ts';
import type { Unit } from '../table/index.ts';
import type { LevelAssessment } from './Assessment.ts';
import { outcomeOf } from './parts.ts';
import { named } from './RuleContext.ts';
import { type ScoreColumn, scoreAt, scoreState } from './ScoreColumn.ts';

/**
 * The scores of the units below, combined for each unit above.
 *
 * A unit below that the register knows or the data have but that has no total makes the roll-up
 * incomplete: an error, or, where the rule set says so, a warning.
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
    const mine = parts.filter(({ parent }) => parent === unit.code);
    const score = combineChecked(rollup, unit, mine, register, issues);
    if (score === null) state[row] = scoreState.failed;
    else builder.setExact(row, score);
  });
  return { column: builder.finish(), state };
}

type Part = {
  readonly code: string;
  readonly name: string;
  readonly parent: string | null;
  /** null: not applicable. */
  readonly score: Exact | null;
  readonly hasTotal: boolean;
  /** null: missing or not applicable; the unit does not count. */
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
    hasTotal: below.total.state[row] === scoreState.scored,
    weight: weights === undefined ? null : scoreAt(weights, row),
  }));
}

function combineChecked(
  rollup: Rollup,
  unit: Unit,
  parts: readonly Part[],
  register: readonly RegisteredUnit[] | null,
  issues: Issue[],
): Exact | null {
  const at = { unit: named(unit), rule: rollup.path };
  const present = new Set(parts.map(({ code }) => code));
  const expected = (register ?? []).filter(
    ({ level, parent }) => level === rollup.level && parent === unit.code,
  );
  const lacking = [
    ...expected.filter(({ code }) => !present.has(code)),
    ...parts.filter(({ hasTotal }) => !hasTotal),
  ];
  if (lacking.length > 0) {
    const data = { units: lacking.map(({ code, name }) => `${name} ${code}`) };
    if (rollup.incomplete === 'error') {
      issues.push(error('roll-up-incomplete', at, data));
      return null;
    }
    issues.push(warning('roll-up-incomplete', at, data));
  }
  const scored = parts.flatMap(({ score, hasTotal, weight }) =>
    score === null || !hasTotal ? [] : [{ score, weight }],
  );
  if (scored.length === 0) {
    issues.push(error('roll-up-empty', at));
    return null;
  }
  const outcome = outcomeOf(() => {
    const score = combine(rollup.method, scored);
    return rollup.rounding === null ? score : round(score, rollup.rounding);
  });
  if (outcome.kind === 'problem') {
    const { weightInput } = rollup;
    const column = weightInput === null ? {} : { column: weightInput };
    issues.push(error(outcome.code, { ...at, ...column }));
  }
  return outcome.kind === 'value' && outcome.value instanceof Exact ? outcome.value : null;
}

function combine(
  method: Rollup['method'],
  parts: ReadonlyArray<{ readonly score: Exact; readonly weight: Exact | null }>,
): Exact {
  switch (method) {
    case 'lowest':
      return parts
        .map(({ score }) => score)
        .reduce((least, score) => (score.compare(least) < 0 ? score : least));
    case 'mean':
    case 'weighted_mean': {
      const weights = parts.map(({ weight }) => (method === 'mean' ? unity : (weight ?? zero)));
      const total = weights.reduce((sum, weight) => sum.plus(weight), zero);
      const sum = parts.reduce(
        (all, { score }, i) => all.plus(score.times(weights[i] ?? zero)),
        zero,
      );
      return sum.dividedBy(total);
    }
  }
}
