import { describe, expect, it } from 'vitest';
import { listFindings } from '../../../src/report/whatif/listFindings.ts';
import { acceptabilityOf } from '../../../src/whatif/acceptability/index.ts';
import { robustLists } from '../../../src/whatif/robust/index.ts';
import { assessmentOf, runOf } from '../../support/systems.ts';

const yunnan = assessmentOf({
  rules: 'yunnan-2021',
  data: ['yunnan-2021/simulated-data.csv'],
});
const sites = assessmentOf(runOf('kunming-sites'));

describe.each([
  ['counties', yunnan],
  ['sites', sites],
] as const)('who is on lists of %s whatever the weights are', (_, assessment) => {
  const drawn = acceptabilityOf(assessment, { draws: 1_000 });
  const lists = drawn.ok ? drawn.value.lists : [];

  it('is on them in all draws', () => {
    const sure = lists.flatMap(({ units }) => units.filter(({ isSure }) => isSure));
    expect(sure.length).toBeGreaterThan(0);
    expect(new Set(sure.map(({ share }) => share))).toEqual(new Set(['1.000000']));
  });

  it('is proven to be, by the rules alone', async () => {
    const robust = await robustLists(assessment);
    if (!robust.ok) throw new Error('no lists');
    const proven = robust.value.lists.filter(({ scored }) => scored === null);
    for (const { list, units } of proven) {
      const found = lists.find(({ id, isFixed }) => id === list.id && !isFixed);
      if (found === undefined) continue;
      const sure = found.units.filter(({ isSure }) => isSure).map(({ code }) => code);
      const byRules = units
        .filter(({ verdict, proof }) => verdict === 'always' && proof === 'rules')
        .map(({ unit }) => unit.code);
      expect([list.id, sure.sort()]).toEqual([list.id, byRules.sort()]);
    }
  });
});

it('vetoes are named in what may be said of the black list', () => {
  const drawn = acceptabilityOf(yunnan, { draws: 1_000, lists: ['black'] });
  if (!drawn.ok) throw new Error('nothing drawn');
  const [black] = drawn.value.lists;
  if (black === undefined) throw new Error('no black list');
  const names = black.units.filter(({ isSure }) => isSure).map(({ name }) => name);
  expect(names).toContain('永胜县');
  expect(listFindings(black, drawn.value, 'zh')).toContain(
    `${names.join('、')}的列入与权重无关（因否决，或没有总分）。`,
  );
  expect(listFindings(black, drawn.value, 'en')).toContain(
    'are on it whatever the weights are (by a veto, or without a total). ',
  );
});
