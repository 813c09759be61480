import { describe, expect, it } from 'vitest';
import { leastChange, stableRanges } from '../../../src/whatif/stability/index.ts';
import { lowest, ofInnerGroup } from '../../support/innerGroup.ts';

describe('ranges that are scored', () => {
  it('are looked at up to their end, where somebody has no total at the very end', () => {
    // a is 2 + 3 y, of the share y; nothing of c is left where y has none.
    const level = ofInnerGroup(
      [
        { code: 'a', x: 2, y: 5 },
        { code: 'b', x: 2.03, y: 2.03 },
        { code: 'c', x: '/', y: 8 },
      ],
      [lowest],
    );
    const found = stableRanges(level, { node: 'g', weight: 'x' });
    const [{ lists: [last] = [] } = {}] = found.ok ? found.value : [];
    // Totals have two places: that of a is 2.03 below 2.035, where y has less than 0.035 / 3.
    expect(last?.range.upper).toMatchObject({ weight: '98.8333', holdsAtEnd: true });
    expect(last?.range.upper.change?.entered).toEqual([{ code: 'a', name: 'a' }]);
  });
});

describe('ranges of lists that look at the scores of others', () => {
  it('end where a unit without a total comes on them', () => {
    const source = {
      condition: {
        and: [
          { '==': [{ var: 'unit.code' }, 'c'] },
          { '<': [{ pool_mean: { var: 'score.total' } }, 5] },
        ],
      },
    };
    const level = ofInnerGroup(
      [
        { code: 'a', x: 2, y: 9 },
        { code: 'b', x: 3, y: 8 },
        { code: 'c', x: '/', y: '/' },
      ],
      [{ id: 'mean', title: '均值', source }],
    );
    const found = stableRanges(level, { node: 'g', weight: 'x' });
    const [{ lists: [mean] = [] } = {}] = found.ok ? found.value : [];
    // The mean is 8.5 - 6 x, of the share x; totals have two places.
    expect(mean?.range.upper.weight).toMatch(/^58\.3/);
    expect(mean?.range.upper.change).toMatchObject({
      entered: [{ code: 'c' }],
      units: [{ rank: null, total: { from: null, to: null } }],
    });
    expect(mean?.range.lower.change).toBeNull();
  });
});

describe('least changes that are scored', () => {
  const values = [1, 9, 4, 7, 3, 8, 5, 6, 2];
  const rows = Array.from({ length: 9 }, (_, i) => ({
    code: `u${i}`,
    ...Object.fromEntries(
      ['p', 'q', 'r', 's', 't'].map((id, at) => [id, values[(i * (at + 2) + at * at) % 9] ?? 0]),
    ),
  }));

  it.each(rows.map(({ code }) => code))(
    'are the least of all that were scored: of %s',
    async (unit) => {
      const level = ofInnerGroup(rows, [{ ...lowest, size: 3 }]);
      const found = await leastChange(level, { node: 'g', unit, list: 'last' });
      if (!found.ok || found.value.answer.kind !== 'change') return;
      const { sum, largest } = found.value.answer;
      expect(Number(sum.witness?.sum)).toBeLessThanOrEqual(Number(largest.witness?.sum));
      expect(Number(largest.witness?.largest)).toBeLessThanOrEqual(Number(sum.witness?.largest));
    },
  );
});
