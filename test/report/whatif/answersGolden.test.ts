import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { originOf } from '../../../src/explain/index.ts';
import {
  formatImprovements,
  formatLeastChange,
  formatRobust,
  formatStability,
  formatTolerances,
} from '../../../src/report/whatif/index.ts';
import { tolerances } from '../../../src/whatif/doubt/index.ts';
import { improve } from '../../../src/whatif/improve/index.ts';
import { robustLists } from '../../../src/whatif/robust/index.ts';
import { leastChange, stableRanges } from '../../../src/whatif/stability/index.ts';
import { assessmentOf } from '../../support/systems.ts';

const assessment = assessmentOf({
  rules: 'sanitary-county-covert',
  data: ['sanitary-county-covert/simulated-forms.csv'],
});
const golden = (name: string): string => `golden/sanitary.${name}`;

describe('answers about a sanitary county', () => {
  it('tell what would improve it, in Chinese for a terminal', async () => {
    const found = improve(assessment, { unit: '石屏县', aim: { kind: 'rank', rank: 5 } });
    const told = found.ok ? formatImprovements(found.value, { width: 90 }) : '';
    await expect(told).toMatchFileSnapshot(golden('improve.zh.txt'));
  });

  it('tell how wrong its data may be, in English as Markdown', async () => {
    const found = tolerances(assessment, { list: 'few_experts' });
    const told = found.ok ? formatTolerances(found.value, { language: 'en', format: 'md' }) : '';
    await expect(told).toMatchFileSnapshot(golden('tolerance.en.md'));
  });
});

/** The weights within one group of organs: the engine scores them one by one. */
describe('answers about weights within a group', () => {
  const organs = assessmentOf({ rules: 'organs-2021', data: ['organs-2021/simulated-organs.csv'] });
  const origin = originOf(organs);
  const node = 'canteen';
  const file = (name: string): string => `golden/organs.${name}`;

  it('tell how far each can change, in Chinese for a terminal', async () => {
    const found = stableRanges(organs, { node });
    const report = { ...origin, weights: found.ok ? found.value : [] };
    await expect(formatStability(report, { width: 90 })).toMatchFileSnapshot(
      file('weights.zh.txt'),
    );
  });

  it('tell the least change that was found, in English as Markdown', async () => {
    const found = await leastChange(organs, { node, unit: 'JG06', list: '限期整改名单' });
    const told = found.ok
      ? formatLeastChange({ ...origin, ...found.value }, { language: 'en', format: 'md' })
      : '';
    await expect(told).toMatchFileSnapshot(file('change.en.md'));
  });

  it('tell who was on lists, in Chinese for a terminal and as a table', async () => {
    const found = await robustLists(organs, { node, within: '60%' });
    if (!found.ok) throw new Error('no lists');
    const report = { ...origin, ...found.value };
    await expect(formatRobust(report, { width: 90 })).toMatchFileSnapshot(file('robust.zh.txt'));
    const rows: ReadonlyArray<Record<string, string>> = parse(
      formatRobust(report, { format: 'csv' }),
      { bom: true, columns: true },
    );
    const listed = rows.filter((row) => row['榜单'] === '限期整改名单');
    expect(listed.map((row) => row['结论'])).toEqual([
      ...new Array<string>(7).fill('算过的都不在'),
      '算过的都在',
    ]);
    expect(new Set(rows.map((row) => row['依据']))).toEqual(new Set(['']));
  });
});
