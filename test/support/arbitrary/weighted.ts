import fc from 'fast-check';
import { type Assessment, assess } from '../../../src/assess/index.ts';
import { roundingModes } from '../../../src/decimal/index.ts';
import type { Json } from '../../../src/hash/contentHash.ts';
import type {
  ListDocument,
  RuleSetDocument,
  VetoDocument,
} from '../../../src/ruleset/RuleSetDocument.ts';
import { readData } from '../../../src/table/index.ts';
import { csvOf, loaded } from '../assessment.ts';

/** Small levels whose groups are weighed, with lists of all kinds that go by the total. */

export type WeightedOptions = {
  readonly mostWeights: number;
  /** Whether groups may not apply to some units. */
  readonly hasGaps: boolean;
  /** Whether only totals are rounded half up, and nothing bounds them. */
  readonly isPlain: boolean;
};

const titled = <T extends object>(id: string, rest: T) => ({ id, title: id, ...rest });

const ties = fc.constantFrom('include' as const, 'exclude' as const);

const size = (max: number) => fc.integer({ min: 1, max });

const lists: fc.Arbitrary<readonly ListDocument[]> = fc
  .record({
    sizes: fc.tuple(size(3), size(3), size(2)),
    ties: fc.tuple(ties, ties, ties),
    bounds: fc.tuple(fc.constantFrom(4, 5, 6, 6.5), fc.constantFrom(3, 4, 5.5)),
    isBlackOpen: fc.boolean(),
  })
  .map(({ sizes, ties: policies, bounds, isBlackOpen }) => {
    const total: Json = { var: 'score.total' };
    const source = { score: 'total' };
    const [l, h, b] = sizes;
    return [
      titled('lowest', { source, direction: 'lowest' as const, size: l, ties: policies[0] }),
      titled('red', {
        kind: 'red' as const,
        source,
        direction: 'highest' as const,
        size: h,
        ties: policies[1],
        condition: { and: [{ '>=': [total, bounds[0]] }, { '==': [{ var: 'v' }, 0] }] },
      }),
      titled('black', {
        kind: 'black' as const,
        source,
        direction: 'lowest' as const,
        size: b,
        ties: policies[2],
        ...(isBlackOpen ? {} : { condition: { '<': [total, bounds[1]] } }),
      }),
      titled('below', { source: { condition: { '<': [total, bounds[0]] } } }),
    ];
  });

const vetoes: fc.Arbitrary<readonly VetoDocument[]> = fc
  .subarray<VetoDocument['effects'][number]>([{ list: 'black' }, { cap_total: 5 }, { zero: 'g0' }])
  .map((effects) =>
    effects.length === 0 ? [] : [titled('veto', { when: { '==': [{ var: 'v' }, 2] }, effects })],
  );

const weightsOf = (most: number): fc.Arbitrary<readonly number[]> =>
  fc
    .array(fc.integer({ min: 1, max: 6 }), { minLength: 2, maxLength: most })
    .filter((weights) => weights.length > 1);

const documentOf = ({ mostWeights, isPlain }: WeightedOptions): fc.Arbitrary<RuleSetDocument> =>
  fc
    .record({
      weights: weightsOf(mostWeights),
      places: fc.constantFrom(0, 1, 2),
      mode: isPlain ? fc.constant('half-up' as const) : fc.constantFrom(...roundingModes),
      by: fc.constantFrom('published' as const, 'published' as const, 'exact' as const),
      hasBreaker: fc.boolean(),
      lists,
      vetoes: isPlain ? fc.constant([]) : vetoes,
      bounds: isPlain ? fc.constant({}) : fc.constantFrom({}, { floor: 3 }, { ceiling: 7 }),
    })
    .map(({ weights, places, mode, by, hasBreaker, vetoes: ofLevel, lists: made, bounds }) => ({
      format: 1,
      id: 'weighted',
      title: '加权',
      year: 2021,
      version: '1',
      source: { title: '加权' },
      inputs: [
        ...weights.map((_, i) => ({
          id: `x${i}`,
          title: `x${i}`,
          type: 'number' as const,
          missing: 'exclude' as const,
        })),
        { id: 'v', title: 'v', type: 'number' as const },
      ],
      levels: [
        titled('county', {
          score: {
            max: 10,
            aggregate: 'weighted_mean' as const,
            weightTotal: weights.reduce((sum, weight) => sum + weight, 0),
            children: weights.map((weight, i) =>
              titled(`g${i}`, { max: 10, weight, points: { var: `x${i}` } }),
            ),
          },
          total: { round: { places, mode }, ...bounds },
          ranking: {
            by,
            ...(hasBreaker ? { tieBreakers: [{ score: 'g0', better: 'higher' as const }] } : {}),
          },
          vetoes: ofLevel,
          lists: made,
        }),
      ],
    }));

type Rows = ReadonlyArray<Readonly<Record<string, string | number>>>;

const rowsOf = (count: number, hasGaps: boolean): fc.Arbitrary<Rows> => {
  const value: fc.Arbitrary<string | number> = fc.oneof(
    { weight: 12, arbitrary: fc.integer({ min: 0, max: 40 }).map((n) => n / 4) },
    { weight: hasGaps ? 2 : 0, arbitrary: fc.constant('/') },
  );
  const veto = fc.constantFrom(0, 0, 0, 0, 1, 2);
  return fc
    .array(fc.tuple(fc.tuple(...new Array<typeof value>(count).fill(value)), veto), {
      minLength: 2,
      maxLength: 7,
    })
    .map((units) =>
      units.map(([values, v], i) => ({
        code: `u${i}`,
        ...Object.fromEntries(values.map((own, at) => [`x${at}`, own])),
        v,
      })),
    );
};

export type WeightedCase = { readonly document: RuleSetDocument; readonly rows: Rows };

export function weightedCase(options: WeightedOptions): fc.Arbitrary<WeightedCase> {
  return documentOf(options).chain((document) =>
    rowsOf(document.inputs.length - 1, options.hasGaps).map((rows) => ({ document, rows })),
  );
}

/** The assessment of its one level; null where a tie, or the data, let none be made. */
export function assessmentOfCase({ document, rows }: WeightedCase): Assessment | null {
  const ruleSet = loaded(document);
  const result = assess(ruleSet, readData(ruleSet, [{ name: 'data.csv', content: csvOf(rows) }]));
  return result.ok ? result.value : null;
}

/**
 * The same level with all its groups in one, `all`: of the weights within it the engine alone can tell what
 * they make of totals, which are those that the same weights at the top make.
 */
export function withinOneGroup({ document, rows }: WeightedCase): WeightedCase {
  const inner = (name: string): string => `all.${name}`;
  const levels = document.levels.map((level) => {
    const { ranking, vetoes = [], score } = level;
    const children = [titled('all', { ...score, max: 10 })];
    return {
      ...level,
      score: { aggregate: 'sum' as const, max: 10, children },
      ranking: {
        ...ranking,
        ...(ranking?.tieBreakers === undefined
          ? {}
          : { tieBreakers: [{ score: inner('g0'), better: 'higher' as const }] }),
      },
      vetoes: vetoes.map((veto) => ({
        ...veto,
        effects: veto.effects.map((effect) => ('zero' in effect ? { zero: inner('g0') } : effect)),
      })),
    };
  });
  return { document: { ...document, levels } as RuleSetDocument, rows };
}
