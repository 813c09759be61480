import type { LevelDocument, VetoDocument } from '../../../src/ruleset/RuleSetDocument.ts';
import { rolledUp } from './rollup.ts';
import { NotApplicable, nothing, type Reading, type Scope } from './rules.ts';
import { cappedTotal, type Extras, holds, pointsOf, unroundedTotal } from './total.ts';
import { type Leaves, type Placed, scoreNode } from './tree.ts';
import {
  gapOf,
  type InputRules,
  numberOrNull,
  readCell,
  rounded,
  type Score,
  type Unit,
} from './unit.ts';

/** A unit with all that is scored of it. */
export type Scored = Extras & {
  readonly unit: Unit;
  readonly category: string | null;
  readonly fired: readonly VetoDocument[];
  readonly exactTotal: Score;
  readonly total: Score;
  /** After vetoes; of a node by path, or `total`. */
  readonly scoreOf: (path: string) => Score;
  /** A number to compare by: null where there is none. */
  readonly inputOf: (name: string) => Score;
};

export type Site = {
  readonly level: LevelDocument;
  readonly inputs: ReadonlyMap<string, InputRules>;
  readonly units: readonly Unit[];
  readonly below: ReadonlyMap<string, readonly Scored[]>;
};

type Scores = ReadonlyMap<string, Score>;

/** One level, unit by unit. @source semantics 14 */
export function scoreLevel(site: Site): readonly Scored[] {
  const { level, inputs, units } = site;
  const categories = new Map(units.map((unit) => [unit.code, categoryOf(unit, site)]));
  const categoryOfUnit = ({ code }: Unit): string | null => categories.get(code) ?? null;
  const peersOf = (unit: Unit): readonly Unit[] =>
    units.filter((other) => areCompared(level, unit, other, categoryOfUnit));
  const scopeOf = (unit: Unit, scores: ReadonlyMap<string, Scores>): Scope => ({
    read: (name) =>
      read(name, unit, categories.get(unit.code) ?? '', scores.get(unit.code), inputs),
    pool(rule) {
      const values = peersOf(unit).flatMap((peer) => {
        if (gapOf(rule, peer, inputs) !== 'none') return [];
        const value = numberOrNull(rule, scopeOf(peer, scores));
        return value === null ? [] : [value];
      });
      // Nobody has a value, so neither has this unit.
      if (values.length === 0) throw new NotApplicable();
      return values;
    },
  });
  const root: Placed = { node: { id: '', title: '', ...level.score }, path: '' };
  const tree = (unit: Unit, zeroed: ReadonlySet<string>): Scores => {
    const scores = new Map<string, Score>();
    scoreNode(root, leavesOf(unit, scopeOf(unit, new Map()), site), zeroed, scores);
    return scores;
  };
  const trees = new Map(units.map((unit) => [unit.code, tree(unit, new Set())]));
  const extras = new Map(
    units.map((unit) => {
      const scope = scopeOf(unit, trees);
      const bonuses = pointsOf(level.bonuses, unit, scope, inputs);
      return [unit.code, { bonuses, deductions: pointsOf(level.deductions, unit, scope, inputs) }];
    }),
  );
  const beforeVetoes = new Map(
    units.map(({ code }) => {
      const scores = trees.get(code) ?? new Map();
      const total = unroundedTotal(scores.get('') ?? null, extras.get(code) ?? none, level);
      return [code, new Map([...scores, ['total', total]])];
    }),
  );
  return units.map((unit): Scored => {
    const own = extras.get(unit.code) ?? none;
    const scope = scopeOf(unit, beforeVetoes);
    const fired = (level.vetoes ?? []).filter(({ when }) => holds(when, unit, scope, inputs));
    const after = tree(unit, zeroedBy(fired));
    const exactTotal = cappedTotal(unroundedTotal(after.get('') ?? null, own, level), fired);
    const total =
      exactTotal === null ? null : rounded(exactTotal, level.total?.round ?? { places: 2 });
    return {
      ...own,
      unit,
      category: categories.get(unit.code) ?? null,
      fired,
      exactTotal,
      total,
      scoreOf: (path) => (path === 'total' ? total : (after.get(path) ?? null)),
      inputOf: (name) => numberOf(read(name, unit, '', undefined, inputs)),
    };
  });
}

