import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { sampleRows, sampleRules } from '../report/sampleResult.ts';
import { csvOf } from '../support/assessment.ts';
import { codesOf, fixture, folderWith, rank } from '../support/runCommand.ts';

const rules = JSON.stringify(sampleRules);
const data = csvOf(sampleRows);
const lines = readFileSync(fixture, 'utf8').trim().split(/\r?\n/);

/** The fixture with one text in place of another, which must be there. */
function fixtureWith(before: string, after: string): string {
  const text = lines.join('\n');
  if (!text.includes(before)) throw new Error(`the fixture has no ${before}`);
  return text.replace(before, () => after);
}

/** Runs with these files, and expects errors, nothing on standard output, and no output file. */
async function refused(
  files: { readonly rules?: string; readonly data?: string },
  words: readonly string[] = [],
): Promise<readonly string[]> {
  const cwd = folderWith({ 'rules.json': files.rules ?? rules, 'data.csv': files.data ?? data });
  const options = [...words, '--lang', 'en'];
  const ran = await rank(['data.csv', ...options, '--output', 'result.json'], { cwd });
  expect([ran.exitCode, ran.stdout]).toEqual([1, '']);
  expect(existsSync(join(cwd, 'result.json'))).toBe(false);
  expect(readdirSync(cwd)).toHaveLength(2);
  return codesOf(ran);
}

describe.concurrent('rules that are wrong', () => {
  const replaced = (before: string, after: string): string => {
    if (!rules.includes(before)) throw new Error(`the rules have no ${before}`);
    return rules.replace(before, () => after);
  };

  it.each<[string, string, string]>([
    ['that are not JSON', '{"id": ', 'not-json'],
    ['of the wrong type', replaced('"year":2021', '"year":"x"'), 'wrong-type'],
    ['with an unknown operator', replaced('{"var":"rubbish"}', '{"sqr":1}'), 'unknown-operator'],
    ['with an unknown input', replaced('{"var":"rubbish"}', '{"var":"x"}'), 'unknown-variable'],
    [
      'whose weights do not add up',
      replaced('"score":{', '"score":{"max":100,"aggregate":"weighted_mean","weightTotal":1,')
        .replace('"id":"rubbish","title":"清垃圾",', '$&"weight":0.5,')
        .replace('"id":"toilets","title":"扫厕所",', '$&"weight":0.4,'),
      'weights-do-not-add-up',
    ],
    ['nested 10,000 levels', `${'['.repeat(10_000)}${']'.repeat(10_000)}`, 'document-too-deep'],
    ['with __proto__', replaced('"year":2021', '"year":2021,"__proto__":{"a":1}'), 'forbidden-key'],
    ['with 1e999999', replaced('"max":60', '"max":1e999999'), 'literal-too-precise'],
    ['that are empty', '', 'not-json'],
  ])('%s', async (_, text, code) => {
    expect(await refused({ rules: text }, ['--rules', 'rules.json'])).toContain(code);
  });

  it('are told in one pass', async () => {
    const text = replaced('{"var":"rubbish"}', '{"sqr":1}').replace(
      '{"var":"toilets"}',
      '{"var":"x"}',
    );
    const codes = await refused({ rules: text }, ['--rules', 'rules.json']);
    expect(codes).toEqual(expect.arrayContaining(['unknown-operator', 'unknown-variable']));
  });
});

describe.concurrent('data that are wrong', () => {
  const small = ['--rules', 'rules.json'];

  it.each<[string, string, readonly string[]]>([
    ['empty', '', ['empty-file']],
    ['a header alone', 'code,rubbish\n', ['no-rows']],
    ['without a column', data.replace('rubbish', 'x'), ['missing-column', 'unknown-column']],
    [
      'without a unit column',
      data.replace(/^code,name/, 'x,y'),
      ['no-unit-column', 'unknown-column', 'unknown-column'],
    ],
    ['a unit twice', `${data}\n${data.split('\n')[1]}`, ['duplicate-unit']],
    ['a text for a number', data.replace('58.5', '58.5分左右'), ['not-a-number']],
    ['a number with an exponent', data.replace('58.5', '1e999999'), ['not-a-number']],
    ['a quote that is open', `${data}\n"x`, ['not-csv']],
  ])('%s', async (_, text, codes) => {
    expect(await refused({ data: text }, small)).toEqual(codes);
  });

  const first = lines[1]?.split(',')[0] ?? '';
  it.each<[string, string, string]>([
    ['a misspelt header', fixtureWith('建成区旱厕消除率', '建成区旱厕消除律'), 'unknown-column'],
    ['an unknown code', fixtureWith(`\n${first},`, '\n999999,'), 'unknown-unit'],
    ['a number out of range', outOfRange(), 'out-of-range'],
  ])('%s, by the bundled rules', async (_, text, code) => {
    expect(await refused({ data: text })).toContain(code);
  });

  it('has every error named in one pass', async () => {
    const text = data.replace('58.5', 'x').replace('35.25', 'y').replace('19.99', '-1');
    expect(await refused({ data: text }, small)).toEqual(
      ['points-out-of-range', 'not-a-number', 'not-a-number'].sort(),
    );
  });
});

/** A percentage above 100 in the first county that reports one. */
function outOfRange(): string {
  const column = (lines[0] ?? '').split(',').indexOf('城镇生活垃圾无害化处理率');
  const row = lines.findIndex((line) => /^\d/.test(line.split(',')[column] ?? ''));
  const cells = (lines[row] ?? '').split(',');
  return lines.with(row, cells.with(column, '100.01').join(',')).join('\n');
}
