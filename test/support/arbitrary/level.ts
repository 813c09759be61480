import fc from 'fast-check';
import type { Json } from '../../../src/hash/contentHash.ts';
import type {
  AdjustmentsDocument,
  CategoryDocument,
  EffectDocument,
  FigureDocument,
  GradeDocument,
  LevelDocument,
  NodeDocument,
  VetoDocument,
} from '../../../src/ruleset/RuleSetDocument.ts';
import { conditionOn, gradesUpTo, lists, scoreIn, titled } from './lists.ts';
import { anyNumber, comparing, condition, numbers, ofPool } from './rules.ts';
import { rounding, tree } from './tree.ts';

/** Random levels: a tree and what follows from it. */

const several = <T>(
  most: number,
  make: (i: number) => fc.Arbitrary<T>,
): fc.Arbitrary<readonly T[]> =>
  fc
    .integer({ min: 0, max: most })
    .chain((count) => fc.tuple(...Array.from({ length: count }, (_, i) => make(i))));

const adjustments = (
  prefix: string,
  paths: readonly string[],
): fc.Arbitrary<AdjustmentsDocument> => {
  const points = fc.oneof(
    anyNumber.map((x): Json => ({ max: [0, { '*': [0.5, x] }] })),
    condition.map((when): Json => ({ if: [when, 1, 0] })),
    ofPool(scoreIn(paths)).map((x): Json => ({ max: [0, { '/': [x, 3] }] })),
    scoreIn(paths).map((x): Json => ({ max: [0, { '*': [x, 0.1] }] })),
  );
  const item = (i: number) =>
    fc
      .record({ points, cap: fc.constantFrom(1, 2.5) }, { requiredKeys: ['points'] })
      .map((rest) => titled(`${prefix}${i}`, rest));
  return fc.record(
    { items: several(2, item), cap: fc.constantFrom(1, 3) },
    { requiredKeys: ['items'] },
  );
};

const figures = (paths: readonly string[]): fc.Arbitrary<readonly FigureDocument[]> => {
  const value = fc.oneof(
    anyNumber,
    scoreIn([...paths, 'total']).map((x): Json => ({ '-': [{ '*': [x, 1.5] }, 7] })),
    ofPool(scoreIn(paths)),
    fc
      .tuple(condition, anyNumber)
      .map(([when, x]): Json => ({ if: [when, { not_applicable: [] }, x] })),
  );
  return several(2, (i) =>
    fc
      .record(
        { value, round: rounding, total: fc.constant('sum' as const) },
        { requiredKeys: ['value'] },
      )
      .map((rest) => titled(`f${i}`, rest)),
  );
};

const vetoes = (
  paths: readonly string[],
  max: number,
  grades: readonly GradeDocument[],
  lists: number,
): fc.Arbitrary<readonly VetoDocument[]> => {
  const effect: fc.Arbitrary<EffectDocument> = fc.oneof(
    fc.constantFrom(...paths, 'total').map((zero) => ({ zero })),
    // Whole numbers are what every rounding leaves.
    fc.constantFrom(Math.floor(max / 2), 1, '1.0').map((cap_total) => ({ cap_total })),
    ...grades.map(({ id }) => fc.constant({ cap_grade: id })),
    ...Array.from({ length: lists }, (_, i) => fc.constant({ list: `l${i}` })),
  );
  const belowMean = scoreIn([...paths, 'total']).map(
    (own): Json => ({ '<': [own, { '/': [{ pool_mean: own }, 2] }] }),
  );
  // Seldom enough that not every unit has one.
  const fires = fc
    .tuple(
      conditionOn(paths),
      comparing(fc.constantFrom<Json>(...numbers.map((n) => ({ var: n }))), fc.constant(1)),
    )
    .chain((both) =>
      fc.constantFrom<Json>({ and: both }, { or: both }, { and: [...both].reverse() }),
    );
  return several(3, (i) =>
    fc
      .record({
        when: fc.oneof(conditionOn(paths), { weight: 2, arbitrary: fires }, belowMean),
        effects: fc.array(effect, { minLength: 1, maxLength: 2 }),
      })
      .map((rest) => titled(`v${i}`, rest)),
  );
};

const categories: fc.Arbitrary<readonly CategoryDocument[]> = fc.oneof(
  fc.constant([]),
  condition.map((when) => [titled('k1', { when }), titled('k2', {})]),
);

const better = fc.constantFrom('higher' as const, 'lower' as const);

const ranking = (paths: readonly string[], hasCategories: boolean) =>
  fc.oneof(
    { weight: 5, arbitrary: realRanking(paths, hasCategories) },
    fc.record(
      { by: fc.constant('none' as const), within: within(hasCategories) },
      { requiredKeys: ['by'] },
    ),
  );

