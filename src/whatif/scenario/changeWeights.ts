import {
  type Exact,
  formatExact,
  parseDecimalOrPercent,
  unity,
  zero,
} from '../../decimal/index.ts';
import { readNumber } from '../../logic/index.ts';
import type { Group, RuleSet } from '../../ruleset/index.ts';
import type { DecimalText } from '../../ruleset/RuleSetDocument.ts';
import { idOf, reweigh, type Weights, weightsOfGroup } from '../weights/reweigh.ts';
import type { GroupSetting } from './ScenariosDocument.ts';
import { notAmong, type SettingSite } from './SettingSite.ts';

/** Where weights are said, and of which group: with its aggregation as the scenario has it. */
type GroupSite = SettingSite & {
  readonly group: Group;
  /** As it is published, with all of its parts. */
  readonly whole: Group;
  readonly subject: string;
};

/** Other weights of a group that has weights, or gets them with another aggregation. */
export function changeWeights(
  given: NonNullable<GroupSetting['weights']>,
  site: GroupSite,
): RuleSet {
  const { ruleSet, level, group, report, subject } = site;
  const weights = given === 'equal' ? equalWeights(group) : weightsGiven(given, site);
  if (weights === null) return ruleSet;
  const present = weightsOfGroup(group);
  if (present !== null && areProportional(weights, present)) {
    const found = given === 'equal' ? '"equal"' : writtenWeights(present);
    report('setting-changes-nothing', '/weights', { subject, found });
    return ruleSet;
  }
  return reweigh(ruleSet, level.id, group.path, weights);
}

function equalWeights({ children }: Group): Weights {
  return new Map(children.map((node) => [idOf(node), unity]));
}

function writtenWeights(weights: Weights): string {
  return [...weights].map(([id, weight]) => `${id} ${formatExact(weight)}`).join(', ');
}

type Given = Exclude<NonNullable<GroupSetting['weights']>, 'equal'>;

/** The weights of all parts; null with issues where they are not what a group can have. */
function weightsGiven(given: Given, site: GroupSite): Weights | null {
  const { group, report, subject } = site;
  const ids = group.children.map(idOf);
  const areKnown = Object.keys(given).map((id) => isPart(id, ids, site));
  const lacking = ids.filter((id) => !Object.hasOwn(given, id));
  if (lacking.length > 0) report('weights-incomplete', '/weights', { subject, found: lacking });
  const read = Object.entries(given).map(
    ([id, weight]) => [id, weightOf(weight, id, site)] as const,
  );
  const weights = new Map(read.flatMap(([id, weight]) => (weight === null ? [] : [[id, weight]])));
  const isWhole = lacking.length === 0 && weights.size === read.length;
  return isWhole && areKnown.every(Boolean) && addUp(weights, site) ? weights : null;
}

function isPart(id: string, ids: readonly string[], { whole, report }: GroupSite): boolean {
  if (ids.includes(id)) return true;
  const inside = `/weights/${id}`;
  if (whole.children.some((node) => idOf(node) === id)) {
    report('weight-of-left-out', inside, { found: id });
  } else {
    report('unknown-reference', inside, notAmong(ids, id, 'node'));
  }
  return false;
}

function weightOf(weight: DecimalText, id: string, { whole, report }: GroupSite): Exact | null {
  const number = typeof weight === 'string' ? parseDecimalOrPercent(weight) : readNumber(weight);
  if (number !== null && number.sign >= 0) return number;
  const inside = `/weights/${id}`;
  const title = whole.children.find((node) => idOf(node) === id)?.title ?? id;
  if (number !== null) report('weight-below-zero', inside, { title, found: formatExact(number) });
  else report('wrong-shape', inside, { found: String(weight).slice(0, 80), wanted: 'decimal' });
  return null;
}

function addUp(weights: Weights, { whole, report, subject }: GroupSite): boolean {
  const found = sumOf(weights);
  const declared = weightsOfGroup(whole);
  const wanted = declared === null ? null : sumOf(declared);
  if (wanted !== null && !found.equals(wanted)) {
    const data = { subject, found: formatExact(found), wanted: formatExact(wanted) };
    report('weights-total-differs', '/weights', data);
    return false;
  }
  if (found.isZero) report('weights-all-zero', '/weights', { subject });
  return !found.isZero;
}

export function sumOf(weights: Weights): Exact {
  return [...weights.values()].reduce((sum, weight) => sum.plus(weight), zero);
}

/** Whether two weightings of one group are the same on two scales. */
export function areProportional(a: Weights, b: Weights): boolean {
  const [ofA, ofB] = [sumOf(a), sumOf(b)];
  return [...a].every(([id, weight]) => weight.times(ofB).equals((b.get(id) ?? zero).times(ofA)));
}
