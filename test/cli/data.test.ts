import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { smallRuleSet } from '../support/assessment.ts';
import { gbk } from '../support/gbk.ts';
import { codesOf, fixture, folderWith, rank } from '../support/runCommand.ts';

const header = '县市区,指标,数值,备注';
const long = [header, '五华区,公厕数,12,', '盘龙区,公厕数,13,重新核过', '合计,公厕数,25,'].join(
  '\n',
);

const rules = JSON.stringify(
  smallRuleSet({
    register: { bundled: 'yunnan-divisions' },
    ledgers: [
      {
        id: 'visits',
        title: '走访台账',
        fields: [
          { id: 'place', title: '点位', type: 'text' },
          { id: 'score', title: '得分', type: 'number', range: [0, 100] },
        ],
      },
    ],
    inputs: [
      { id: 'toilets', title: '公厕数', type: 'integer', measure: '座', range: [0, null] },
      {
        id: 'mean',
        title: '走访均分',
        missing: 'exclude',
        derived: { from: 'visits', take: { mean: { var: 'score' } } },
      },
    ],
    level: {
      score: {
        children: [
          { id: 'a', title: '公厕', max: 100, points: { clamp: [{ var: 'toilets' }, 0, 100] } },
          { id: 'b', title: '走访', max: 100, points: { var: ['mean', 0] } },
        ],
      },
    },
  }),
);
const visits = '单位,点位,得分\n五华区,东,80\n五华区,西,90.5\n盘龙区,东,70\n';
const cwd = folderWith({
  'rules.json': rules,
  'long.csv': long,
  'visits.csv': visits,
  'gbk.csv': gbk(long),
});
const own = ['--rules', 'rules.json'];

describe('rank data', () => {
  it.each(['GB2312', 'gbk', 'GB-18030'])('takes %s for the encoding that it is', async (name) => {
    const words = ['data', 'gbk.csv', '--encoding', name, ...own, '--format', 'json'];
    const ran = await rank(words, { cwd });
    const { sources, issues } = JSON.parse(ran.stdout);
    expect(sources).toMatchObject([{ encoding: 'gb18030' }]);
    expect(issues.map(({ code }: { readonly code: string }) => code)).not.toContain(
      'encoding-found',
    );
  });

  it('says what each file was taken for, what its columns are, and what became of every cell', async () => {
    const ran = await rank(['data', 'long.csv', 'visits.csv', ...own, '--format', 'json'], { cwd });
    expect(ran.exitCode).toBe(0);
    const { sources, levels } = JSON.parse(ran.stdout);
    expect(sources).toMatchObject([
      {
        file: 'long.csv',
        encoding: 'utf-8',
        separator: ',',
        shape: 'long',
        headerRow: 1,
        rows: 2,
        totalRows: 1,
        cells: { all: 16, used: 10, leftOut: 6, issues: 0 },
      },
      {
        file: 'visits.csv',
        shape: 'ledger',
        ledger: { id: 'visits', title: '走访台账' },
        rows: 3,
        cells: { all: 12, used: 9, leftOut: 3, issues: 0 },
      },
    ]);
    expect(sources[0].columns.map(({ meaning }: { meaning: string }) => meaning)).toEqual([
      'name',
      'input-name',
      'value',
      'unknown',
    ]);
    expect(levels[0].inputs).toEqual([
      { id: 'toilets', title: '公厕数', reported: 2, missing: 0, notApplicable: 0, refused: 0 },
      { id: 'mean', title: '走访均分', reported: 2, missing: 0, notApplicable: 0, refused: 0 },
    ]);
  });

  it('reads well in Chinese and in English', async () => {
    const [zh, en] = await Promise.all(
      ['zh', 'en'].map((lang) => rank(['data', 'long.csv', ...own, '--lang', lang], { cwd })),
    );
    expect(zh?.stdout).toContain('UTF-8；逗号分隔'.replace('；', '，'));
    expect(zh?.stdout).toContain('单元格16个：已用10个，未用6个，有问题0个');
    expect(zh?.stdout).toContain(' 2  指标    数据项名称');
    expect(en?.stdout).toContain('cells: 16, of which used 10, left out 6, with issues 0');
  });

  it('names what is least complete first, and values far from the others with their place', async () => {
    const { stdout, exitCode } = await rank(['data', fixture, '--lang', 'zh']);
    expect(exitCode).toBe(0);
    expect(stdout).toContain('……另有');
    expect(stdout).toMatch(/国家级表彰或经验推广项数 +97 +32 +0 +0 +75\.1%/);
    expect(stdout).toMatch(/开远市 532502 +一星级公厕数 +50 +8 至 18 +\S+simulated-data\.csv:94/);
  });

  it('exits with 1 where data have errors, and tells of what could be read', async () => {
    const folder = folderWith({
      'rules.json': rules,
      'a.csv': '单位,公厕数\n五华区,约12\n盘龙区,3',
    });
    const ran = await rank(['data', 'a.csv', ...own, '--format', 'json'], { cwd: folder });
    expect([ran.exitCode, codesOf(ran)]).toEqual([
      1,
      ['not-a-number', 'missing-ledger', 'units-not-in-data'],
    ]);
    const { sources, levels } = JSON.parse(ran.stdout);
    expect(sources[0].cells).toMatchObject({ all: 6, used: 5, leftOut: 0, issues: 1 });
    expect(levels[0].inputs[0]).toMatchObject({ reported: 1, refused: 1 });
  });

  it('cannot be written as CSV', async () => {
    const ran = await rank(['data', 'long.csv', ...own, '--format', 'csv'], { cwd });
    expect([ran.exitCode, codesOf(ran)]).toEqual([2, ['no-csv-report']]);
  });
});

