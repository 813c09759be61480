import { expect, it } from 'vitest';
import { assess } from '../../src/assess/index.ts';
import { error, formatIssue, type Language } from '../../src/issue/index.ts';
import { dataReport, formatCsv, formatText, resultJson } from '../../src/report/index.ts';
import { readData } from '../../src/table/index.ts';
import { sample, sampleRows, sampleRules } from '../report/sampleResult.ts';
import { csvOf, loaded } from '../support/assessment.ts';

it('a language that has no words is a mistake of the caller, whoever is told of it', () => {
  const language: Language = JSON.parse('"fr"');
  const ruleSet = loaded(sampleRules);
  const data = readData(ruleSet, [{ name: '1.csv', content: csvOf(sampleRows) }]);
  const assessed = assess(ruleSet, data);
  if (!assessed.ok) throw new Error('the sample can be ranked');
  for (const call of [
    () => dataReport(ruleSet, data, language),
    () => resultJson(assessed.value, language),
    () => formatText(sample, { language }),
    () => formatCsv(sample, language),
    () => formatIssue(error('no-units', {}), language),
  ]) {
    expect(call).toThrow(RangeError);
  }
});
