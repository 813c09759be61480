import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ResultJson, UnitJson } from '../../src/report/result.ts';
import type {
  LevelDocument,
  NodeDocument,
  RuleSetDocument,
} from '../../src/ruleset/RuleSetDocument.ts';
import { compare, fractionOf } from '../decimal/fraction.ts';
import {
  assessmentCase,
  type Case,
  monotoneCase,
  rowsOf,
} from '../support/arbitrary/assessment.ts';
import { run } from '../support/assessment.ts';

/** What holds of every assessment, whatever its figures are: `assess.test.ts` is about those. */

type Rows = Parameters<typeof run>[1];

function resultOf(document: RuleSetDocument, rows: Rows): ResultJson | null {
  const outcome = run(document, rows);
  return outcome.ok ? outcome.result : null;
}

/** For cases that have a result; that there is one where there should be is known from the oracle. */
function holds(
  cases: fc.Arbitrary<Case>,
  law: (result: ResultJson, given: Case) => void,
  numRuns = 30,
): void {
  const property = fc.property(cases, (given) => {
    const result = resultOf(given.document, rowsOf(given.units));
    fc.pre(result !== null);
    law(result, given);
  });
  fc.assert(property, { numRuns });
}

/** The same rule set with other levels. */
const changed = (document: RuleSetDocument, change: (level: LevelDocument) => LevelDocument) => ({
  ...document,
  levels: document.levels.map(change),
});

const order = (a: string, b: string): number => compare(fractionOf(a), fractionOf(b));

/** Units that are ranked among each other: those of a level, or of a category or unit above. */
function poolsOf(result: ResultJson): ReadonlyArray<readonly UnitJson[]> {
  return result.levels.flatMap(({ id, rankedWithin }) => {
    const ranked = result.units.filter(({ level, rank }) => level === id && rank !== null);
    const poolOf = ({ category, parent }: UnitJson) =>
      ({ level: null, category, parent })[rankedWithin];
    return [...new Set(ranked.map(poolOf))].map((pool) =>
      ranked.filter((unit) => poolOf(unit) === pool),
    );
  });
}

const pairsOf = <T>(items: readonly T[]): ReadonlyArray<readonly [T, T]> =>
  items.flatMap((a, i) => items.slice(i + 1).map((b): [T, T] => [a, b]));

describe('the order of rows and columns', () => {
  it('changes no byte but the places in issues', () => {
    const keys = fc.array(fc.nat(), { minLength: 20, maxLength: 20 });
    const property = fc.property(assessmentCase(), keys, ({ document, units }, key) => {
      const shuffled = <T>(items: readonly T[]): readonly T[] =>
        items
          .map((item, i) => ({ item, at: key[i] ?? i }))
          .sort((a, b) => a.at - b.at)
          .map(({ item }) => item);
      const bytesOf = (rows: Rows): string => {
        const outcome = run(document, rows);
        const issues = outcome.issues.map(({ code, data, at }) =>
          JSON.stringify([code, data, at.unit, at.rule]),
        );
        return JSON.stringify([outcome.ok && { ...outcome.result, issues: [] }, issues.sort()]);
      };
      const rows = rowsOf(units);
      const moved = shuffled(rows).map((row) => Object.fromEntries(shuffled(Object.entries(row))));
      expect(bytesOf(moved)).toBe(bytesOf(rows));
    });
    fc.assert(property, { numRuns: 30 });
  });
});

describe('weights', () => {
  const sevenfold = (weight: number | string): number | string =>
    typeof weight === 'number' ? weight * 7 : `${Number.parseInt(weight, 10) * 7}%`;

  type Parent = Pick<LevelDocument['score'], 'children' | 'weightTotal'>;
  const reweighed = ({ children, weightTotal }: Parent): Parent => ({
    children: children.map((child): NodeDocument => {
      const weight = child.weight === undefined ? {} : { weight: sevenfold(child.weight) };
      return { ...child, ...('children' in child ? reweighed(child) : {}), ...weight };
    }),
    ...(weightTotal === undefined ? {} : { weightTotal: sevenfold(weightTotal) }),
  });

  it('that are all seven times as high change nothing', () => {
    holds(assessmentCase(), (result, { document, units }) => {
      const heavier = changed(document, (level) => ({
        ...level,
        score: { ...level.score, ...reweighed(level.score) },
      }));
      const other = resultOf(heavier, rowsOf(units));
      expect(other?.units).toEqual(result.units);
      expect(other?.lists).toEqual(result.lists);
    });
  });
});

