import type {
  Acceptability,
  ListAcceptability,
  ListedShare,
} from '../../../src/whatif/acceptability/index.ts';

/** A unit of a list: whether it is on the published one, and in how many of the draws. */
export type Sampled = readonly [name: string, isOn: boolean, count: number];

/** A list of draws, as `acceptabilityOf` would tell it. */
export function sampleList(
  units: readonly Sampled[],
  draws: number,
  more: Partial<ListAcceptability> = {},
): ListAcceptability {
  const listed = [...units]
    .sort((a, b) => b[2] - a[2])
    .map(([name, isOn, count]): ListedShare => {
      const share = count / draws;
      const error = Math.sqrt((share * (1 - share)) / draws).toFixed(6);
      const weights = count === 0 ? null : { a: '50.0000', b: '50.0000' };
      return { code: name, name, isOn, isSure: false, share: share.toFixed(6), error, weights };
    });
  const last = listed.findLast(({ isOn }) => isOn);
  const next = listed.find(({ isOn }) => !isOn);
  const isTossUp = Math.abs(Number(last?.share) - Number(next?.share)) < 0.05;
  return {
    id: 'lowest',
    title: '末位名单',
    kind: 'lowest',
    isFixed: false,
    undecided: 0,
    units: listed,
    always: units.filter(([, , count]) => count === draws).length,
    sometimes: units.filter(([, , count]) => count > 0 && count < draws).length,
    edge: last === undefined || next === undefined ? null : { last, next, isTossUp },
    ...more,
  };
}

/** Draws of two weights, with ten units; those that no list names are called 其余. */
export function sampleAcceptability(
  lists: readonly ListAcceptability[],
  more: Partial<Acceptability> = {},
): Acceptability {
  const names = [...new Set(lists.flatMap(({ units }) => units.map(({ name }) => name)))];
  const others = Array.from({ length: Math.max(0, 10 - names.length) }, (_, i) => `其余${i}`);
  return {
    ruleSet: { id: 'sample', title: '示例细则', version: '1', hash: 'sha256:0' },
    period: '2021',
    partial: false,
    data: { hash: 'sha256:0', files: [] },
    level: { id: 'county', title: '县' },
    weights: {
      kind: 'simplex',
      within: null,
      sum: '100',
      parts: [
        { id: 'a', title: '甲项', weight: '60', least: '0.0001', most: '99.9999' },
        { id: 'b', title: '乙项', weight: '40', least: '0.0001', most: '99.9999' },
      ],
      order: [],
      concentration: null,
    },
    seed: 1,
    draws: 1000,
    asked: 1000,
    method: 'sums',
    obstacles: [],
    units: [...names, ...others].map((name, i) => ({
      code: name,
      name,
      total: '90.00',
      rank: i + 1,
      ranks: null,
      lists: Object.fromEntries(
        lists.map(({ id, units }) => {
          const { share = '0.000000', error = '0.000000' } =
            units.find((unit) => unit.name === name) ?? {};
          return [id, { share, error }];
        }),
      ),
    })),
    lists,
    pairs: null,
    ...more,
  };
}
