import { formatExact, zero } from '../../decimal/index.ts';
import { type Group, nodesOf, type RuleSet, type ScoreNode } from '../../ruleset/index.ts';
import type { Aggregate } from '../../ruleset/RuleSetDocument.ts';
import { changeGroup, idOf, type Weights, weightsOfGroup } from '../weights/reweigh.ts';
import { areProportional, changeWeights } from './changeWeights.ts';
import type { GroupSetting } from './ScenariosDocument.ts';
import { named, type SettingSite } from './SettingSite.ts';

/** A group that is put together otherwise: another aggregation, other weights, or both. */
export function changeGroupSetting(setting: GroupSetting, site: SettingSite): RuleSet {
  const { ruleSet, published, level, report } = site;
  const group = groupNamed(setting.group, site);
  if (group === null) return ruleSet;
  const { aggregate, weights } = setting;
  const subject = group.title;
  if (aggregate === undefined && weights === undefined) {
    report('missing-key', '', { key: 'weights' });
    return ruleSet;
  }
  const changed = aggregate === undefined ? group : withAggregate(aggregate, group, setting, site);
  if (changed === null) return ruleSet;
  const next = changeGroup(ruleSet, level.id, group.path, () => changed);
  if (weights === undefined) return next;
  if (changed.aggregate === 'lowest') {
    report('group-without-weights', '/weights', { subject });
    return ruleSet;
  }
  const root = published.levels.find(({ id }) => id === level.id)?.root;
  const whole = (root === undefined ? [] : groupsOf(root)).find(({ path }) => path === group.path);
  const groupSite = { ...site, ruleSet: next, group: changed, whole: whole ?? group, subject };
  return changeWeights(weights, groupSite);
}

function groupsOf(root: Group): readonly Group[] {
  return [...nodesOf(root)].filter((node) => node.kind === 'group');
}

const nameOf = ({ path }: ScoreNode): string => (path === '' ? 'total' : path);

function groupNamed(name: string, { level, report }: SettingSite): Group | null {
  return named(groupsOf(level.root), nameOf, name, 'group', '/group', report);
}

/** The group with another aggregation; null with an issue where that cannot be, or changes nothing. */
function withAggregate(
  aggregate: Aggregate,
  group: Group,
  { weights }: GroupSetting,
  { report }: SettingSite,
): Group | null {
  const inside = '/aggregate';
  const subject = group.title;
  const isWeighted = aggregate === 'weighted_mean' || aggregate === 'geometric_mean';
  const present = weightsOfGroup(group);
  if (aggregate === group.aggregate || group.children.length === 1) {
    report('setting-changes-nothing', inside, { subject, found: group.aggregate });
  } else if (!isWeighted && weights !== undefined) {
    report('weights-not-used', '/weights', { found: aggregate });
  } else if (aggregate === 'sum' && !doesAddUp(group)) {
    const data = { subject, found: formatExact(pointsIn(group)), wanted: formatExact(group.max) };
    report('sum-does-not-fit', inside, data);
  } else if (isWeighted && present === null && weights === undefined) {
    report('group-without-weights', inside, { subject });
  } else if (weights === undefined && givesSame(aggregate, group, present)) {
    report('aggregate-gives-same', inside, { subject, found: aggregate });
  } else return { ...group, aggregate, children: weighted(group, isWeighted ? present : null) };
  return null;
}

function weighted({ children }: Group, weights: Weights | null): readonly ScoreNode[] {
  return children.map((node) => ({ ...node, weight: weights?.get(idOf(node)) ?? null }));
}

function pointsIn({ children }: Group) {
  return children.reduce((sum, { max }) => sum.plus(max), zero);
}

function doesAddUp(group: Group): boolean {
  return pointsIn(group).equals(group.max);
}

/** A sum is a mean weighted by full points. */
function givesSame(aggregate: Aggregate, group: Group, present: Weights | null): boolean {
  const { children } = group;
  if (group.aggregate === 'sum') return aggregate === 'weighted_mean';
  if (group.aggregate !== 'weighted_mean' || aggregate !== 'sum' || present === null) return false;
  return areProportional(present, new Map(children.map((node) => [idOf(node), node.max])));
}