describe('scores', () => {
  it('stay within 0 and the max', () => {
    holds(assessmentCase(1), (result) => {
      const scores = result.units.flatMap(({ nodes }) => Object.values(nodes));
      const isInside = ({ score, max }: UnitJson['nodes'][string]): boolean =>
        score === null || (order('0', score) <= 0 && order(score, max) <= 0);
      expect(scores.filter((score) => !isInside(score))).toEqual([]);
    });
  });

  it('make a total within 0 and the max, where there are no bonuses and deductions', () => {
    const bare = assessmentCase(1).map(({ document, units }) => ({
      document: changed(document, ({ bonuses: _, deductions: __, ...level }) => level),
      units,
    }));
    holds(bare, ({ units, levels }) => {
      const max = levels[0]?.max ?? '0';
      const totals = units.flatMap(({ total }) => total ?? []);
      expect(totals.filter((total) => order('0', total) > 0 || order(total, max) > 0)).toEqual([]);
    });
  });

  it('are never lowered by a better input, where the rules are monotone', () => {
    const step = fc.record({
      input: fc.constantFrom('n1', 'n2', 'n3', 'n4', 'n5'),
      to: fc.integer({ min: 0, max: 100 }).map((n) => n / 10),
    });
    const property = fc.property(monotoneCase, step, ({ document, units }, { input, to }) => {
      const [row = {}] = rowsOf(units);
      const [low = 0, high = 0] = [Number(row[input]), to].sort((a, b) => a - b);
      const isHigherBetter = ['n1', 'n2', 'n3'].includes(input);
      const scoresWith = (value: number): readonly string[] => {
        const unit = resultOf(document, [{ ...row, [input]: value }])?.units[0];
        return [unit?.total, ...Object.values(unit?.nodes ?? {}).map(({ score }) => score)].map(
          String,
        );
      };
      const worse = scoresWith(isHigherBetter ? low : high);
      const better = scoresWith(isHigherBetter ? high : low);
      expect(better.filter((score, i) => order(score, worse[i] ?? '') < 0)).toEqual([]);
    });
    fc.assert(property, { numRuns: 60 });
  });
});

describe('ranks', () => {
  it('follow totals: who has more is before who has less, and who shares a rank has the same', () => {
    holds(assessmentCase(), (result) => {
      for (const [a, b] of poolsOf(result).flatMap(pairsOf)) {
        const byRank = Math.sign((a.rank ?? 0) - (b.rank ?? 0));
        const byTotal = order(b.total ?? '', a.total ?? '');
        expect([byTotal, 0]).toContain(byTotal === 0 ? 0 : byRank);
        if (byRank === 0) expect(a.total).toBe(b.total);
      }
    });
  });

  it('are shared by all who show the same total, unless something else is compared', () => {
    const plain = assessmentCase().map(({ document, units }) => ({
      document: changed(document, (level) => ({
        ...level,
        ranking: { ties: level.ranking?.ties ?? 'competition' },
      })),
      units,
    }));
    holds(plain, (result) => {
      for (const [a, b] of poolsOf(result).flatMap(pairsOf)) {
        expect(a.rank === b.rank).toBe(a.total === b.total);
      }
    });
  });

  it('count better units; dense ones count better totals', () => {
    const ranked = (document: RuleSetDocument, ties: 'competition' | 'dense') =>
      changed(document, (level) => {
        const { by, ...rest } = level.ranking ?? {};
        return { ...level, ranking: { ...rest, ties, ...(by === 'exact' ? { by } : {}) } };
      });
    const competition = assessmentCase().map(({ document, units }) => ({
      document: ranked(document, 'competition'),
      units,
    }));
    holds(competition, (result, { document, units }) => {
      const dense = resultOf(ranked(document, 'dense'), rowsOf(units));
      expect(dense?.lists).toEqual(result.lists);
      for (const pool of poolsOf(result)) {
        const ranks = pool.map(({ rank }) => rank ?? 0);
        const wanted = pool.map(({ code, rank }) => [
          code,
          new Set(ranks.filter((other) => other <= (rank ?? 0))).size,
        ]);
        const found = pool.map(({ code }) => [
          code,
          dense?.units.find((unit) => unit.code === code)?.rank,
        ]);
        expect(found).toEqual(wanted);
        for (const { rank } of pool) {
          expect(rank).toBe(1 + ranks.filter((other) => other < (rank ?? 0)).length);
        }
      }
    });
  });
});

