import { type Assessment, assessAgain, type LevelAssessment } from '../../assess/index.ts';
import { changesBetween, named, originOf } from '../../explain/index.ts';
import { isError, type Result } from '../../issue/index.ts';
import { type Level, type RuleSet, unknownLevels } from '../../ruleset/index.ts';
import { type Unit, withCopy, withoutUnit } from '../../table/index.ts';
import { poolRules, rollupsOf } from './poolRules.ts';
import type { LevelReversals, OfUnit, Reversal, ReversalReport } from './ReversalReport.ts';
import { reversedPairs } from './reversedPairs.ts';

export type ReversalOptions = {
  /** Ids of levels; default: all that were assessed. */
  readonly levels?: readonly string[];
  /** Default: units are taken away. */
  readonly how?: readonly Reversal['how'][];
  /** Called after each unit of a level, with how many of all are done. */
  readonly onDone?: (done: number, of: number) => void;
};

/**
 * Whose order hangs on whether another unit is there: each unit is taken away in turn (or a second one like
 * it added), all is assessed anew, and each pair of others whose order is another is named.
 *
 * Only rules that look at the pool, and roll-ups of what is below, can do that: of a level without them
 * that is said, and nothing is computed.
 *
 * @returns an issue for an unknown level
 * @throws where the data were not read from files
 */
export function reversals(
  assessment: Assessment,
  { levels, how = ['removed'], onDone }: ReversalOptions = {},
): Result<ReversalReport> {
  const issues = unknownLevels(assessment.ruleSet, levels ?? []);
  if (issues.some(isError)) return { ok: false, issues };
  const asked = assessment.levels.filter(({ level }) => levels?.includes(level.id) !== false);
  const trials = new Map<string, Assessment | null>();
  const trial: Trial = (unit, way) => {
    const key = `${way} ${unit.code}`;
    const known = trials.get(key);
    const found = known === undefined ? assessedWith(assessment, unit, way) : known;
    trials.set(key, found);
    return found;
  };
  const counts = asked.map((assessed) => unitsConcerned(assessment, assessed).length * how.length);
  const of = counts.reduce((sum, count) => sum + count, 0);
  let done = 0;
  const told: Trial = (unit, way) => {
    const after = trial(unit, way);
    done += 1;
    onDone?.(done, of);
    return after;
  };
  const found = asked.map((assessed) => levelReversals(assessment, assessed, how, told));
  return { ok: true, value: { ...originOf(assessment), levels: found }, issues: [] };
}

/** The assessment without a unit, or with a copy of it; null: it cannot be. */
type Trial = (unit: Unit, how: Reversal['how']) => Assessment | null;

function levelReversals(
  assessment: Assessment,
  assessed: LevelAssessment,
  how: readonly Reversal['how'][],
  trial: Trial,
): LevelReversals {
  const { level } = assessed;
  const rules = poolRules(level);
  const rollups = rollupsOf(level);
  const impossible: OfUnit[] = [];
  const cases = unitsConcerned(assessment, assessed).flatMap((unit) =>
    how.map((way) => ({ unit, way })),
  );
  const found = cases.flatMap(({ unit, way }): readonly Reversal[] => {
    const after = trial(unit, way);
    const again = after?.levels.find((one) => one.level.id === level.id);
    if (after === null || again === undefined) {
      impossible.push({ code: unit.code, name: unit.name });
      return [];
    }
    const pairs = reversedPairs(assessed, again);
    const lists = listsBeside(unit, level, assessment, after);
    const ofLevel = assessment.ruleSet.levels.find(({ id }) => id === unit.level) ?? level;
    const shown = { code: unit.code, name: unit.name, level: named(ofLevel) };
    return pairs.length === 0 ? [] : [{ how: way, unit: shown, pairs, lists }];
  });
  return {
    level: named(level),
    because: [...rules, ...rollups].map(named),
    reversals: found.sort((a, b) => b.pairs.length - a.pairs.length),
    tried: cases.length,
    impossible,
  };
}

/** Units that the order of others may hang on: of the level, where rules look at it, and of those it rolls up. */
function unitsConcerned({ data }: Assessment, { level, table }: LevelAssessment): readonly Unit[] {
  const below = new Set(rollupsOf(level).map((rollup) => rollup.below));
  const own = poolRules(level).length === 0 ? [] : table.units;
  return [
    ...own,
    ...data.tables.filter((one) => below.has(one.level)).flatMap(({ units }) => units),
  ];
}

function assessedWith(
  assessment: Assessment,
  { code, name }: Unit,
  how: Reversal['how'],
): Assessment | null {
  const { ruleSet, data } = assessment;
  const rules = how === 'removed' ? unregistered(ruleSet, code) : ruleSet;
  const copy = { code: `${code}+`, name: `${name}+` };
  const changed =
    how === 'removed' ? withoutUnit(rules, data, code) : withCopy(rules, data, code, copy);
  const again = assessAgain(assessment, { ruleSet: rules, data: changed });
  return again.ok ? again.value : null;
}

function unregistered(ruleSet: RuleSet, code: string): RuleSet {
  const register = ruleSet.register?.filter((unit) => unit.code !== code) ?? null;
  return { ...ruleSet, register };
}

/** Who else comes on lists of a level, or leaves them. */
function listsBeside(
  { code }: Unit,
  level: Level,
  before: Assessment,
  after: Assessment,
): Reversal['lists'] {
  const isOther = (unit: OfUnit): boolean => unit.code !== code && unit.code !== `${code}+`;
  return changesBetween(before, after)
    .lists.filter((list) => list.level.id === level.id)
    .map(({ id, title, joined, left }) => {
      return { id, title, joined: joined.filter(isOther), left: left.filter(isOther) };
    })
    .filter(({ joined, left }) => joined.length + left.length > 0);
}