const within = (hasCategories: boolean) =>
  fc.constantFrom(
    'level' as const,
    'parent' as const,
    ...(hasCategories ? ['category' as const] : []),
  );

const realRanking = (paths: readonly string[], hasCategories: boolean) =>
  fc.record(
    {
      by: fc.constantFrom('published' as const, 'exact' as const),
      within: within(hasCategories),
      ties: fc.constantFrom('competition' as const, 'dense' as const),
      tieBreakers: fc.array(
        fc.oneof(
          fc.record({ score: fc.constantFrom(...paths, 'total'), better }),
          fc.record({ input: fc.constantFrom(...numbers), better }),
        ),
        { maxLength: 2 },
      ),
    },
    { requiredKeys: [] },
  );

const precedence = fc.constantFrom(
  ['black', 'red'] as const,
  ['red', 'black'] as const,
  ['lowest', 'red', 'black'] as const,
);

type Root = Pick<LevelDocument, 'score'> & {
  readonly max: number;
  readonly paths: readonly string[];
};

/** A level with this root. */
const levelOn = (id: string, { score, max, paths }: Root): fc.Arbitrary<LevelDocument> =>
  fc
    .tuple(categories, gradesUpTo(max), fc.integer({ min: 0, max: 4 }))
    .chain(([groups, grades, count]) =>
      fc
        .record({
          bonuses: adjustments('b', paths),
          deductions: adjustments('d', paths),
          vetoes: vetoes(paths, max, grades, count),
          ranking: ranking(paths, groups.length > 0),
          figures: figures(paths),
          lists: lists(count, paths, groups, grades),
          more: fc.record(
            {
              pool: fc.constantFrom('level' as const, 'category' as const, 'parent' as const),
              listPrecedence: precedence,
              total: fc.record(
                { round: rounding, floor: fc.constant(0), ceiling: fc.constant(max) },
                { requiredKeys: [] },
              ),
            },
            { requiredKeys: [] },
          ),
        })
        .map(({ more, ...rest }) =>
          titled(id, {
            score,
            grades,
            ...rest,
            ...more,
            ...(groups.length > 0 ? { categories: groups } : {}),
          }),
        ),
    );

export const county = tree.chain((root) => levelOn('county', root));

/** Full points as declared, or those of the parts. */
function maxOf(node: NodeDocument | LevelDocument['score']): number {
  if (node.max !== undefined) return Number(node.max);
  return 'children' in node ? node.children.reduce((sum, child) => sum + maxOf(child), 0) : 0;
}

/** A level that does nothing but roll up the one below; its inputs are none. */
export const rolledUpAlone = (below: LevelDocument): fc.Arbitrary<LevelDocument> =>
  fc
    .record({
      method: fc.constantFrom('mean' as const, 'lowest' as const),
      score: fc.constantFrom('total', ...below.score.children.map(({ id }) => id)),
    })
    .chain(({ method, score }) => {
      const taken = below.score.children.find(({ id }) => id === score) ?? below.score;
      const max = maxOf(taken);
      const rollup = { level: 'county', method, score };
      return fc.record({ grades: gradesUpTo(max), within: within(false) }).map((rest) =>
        titled('prefecture', {
          score: { children: [titled('counties', { max, rollup })] },
          grades: rest.grades,
          ranking: { within: rest.within },
        }),
      );
    });

/** A level that rolls up a total or a node of the one below. */
export const prefecture = (below: LevelDocument): fc.Arbitrary<LevelDocument> =>
  fc
    .record({
      own: tree,
      method: fc.constantFrom('mean' as const, 'weighted_mean' as const, 'lowest' as const),
      score: fc.constantFrom('total', ...below.score.children.map(({ id }) => id)),
      incomplete: fc.constantFrom('error' as const, 'warning' as const),
      weight: fc.constantFrom(...numbers),
      round: rounding,
    })
    .chain(({ own, method, weight, round, ...rest }) => {
      const taken = below.score.children.find(({ id }) => id === rest.score) ?? below.score;
      const max = maxOf(taken);
      const rollup = {
        level: 'county',
        method,
        ...rest,
        ...(method === 'weighted_mean' ? { weight } : {}),
      };
      const node = titled('counties', { max, rollup, round, weight: '60%' });
      const group = titled('own', { ...own.score, max: own.max, weight: '40%' });
      const score = {
        aggregate: 'weighted_mean' as const,
        max: 100,
        weightTotal: 1,
        children: [group, node],
      };
      return levelOn('prefecture', { score, max: 100, paths: ['own', 'counties'] });
    });
