import { describe, expect, it } from 'vitest';
import { formatAcceptability } from '../../../src/report/whatif/index.ts';
import { listFindings } from '../../../src/report/whatif/listFindings.ts';
import { frequencyAt } from '../../../src/report/whatif/listGroups.ts';
import { acceptabilityOf } from '../../../src/whatif/acceptability/index.ts';
import { ofInnerGroup, ofParts } from '../../support/innerGroup.ts';
import { assessmentOf, runs } from '../../support/systems.ts';

it('names who is on a list without a total, whatever the weights are', () => {
  const run = runs.find(({ id }) => id === 'kunming-sites');
  if (run === undefined) throw new Error('no run of kunming-sites');
  const assessment = assessmentOf(run);
  const site = assessment.levels.find(({ level }) => level.id === 'site');
  const found = acceptabilityOf(assessment, { level: 'site', draws: 100 });
  if (!found.ok || site === undefined) throw new Error('not drawn');
  for (const { list, rows } of site.lists) {
    const listed = found.value.lists.find(({ id }) => id === list.id)?.units ?? [];
    const codes = rows.map((row) => site.table.units[row]?.code);
    expect(listed.filter(({ isOn }) => isOn).map(({ code }) => code)).toEqual(
      expect.arrayContaining(codes),
    );
  }
  const unranked = found.value.lists.flatMap(({ units }) =>
    units.filter(({ share, weights }) => share === '1.000000' && weights === null),
  );
  expect(unranked.map(({ name }) => name)).toEqual(['13号公厕']);
});

/** Nothing of the last applies; who is on the lists depends on what the others have together. */
const compared = ofInnerGroup(
  [
    { code: 'a', x: 2, y: 9 },
    { code: 'b', x: 3, y: 8 },
    { code: 'c', x: '/', y: '/' },
  ],
  ['g', 'total'].map((score) => ({
    id: `mean_${score}`,
    title: score,
    source: { condition: { '<': [{ pool_mean: { var: `score.${score}` } }, 6] } },
  })),
);

describe('who has no total, on lists that look at the scores of others', () => {
  const found = acceptabilityOf(compared, { node: 'g', draws: 200, pairs: true });
  if (!found.ok) throw new Error('not drawn');
  const { lists, units, pairs } = found.value;

  it('is on them as often as these are, and not for sure', () => {
    expect(lists.length).toBe(2);
    for (const { units: listed } of lists) {
      expect(listed.map(({ code }) => code)).toEqual(['a', 'b', 'c']);
      expect(new Set(listed.map(({ share }) => share)).size).toBe(1);
      expect(listed.every(({ share, isSure }) => Number(share) < 1 && !isSure)).toBe(true);
    }
  });

  it('is among the units, has no rank, and is compared with nobody', () => {
    expect(units.map(({ code, total, ranks }) => [code, total === null, ranks === null])).toEqual([
      ['a', false, false],
      ['b', false, false],
      ['c', true, true],
    ]);
    expect(pairs?.units).toEqual(['a', 'b']);
    const [[, first] = [], [second] = []] = pairs?.wins ?? [];
    expect(Number(first) + Number(second)).toBeGreaterThan(0.9);
  });
});

/** c is on the list by what depends on no weights, a and b by their totals. */
const listed = ofParts(
  [
    { code: 'a', x: 2, y: 9 },
    { code: 'b', x: 3, y: 8 },
    { code: 'c', x: '/', y: '/' },
    { code: 'd', x: 9, y: 9 },
  ],
  [
    {
      id: 'low',
      title: '低',
      source: {
        condition: {
          or: [{ '==': [{ var: 'unit.code' }, 'c'] }, { '<': [{ var: 'score.total' }, 6] }],
        },
      },
    },
  ],
);

describe('who has no total, beside others whose totals decide', () => {
  const found = acceptabilityOf(listed, { draws: 1_000 });
  if (!found.ok) throw new Error('not drawn');
  const { lists, method } = found.value;
  const [low] = lists;
  if (low === undefined) throw new Error('no list');

  it('stands before those that are on the list in some draws', () => {
    expect([method, low.isFixed]).toEqual(['sums', false]);
    expect([low.always, low.sometimes]).toEqual([1, 2]);
    expect(low.units.map(({ code }) => code)).toEqual(['c', 'b', 'a']);
    expect(low.units.map((_, at) => frequencyAt(low, at))).toEqual([
      'always',
      'sometimes',
      'sometimes',
    ]);
  });

  it('is counted once, and has a row in csv', () => {
    expect(listFindings(low, found.value, 'en')).toContain('the other one is on it in no draw');
    const rows = formatAcceptability(found.value, { format: 'csv', language: 'en' }).split('\n');
    expect(rows.find((row) => row.includes(',c,'))).toContain(',no,c,c,yes,yes,1.000000,');
  });
});
