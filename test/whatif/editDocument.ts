import type {
  AdjustmentsDocument,
  GroupDocument,
  LevelDocument,
  NodeDocument,
  RuleSetDocument,
} from '../../src/ruleset/RuleSetDocument.ts';
import type { Off, Setting } from '../../src/whatif/scenario/ScenariosDocument.ts';

/** What a scenario says, written into the JSON of the rule set: an oracle for what is made of it. */

export function edited(document: RuleSetDocument, setting: Setting): RuleSetDocument {
  if ('missing' in setting) {
    const { input: id, missing } = setting;
    const inputs = document.inputs.map((input) =>
      input.id === id ? { ...input, missing } : input,
    );
    return { ...document, inputs };
  }
  const levels = document.levels.map((level) =>
    level.id === setting.level ? editedLevel(level, setting) : level,
  );
  return { ...document, levels };
}

type OfLevel = Exclude<Setting, { readonly input: string }>;

function editedLevel(level: LevelDocument, setting: OfLevel): LevelDocument {
  if ('off' in setting) return without(level, setting.off);
  if ('rankTies' in setting) {
    return { ...level, ranking: { ...level.ranking, ties: setting.rankTies } };
  }
  if ('list' in setting) {
    const { list: id, ties } = setting;
    return {
      ...level,
      lists: level.lists?.map((one) => (one.id === id ? { ...one, ties } : one)) ?? [],
    };
  }
  if ('grade' in setting) {
    const { grade: id, ties } = setting;
    const grades = (level.grades ?? []).map((one) => (one.id === id ? { ...one, ties } : one));
    return { ...level, grades };
  }
  if ('leaveOut' in setting) {
    const path = setting.leaveOut;
    const parent = path.includes('.') ? path.slice(0, path.lastIndexOf('.')) : '';
    const id = path.slice(path.lastIndexOf('.') + 1);
    return withGroup(level, parent, (group) => {
      const weighted =
        group.aggregate === undefined || group.aggregate === 'sum' ? mean(group) : group;
      const children = weighted.children.filter((child) => child.id !== id);
      return withTotal({ ...weighted, children });
    });
  }
  const { group: path, aggregate, weights } = setting;
  return withGroup(level, path === 'total' ? '' : path, (group) => {
    const changed = aggregate === undefined ? group : aggregated(group, aggregate);
    if (weights === undefined) return changed;
    const weighted = (changed.aggregate ?? 'sum') === 'sum' ? mean(changed) : changed;
    const children = weighted.children.map((child) => ({
      ...child,
      weight: weights === 'equal' ? 1 : (weights[child.id] ?? 1),
    }));
    return withTotal({ ...weighted, children });
  });
}

type Group = Pick<GroupDocument, 'aggregate' | 'weightTotal' | 'max' | 'children'>;

function withGroup(
  level: LevelDocument,
  path: string,
  change: (group: Group) => Group,
): LevelDocument {
  const inside = (node: NodeDocument, prefix: string): NodeDocument => {
    const own = prefix === '' ? node.id : `${prefix}.${node.id}`;
    if (!('children' in node)) return node;
    if (own === path) return { ...node, ...change(node) };
    return { ...node, children: node.children.map((child) => inside(child, own)) };
  };
  const { score } = level;
  return path === ''
    ? { ...level, score: { ...score, ...change(score) } }
    : { ...level, score: { ...score, children: score.children.map((child) => inside(child, '')) } };
}

/** In hundredths, which is as fine as these tests weigh. */
function numberOf(written: number | string): number {
  const text = String(written);
  return text.endsWith('%') ? Number(text.slice(0, -1)) : Number(text) * 100;
}

const isSumGroup = ({ aggregate = 'sum' }: Group): boolean => aggregate === 'sum';

export function maxOf(node: NodeDocument | Group): number {
  if (node.max !== undefined) return Number(node.max);
  return 'children' in node ? node.children.reduce((sum, child) => sum + maxOf(child), 0) : 0;
}

/** A sum as the mean that it is. */
function mean(group: Group): Group {
  const children = group.children.map((child) => ({ ...child, weight: maxOf(child) }));
  return withTotal({ ...group, max: maxOf(group), aggregate: 'weighted_mean', children });
}

function withTotal(group: Group): Group {
  if (group.aggregate === 'lowest' || isSumGroup(group)) return group;
  const sum = group.children.reduce((all, { weight = 0 }) => all + numberOf(weight), 0);
  return { ...group, weightTotal: `${Math.round(sum * 1e6) / 1e6}%` };
}

function aggregated(group: Group, aggregate: NonNullable<Group['aggregate']>): Group {
  const max = maxOf(group);
  const isWeighted = aggregate === 'weighted_mean' || aggregate === 'geometric_mean';
  if (isWeighted) return { ...(isSumGroup(group) ? mean(group) : group), aggregate, max };
  const { weightTotal: _, ...rest } = group;
  const children = group.children.map(({ weight: __, ...child }) => child);
  return { ...rest, aggregate, max, children };
}

function without(level: LevelDocument, off: Off): LevelDocument {
  const { bonuses, deductions, total = {}, ranking = {} } = level;
  const { cap: _b, ...freeBonuses } = bonuses ?? { items: [] };
  const { cap: _d, ...freeDeductions } = deductions ?? { items: [] };
  const { floor: _f, ...noFloor } = total;
  const { ceiling: _c, ...noCeiling } = total;
  const { tieBreakers: _t, ...noBreakers } = ranking;
  switch (off) {
    case 'capOfBonuses':
      return { ...level, bonuses: freeBonuses };
    case 'capOfDeductions':
      return { ...level, deductions: freeDeductions };
    case 'floor':
      return { ...level, total: noFloor };
    case 'ceiling':
      return { ...level, total: noCeiling };
    case 'tieBreakers':
      return { ...level, ranking: noBreakers };
  }
  const drop = <Thing extends { readonly id: string }>(things: readonly Thing[] = [], id: string) =>
    things.filter((thing) => thing.id !== id);
  const side = (adjustments: AdjustmentsDocument | undefined, id: string): AdjustmentsDocument => ({
    ...adjustments,
    items: drop(adjustments?.items, id),
  });
  const uncapped = (given: AdjustmentsDocument | undefined, id: string): AdjustmentsDocument => ({
    ...given,
    items: (given?.items ?? []).map(({ cap, ...item }) =>
      item.id === id || cap === undefined ? item : { ...item, cap },
    ),
  });
  if ('veto' in off) return { ...level, vetoes: drop(level.vetoes, off.veto) };
  if ('bonus' in off) return { ...level, bonuses: side(bonuses, off.bonus) };
  if ('deduction' in off) return { ...level, deductions: side(deductions, off.deduction) };
  if ('capOfBonus' in off) return { ...level, bonuses: uncapped(bonuses, off.capOfBonus) };
  if ('capOfDeduction' in off) {
    return { ...level, deductions: uncapped(deductions, off.capOfDeduction) };
  }
  if ('figure' in off) return { ...level, figures: drop(level.figures, off.figure) };
  if ('condition' in off) {
    const lists = (level.lists ?? []).map(({ condition, ...list }) =>
      list.id === off.condition || condition === undefined ? list : { ...list, condition },
    );
    return { ...level, lists };
  }
  const vetoes = (level.vetoes ?? []).flatMap((veto) => {
    const effects = veto.effects.filter(
      (effect) => !('list' in effect && effect.list === off.list),
    );
    // One without an effect cannot be written, and changes nothing.
    return effects.length === 0 ? [] : [{ ...veto, effects }];
  });
  return { ...level, lists: drop(level.lists, off.list), vetoes };
}
