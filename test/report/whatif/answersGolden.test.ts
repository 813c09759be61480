import { describe, expect, it } from 'vitest';
import { formatImprovements, formatTolerances } from '../../../src/report/whatif/index.ts';
import { tolerances } from '../../../src/whatif/doubt/index.ts';
import { improve } from '../../../src/whatif/improve/index.ts';
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
