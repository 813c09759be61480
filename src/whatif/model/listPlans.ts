import { type LevelAssessment, type MadeList, scoreAt } from '../../assess/index.ts';
import type { RankedList } from '../../ruleset/index.ts';
import type { Conditions } from './conditions.ts';
import type { Obstacle } from './obstacles.ts';
import type { Condition, ListPlan } from './WeightModel.ts';

type Plans = { readonly plans: readonly ListPlan[]; readonly obstacles: readonly Obstacle[] };

/**
 * How lists follow from totals, in the order in which they are made.
 *
 * @param wanted  ids; those that decide who is barred from them are planned too
 */
export function listPlans(site: Site, wanted?: readonly string[]): Plans {
  const { assessed } = site;
  const { lists, level } = assessed;
  const obstacles: Obstacle[] = [];
  const planned = lists.flatMap((made, index): readonly ListPlan[] => {
    if (!isNeeded(made.list, assessed, wanted)) return [];
    const plan = planOf(made, index, site);
    if ('kind' in plan) obstacles.push(plan);
    return 'kind' in plan ? [] : [plan];
  });
  const place = (index: number): number => {
    const found = level.listPrecedence.indexOf(lists[index]?.list.kind ?? 'other');
    return found < 0 ? level.listPrecedence.length : found;
  };
  return { plans: [...planned].sort((a, b) => place(a.index) - place(b.index)), obstacles };
}

type Site = {
  readonly assessed: LevelAssessment;
  readonly rows: readonly number[];
  readonly conditions: Conditions;
  /** Whether there are earlier results to look back to. */
  readonly hasPast: boolean;
};

function isNeeded(list: RankedList, { lists, level }: LevelAssessment, wanted?: readonly string[]) {
  if (wanted === undefined || wanted.includes(list.id)) return true;
  const asked = lists.filter(({ list: other }) => wanted.includes(other.id));
  return asked.some(({ list: other }) =>
    winnersOf(other, level.listPrecedence).includes(list.kind),
  );
}

function winnersOf(
  { kind }: RankedList,
  precedence: readonly RankedList['kind'][],
): readonly RankedList['kind'][] {
  const place = precedence.indexOf(kind);
  return place < 0 ? [] : precedence.slice(0, place);
}

function planOf(made: MadeList, index: number, site: Site): ListPlan | Obstacle {
  const { list, facts } = made;
  const { assessed, rows, conditions } = site;
  const { level, lists } = assessed;
  const condition = list.condition === null ? null : conditions.ofList(list.condition);
  if (list.condition !== null && condition === null)
    return { kind: 'condition', title: list.title };
  const source = sourceOf(made, site);
  const forced = forcing(list, site);
  if (!('source' in source)) return source;
  if ('kind' in forced) return forced;
  const winners = winnersOf(list, level.listPrecedence);
  return {
    id: list.id,
    index,
    isInPool: Uint8Array.from(rows, (row) => (facts.isInPool(row) ? 1 : 0)),
    condition,
    winners: lists.flatMap(({ list: other }, i) => (winners.includes(other.kind) ? [i] : [])),
    forced: forced.conditions,
    source: source.source,
  };
}

function sourceOf(
  made: MadeList,
  { assessed, rows, conditions, hasPast }: Site,
): { readonly source: ListPlan['source'] } | Obstacle {
  const { list } = made;
  const { source } = list;
  switch (source.kind) {
    case 'score':
      return { source: scoreSource(made, source, assessed, rows) };
    case 'grade': {
      const grade = assessed.level.grades.findIndex(({ id }) => id === source.grade);
      return { source: { kind: 'grade', grade } };
    }
    case 'veto': {
      const veto = assessed.level.vetoes.find(({ id }) => id === source.veto);
      const condition = veto === undefined ? null : conditions.ofVeto(veto);
      return condition === null
        ? { kind: 'veto', title: list.title }
        : { source: { kind: 'veto', condition } };
    }
    case 'condition': {
      const condition = conditions.ofList(source.rule);
      return condition === null
        ? { kind: 'condition', title: list.title }
        : { source: { kind: 'condition', condition } };
    }
    case 'successive':
    case 'returned':
      return hasPast ? { kind: 'look-back', title: list.title } : { source: { kind: 'empty' } };
  }
}

function scoreSource(
  { list, facts }: MadeList,
  source: Extract<RankedList['source'], { kind: 'score' }>,
  assessed: LevelAssessment,
  rows: readonly number[],
): ListPlan['source'] {
  const unitOf = new Map(rows.map((row, unit) => [row, unit]));
  return {
    kind: 'score',
    isLowest: source.direction === 'lowest',
    places: source.node === 'total' ? null : placesOf(assessed, source.node, rows),
    sections: facts.sections(facts.isInPool).map(({ rows: inOrder, places }) => ({
      units: [...inOrder()].flatMap((row) => unitOf.get(row) ?? []),
      size: places,
    })),
    ties: list.ties,
  };
}

/** Of another score than the total: 0 for the lowest, equal ones the same, -1 for none. */
function placesOf({ nodes }: LevelAssessment, path: string, rows: readonly number[]): Float64Array {
  const column = nodes.get(path);
  const scores = rows.map((row) => (column === undefined ? null : scoreAt(column, row)));
  const sorted = scores
    .flatMap((score, unit) => (score === null ? [] : [{ score, unit }]))
    .sort((a, b) => a.score.compare(b.score));
  const places = new Float64Array(rows.length).fill(-1);
  let place = 0;
  sorted.forEach(({ score, unit }, i) => {
    const before = sorted[i - 1];
    if (before !== undefined && !before.score.equals(score)) place += 1;
    places[unit] = place;
  });
  return places;
}

/** Who is put on a list by vetoes: by their effects, or by being its source. */
function forcing(
  list: RankedList,
  { assessed, conditions }: Site,
): { readonly conditions: readonly Condition[] } | Obstacle {
  const { source, condition } = list;
  const found: Condition[] = [];
  for (const veto of assessed.level.vetoes) {
    const isSource = source.kind === 'veto' && source.veto === veto.id && condition === null;
    const isForcing = veto.effects.some(
      (effect) => effect.kind === 'list' && effect.list === list.id,
    );
    if (!isSource && !isForcing) continue;
    const when = conditions.ofVeto(veto);
    if (when === null) return { kind: 'veto', title: veto.title };
    found.push(when);
  }
  return { conditions: found };
}