describe('lists', () => {
  it('of kinds that exclude each other have no unit in common', () => {
    holds(
      assessmentCase(),
      ({ lists }) => {
        const unitsOf = (level: string, kind: string): readonly string[] =>
          lists
            .filter((list) => list.level === level && list.kind === kind)
            .flatMap((l) => l.units);
        for (const level of ['county', 'prefecture']) {
          const black = unitsOf(level, 'black');
          expect(unitsOf(level, 'red').filter((code) => black.includes(code))).toEqual([]);
        }
      },
      120,
    );
  });

  it('have as many units as they have places, but for ties and for want of units', () => {
    // Without who is put on a list by a veto, and without who is kept from it.
    const plain = assessmentCase(1).map(({ document, units }) => ({
      document: changed(document, ({ vetoes: _, ...level }) => ({
        ...level,
        lists: (level.lists ?? []).map(
          ({ condition: __, kind: ___, within: ____, ...list }) => list,
        ),
      })),
      units,
    }));
    holds(
      plain,
      (result, { document }) => {
        for (const { id, size, ties, category, source } of document.levels[0]?.lists ?? []) {
          if (size === undefined || source === undefined || !('score' in source)) continue;
          const scoreOf = (unit: UnitJson | undefined) =>
            (source.score === 'total' ? unit?.total : unit?.nodes[source.score]?.score) ?? null;
          const pool = result.units.filter(
            (unit) => unit.total !== null && (category ?? unit.category) === unit.category,
          );
          const hundredths = Number.parseFloat(String(size)) * 10;
          const places =
            typeof size === 'number' ? size : Math.floor((pool.length * hundredths) / 1000);
          const eligible = pool.filter((unit) => scoreOf(unit) !== null).length;
          const codes = result.lists.find((list) => list.id === id)?.units ?? [];
          const units = codes.map((code) => pool.find((unit) => unit.code === code));
          if (ties === 'exclude') expect(units.length).toBeLessThanOrEqual(places);
          else expect(units.length).toBeGreaterThanOrEqual(Math.min(places, eligible));
          // Who comes on top of the places is equal to the last who has one.
          const beyond = units.slice(places).map(scoreOf);
          expect(beyond).toEqual(beyond.map(() => scoreOf(units[places - 1])));
        }
      },
      120,
    );
  });
});

describe('units', () => {
  it('that are renamed change by their names alone', () => {
    // A register has the names itself.
    const named = assessmentCase().filter(({ document }) => document.register === undefined);
    holds(named, (result, { document, units }) => {
      const renamed = rowsOf(units).map((row) => ({ ...row, name: `新${row['code']}` }));
      const nameless = (found: ResultJson | null) =>
        found && {
          ...found,
          data: [],
          issues: [],
          levels: found.levels.map(({ parents, ...level }) => ({
            ...level,
            parents: parents.map(({ code }) => code),
          })),
          units: found.units.map((unit) => ({ ...unit, name: '', parentName: '' })),
          closeCalls: found.closeCalls.map((call) => ({
            ...call,
            units: call.units.map(({ code }) => code),
          })),
          lists: found.lists.map((list) => ({
            ...list,
            byParent: list.byParent.map((one) => ({ ...one, name: '' })),
            edges: list.edges.map(({ last, next, ...edge }) => ({
              ...edge,
              last: { ...last, name: '' },
              next: { ...next, name: '' },
            })),
          })),
        };
      const other = resultOf(document, renamed);
      expect(nameless(other)).toEqual(nameless(result));
      expect(other?.units.map(({ name }) => name)).toEqual(
        result.units.map(({ code }) => `新${code}`),
      );
    });
  });

  it('that are added never reorder the others, where no rule looks at the pool', () => {
    const alone = assessmentCase(1).filter(
      ({ document }) => !JSON.stringify(document).includes('"pool_'),
    );
    holds(alone, (result, { document, units }) => {
      const fewer = resultOf(document, rowsOf(units.slice(1)));
      fc.pre(fewer !== null);
      const before = new Map(fewer.units.map((unit) => [unit.code, unit]));
      for (const unit of result.units.filter(({ code }) => before.has(code))) {
        expect([unit.total, unit.nodes]).toEqual([
          before.get(unit.code)?.total,
          before.get(unit.code)?.nodes,
        ]);
      }
      const rest = poolsOf(result).map((pool) => pool.filter(({ code }) => before.has(code)));
      for (const [a, b] of rest.flatMap(pairsOf)) {
        const [oldA, oldB] = [before.get(a.code), before.get(b.code)];
        expect(Math.sign((a.rank ?? 0) - (b.rank ?? 0))).toBe(
          Math.sign((oldA?.rank ?? 0) - (oldB?.rank ?? 0)),
        );
      }
    });
  });
});
