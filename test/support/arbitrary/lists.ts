import fc from 'fast-check';
import type { Json } from '../../../src/hash/contentHash.ts';
import type {
  CategoryDocument,
  GradeDocument,
  ListDocument,
} from '../../../src/ruleset/RuleSetDocument.ts';
import { bound, comparing, condition } from './rules.ts';

/** Random grades and lists. */

const share = fc.constantFrom('10%', '30%', '33.4%', '50%', '100%');
/** A tie that somebody has to decide is no result: seldom. */
const ties = fc.oneof(
  { weight: 12, arbitrary: fc.constantFrom('include' as const, 'exclude' as const) },
  fc.constant('error' as const),
);

export const titled = <T extends object>(id: string, rest: T) => ({ id, title: id, ...rest });

export const scoreIn = (paths: readonly string[]): fc.Arbitrary<Json> =>
  fc.constantFrom(...paths).map((path) => ({ var: `score.${path}` }));

export const conditionOn = (paths: readonly string[]): fc.Arbitrary<Json> =>
  fc.oneof(condition, comparing(scoreIn([...paths, 'total']), bound));

/** Bounds from the best down, the last without one. */
export const gradesUpTo = (max: number): fc.Arbitrary<readonly GradeDocument[]> =>
  fc.uniqueArray(fc.constantFrom(0.9, 0.8, 0.6, 0.5, 0.3), { maxLength: 3 }).chain((shares) => {
    const bounds = [...shares]
      .sort((a, b) => b - a)
      .map((part) => Math.floor(max * part * 10) / 10);
    const distinct = [...new Set(bounds)];
    return fc
      .tuple(
        ...distinct.map((from, i) =>
          fc
            .record({ quota: share, ties }, { requiredKeys: [] })
            .map((rest): GradeDocument => titled(`q${i}`, { from, ...rest })),
        ),
      )
      .map((grades) => (grades.length === 0 ? [] : [...grades, titled('rest', {})]));
  });

export const lists = (
  count: number,
  paths: readonly string[],
  categories: readonly CategoryDocument[],
  grades: readonly GradeDocument[],
): fc.Arbitrary<readonly ListDocument[]> => {
  const byScore = fc.record(
    {
      source: fc.constantFrom('total', 'total', ...paths).map((score) => ({ score })),
      direction: fc.constantFrom('highest' as const, 'lowest' as const),
      size: fc.oneof(fc.integer({ min: 1, max: 5 }), share),
      within: fc.constantFrom('level' as const, 'parent' as const),
    },
    { requiredKeys: ['source', 'direction', 'size'] },
  );
  const bySomethingElse = fc.oneof(
    ...grades.map(({ id }) => fc.constant({ source: { grade: id } })),
    conditionOn(paths).map((rule) => ({ source: { condition: rule } })),
  );
  const kind = fc.constantFrom(
    'red' as const,
    'black' as const,
    'lowest' as const,
    'other' as const,
  );
  const more = fc.record(
    {
      kind,
      ties,
      condition: conditionOn(paths),
      category: fc.constantFrom(...categories.map(({ id }) => id), ''),
    },
    { requiredKeys: [] },
  );
  const list = (i: number) =>
    fc
      .tuple(fc.oneof({ weight: 3, arbitrary: byScore }, bySomethingElse), more)
      .map(
        ([source, { category = '', ...rest }]): ListDocument =>
          titled(`l${i}`, { ...source, ...rest, ...(category === '' ? {} : { category }) }),
      );
  return fc.tuple(...Array.from({ length: count }, (_, i) => list(i)));
};