const none: Extras = { bonuses: new Map(), deductions: new Map() };

/** Whether two units are in one pool. */
function areCompared(
  { pool = 'category' }: LevelDocument,
  a: Unit,
  b: Unit,
  categoryOf: (unit: Unit) => string | null,
): boolean {
  if (pool === 'parent') return a.parent === b.parent;
  return pool === 'level' || categoryOf(a) === categoryOf(b);
}

/** What list conditions and figures see: scores after vetoes, and the published total. */
export function scopeAfter(
  scored: readonly Scored[],
  { level, inputs }: Site,
): (one: Scored) => Scope {
  const byUnit = new Map(scored.map((one) => [one.unit.code, one]));
  const categoryOfUnit = ({ code }: Unit): string | null => byUnit.get(code)?.category ?? null;
  const reader =
    ({ unit, category, scoreOf }: Scored): Scope['read'] =>
    (name) => {
      const path = name.startsWith('score.') ? name.slice('score.'.length) : null;
      if (path === null) return read(name, unit, category ?? '', undefined, inputs);
      return readingOf(scoreOf(path));
    };
  const scopeOf = (one: Scored): Scope => ({
    read: reader(one),
    pool(rule) {
      const values = scored
        .filter(({ unit }) => areCompared(level, one.unit, unit, categoryOfUnit))
        .flatMap((peer) => {
          if (gapOf(rule, peer.unit, inputs) !== 'none') return [];
          const value = numberOrNull(rule, scopeOf(peer));
          return value === null ? [] : [value];
        });
      if (values.length === 0) throw new NotApplicable();
      return values;
    },
  });
  return scopeOf;
}

function categoryOf(unit: Unit, { level, inputs }: Site): string | null {
  const scope: Scope = {
    read: (name) => read(name, unit, '', undefined, inputs),
    pool: () => [],
  };
  const found = (level.categories ?? []).find(
    ({ when }) => when === undefined || holds(when, unit, scope, inputs),
  );
  return found?.id ?? null;
}

function read(
  name: string,
  unit: Unit,
  category: string,
  scores: Scores | undefined,
  inputs: ReadonlyMap<string, InputRules>,
): Reading {
  if (name === 'unit.category') return { kind: 'value', value: category };
  if (name.startsWith('score.')) return readingOf(scores?.get(name.slice('score.'.length)) ?? null);
  const input = inputs.get(name);
  if (input === undefined) throw new Error(`the oracle knows no ${name}`);
  return readCell(unit.cells[name] ?? '', input);
}

const readingOf = (score: Score): Reading =>
  score === null ? { kind: 'not-applicable' } : { kind: 'value', value: score };

function numberOf(reading: Reading): Score {
  const value =
    reading.kind === 'value' ? reading.value : reading.kind === 'missing' ? reading.assumed : null;
  return typeof value === 'object' ? value : null;
}

function zeroedBy(vetoes: readonly VetoDocument[]): ReadonlySet<string> {
  const nodes = vetoes
    .flatMap(({ effects }) => effects)
    .flatMap((effect) => ('zero' in effect && effect.zero !== 'total' ? [effect.zero] : []));
  return new Set(nodes);
}

function leavesOf(unit: Unit, scope: Scope, site: Site): Leaves {
  return {
    indicator({ node: { points } }) {
      const gap = gapOf(points, unit, site.inputs);
      if (gap === 'zero') return nothing;
      return gap === 'none' ? numberOrNull(points, scope) : null;
    },
    rollup: ({ node }) => rolledUp(node, unit, site.below),
  };
}