describe('before every ranking', () => {
  it('what was understood is said in a line for each file', async () => {
    const ran = await rank(['long.csv', 'visits.csv', ...own, '--lang', 'zh'], { cwd });
    expect(ran.exitCode).toBe(0);
    expect(ran.summary).toBe(
      [
        'long.csv：UTF-8，逗号分隔；表头在第1行；长表；2个值；合计行1行未计；单元格已用10、未用6、有问题0',
        'visits.csv：UTF-8，逗号分隔；表头在第1行；台账“走访台账”；3条记录；单元格已用9、未用3、有问题0',
        '',
        '',
      ].join('\n'),
    );
  });
});

describe('--strict', () => {
  const strict = ['long.csv', 'visits.csv', ...own, '--strict'];

  it('turns warnings into errors: nothing is ranked', async () => {
    const ran = await rank(strict, { cwd });
    expect([ran.exitCode, ran.stdout]).toEqual([1, '']);
    expect(codesOf(ran)).toContain('unknown-column');
    expect(ran.stderr).not.toContain('warning');
  });

  it('leaves data without warnings as they are', async () => {
    const counties = readFileSync(fixture);
    const folder = folderWith({ 'data.csv': counties.toString() });
    const ran = await rank(['data', 'data.csv', '--strict'], { cwd: folder });
    expect([ran.exitCode, ran.stderr]).toEqual([0, '']);
  });

  it('and --partial exclude each other', async () => {
    const ran = await rank([...strict, '--partial'], { cwd });
    expect([ran.exitCode, codesOf(ran)]).toEqual([2, ['strict-and-partial']]);
  });
});

describe('--as', () => {
  it('says what a file is', async () => {
    const ran = await rank(['data', 'long.csv', ...own, '--as', 'long.csv=wide'], { cwd });
    expect(codesOf(ran)).toContain('unknown-column');
    const other = await rank(['data', 'long.csv', ...own, '--as', 'long'], { cwd });
    expect(other.exitCode).toBe(0);
  });

  it('knows no other shapes', async () => {
    const ran = await rank(['data', 'long.csv', ...own, '--as', 'long.csv=vists'], { cwd });
    expect([ran.exitCode, codesOf(ran)]).toEqual([2, ['unknown-shape']]);
    expect(ran.stderr).toContain('visits');
  });

  it('can be said of standard input', async () => {
    const ran = await rank(['data', '-', ...own, '--as', '-=long'], { cwd, input: long });
    expect(ran.exitCode).toBe(0);
  });

  it('counts what a damaged ledger gives as wrong', async () => {
    const folder = folderWith({
      'rules.json': rules,
      'visits.csv': '单位,点位,得分\n五华区,东,80\n五华区,西,很好\n盘龙区,东,70\n',
    });
    const ran = await rank(['data', 'visits.csv', ...own, '--format', 'json'], { cwd: folder });
    const { levels } = JSON.parse(ran.stdout);
    expect(levels[0].inputs[1]).toMatchObject({ id: 'mean', reported: 1, refused: 1 });
  });

  it('speaks of a file that is among the data', async () => {
    const ran = await rank(['long.csv', ...own, '--as', 'lang.csv=long'], { cwd });
    expect([ran.exitCode, codesOf(ran)]).toEqual([2, ['file-not-given']]);
  });
});
