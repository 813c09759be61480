import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Changes, Comparison, Explanation, ListExplanation } from '../../src/explain/index.ts';
import { isError } from '../../src/issue/index.ts';
import { group, passThrough } from '../assess/smallRules.ts';
import { csvOf, smallRuleSet } from '../support/assessment.ts';
import { codesOf, folderWith, rank } from '../support/runCommand.ts';
import { type Told, tell } from '../support/terminal.ts';

const rules = smallRuleSet({
  register: { bundled: 'yunnan-divisions' },
  ledgers: [
    {
      id: 'problems',
      title: '问题台账',
      fields: [
        { id: 'what', title: '问题', type: 'text' },
        { id: 'closed_on', title: '销号日期', type: 'date' },
      ],
    },
  ],
  inputs: [
    { id: 'cover', title: '覆盖率' },
    {
      id: 'open',
      title: '未销号问题数',
      derived: { from: 'problems', take: 'count', where: { missing: ['closed_on'] }, empty: 0 },
    },
  ],
  level: {
    score: {
      children: [
        group('toilets', [{ ...passThrough('cover', 60), title: '公厕覆盖' }], { title: '扫厕所' }),
        {
          id: 'late',
          title: '整改',
          max: 40,
          points: { '-': [40, { '*': [10, { var: 'open' }] }] },
        },
      ],
    },
    lists: [
      {
        id: 'lowest',
        title: '末位名单',
        source: { score: 'total' },
        direction: 'lowest',
        size: 1,
      },
    ],
  },
});

/** Totals: 祥云县 50 + 20, 弥渡县 39 + 40, 五华区 55 + 30. */
const files = {
  'rules.json': JSON.stringify(rules),
  'data.csv': csvOf([
    { code: '532923', name: '祥云县', cover: 50 },
    { code: '532925', name: '弥渡县', cover: 39 },
    { code: '530102', name: '五华区', cover: 55 },
  ]),
  'problems.csv': [
    '单位,问题,销号日期',
    '祥云县,蹲位破损,',
    '祥云县,无洗手液,',
    '五华区,异味,',
    '弥渡县,异味,2021-03-01',
  ].join('\n'),
};
const folder = folderWith(files);
const at = (name: string): string => join(folder, name);
const given = [at('data.csv'), at('problems.csv'), '--rules', at('rules.json')];

const asked = (...words: readonly string[]): Promise<Told> => tell(['explain', ...given, ...words]);

async function answerTo<Answer>(...words: readonly string[]): Promise<Answer> {
  const { printed, exitCode, issues } = await asked(...words, '--format', 'json');
  expect([exitCode, issues.filter(({ severity }) => severity === 'error')]).toEqual([0, []]);
  return JSON.parse(printed);
}

describe('rank explain --unit', () => {
  it.each(['532923', '祥云县', '祥云'])('finds the unit by %s', async (name) => {
    const { unit, total, rank: place } = await answerTo<Explanation>('--unit', name);
    expect([unit.code, unit.name, total, place]).toEqual(['532923', '祥云县', '70.00', 3]);
  });

  it.each([
    ['toilets.cover', 'toilets.cover'],
    ['公厕覆盖', 'toilets.cover'],
    ['toilets', 'toilets'],
    ['整改', 'late'],
  ])('shows of the node %s that alone', async (name, id) => {
    const { node } = await answerTo<Explanation>('--unit', '祥云县', '--node', name);
    expect(node.id).toBe(id);
  });

  it('names the records of a ledger', async () => {
    const { node } = await answerTo<Explanation>('--unit', '祥云县', '--node', 'late');
    expect(node.rule?.inputs.map(({ value, records }) => [value, records?.places])).toEqual([
      ['2', [{ file: at('problems.csv'), rows: [2, 3] }]],
    ]);
  });

  it('splits the gap to another unit', async () => {
    const words = ['--unit', '祥云', '--against', '弥渡'];
    const { gap, parts } = await answerTo<Comparison>(...words);
    expect([gap, ...parts.map(({ id, points }) => [id, points])]).toEqual([
      '-9',
      ['late', '-20'],
      ['toilets.cover', '11'],
    ]);
  });
});

describe('rank explain --list', () => {
  it.each(['lowest', '末位名单'])('explains the list %s', async (name) => {
    const [list] = await answerTo<readonly ListExplanation[]>('--list', name);
    expect(list?.members.map(({ code, because }) => [code, because])).toEqual([
      ['532923', 'place'],
    ]);
    expect(list?.parts.map(({ edge }) => [edge?.next.code, edge?.gap])).toEqual([['532925', '9']]);
  });
});

describe('rank explain --set', () => {
  const totals = ({ units }: Changes): ReadonlyArray<readonly unknown[]> =>
    units.map(({ name, before, after }) => [name, before?.total, after?.total]);
  const record = (row: number, rest: string): string => `${at('problems.csv')}:${row}.${rest}`;

  it('corrects the cell of a unit', async () => {
    const changes = await answerTo<Changes>('--set', '532923.cover=60');
    expect(totals(changes)).toEqual([
      ['祥云县', '70.00', '80.00'],
      ['弥渡县', '79.00', '79.00'],
    ]);
    expect(changes.lists.map(({ joined }) => joined.map(({ name }) => name))).toEqual([['弥渡县']]);
  });

  it('corrects a record of a ledger', async () => {
    const changes = await answerTo<Changes>('--set', record(4, 'closed_on=2021-05-06'));
    expect(totals(changes)).toEqual([['五华区', '85.00', '95.00']]);
  });

  it('corrects several records and cells at once', async () => {
    const changes = await answerTo<Changes>(
      ...['--set', record(2, 'closed_on=2021-05-06'), '--set', record(5, 'closed_on=')],
      ...['--set', '五华区.cover=56'],
    );
    expect([...totals(changes)].sort()).toEqual([
      ['五华区', '85.00', '86.00'],
      ['弥渡县', '79.00', '69.00'],
      ['祥云县', '70.00', '80.00'],
    ]);
  });

  it('changes none of the files', async () => {
    await answerTo<Changes>('--set', '532923.cover=60', '--set', record(2, 'closed_on=2021-05-06'));
    const now = readdirSync(folder).map((name) => [name, readFileSync(at(name), 'utf8')]);
    expect(Object.fromEntries(now)).toEqual(files);
  });
});

describe('corrections to data with errors', () => {
  const broken = folderWith({
    ...files,
    'problems.csv': files['problems.csv'].replace('2021-03-01', '昨天'),
  });
  const ledger = join(broken, 'problems.csv');
  const all = [
    ...['explain', join(broken, 'data.csv'), ledger],
    ...['--rules', join(broken, 'rules.json'), '--format', 'json'],
  ];
  const errorsOf = ({ issues }: Told) =>
    issues.filter(isError).map(({ code, at: { row } }) => [code, row]);

  it.each([
    ['no such row', `${ledger}:90.closed_on=2021-01-01`, ['correction-without-record', 90]],
    ['no such field', `${ledger}:3.closed=2021-01-01`, ['correction-of-unknown-field', 3]],
    [
      'no ledger',
      `${join(broken, 'data.csv')}:3.closed_on=2021-01-01`,
      ['correction-of-no-ledger', 3],
    ],
    [
      'no such file',
      `${join(broken, 'x')}:3.closed_on=2021-01-01`,
      ['correction-of-unknown-file', undefined],
    ],
  ])(
    '%s is an error with --partial, and is told beside the errors without',
    async (_, set, error) => {
      const partial = await tell([...all, '--partial', '--set', set]);
      expect([partial.exitCode, partial.printed, errorsOf(partial)]).toEqual([1, '', [error]]);
      const whole = await tell([...all, '--set', set]);
      expect([whole.exitCode, whole.printed]).toEqual([1, '']);
      expect(errorsOf(whole)).toEqual([['not-a-date', 5], error]);
    },
  );

  it('are all told at once', async () => {
    const sets = [`${ledger}:90.closed_on=`, '五华县.cover=1', '五华区.covr=1'];
    const { codes } = await tell([...all, '--partial', ...sets.flatMap((set) => ['--set', set])]);
    expect(codes).toEqual([
      'correction-without-record',
      'correction-of-unknown-unit',
      'correction-of-unknown-input',
    ]);
  });

  it('say nothing of units where a file cannot be read', async () => {
    const told = await tell([...all, join(broken, 'no.csv'), '--set', '弥渡现.cover=1']);
    expect(errorsOf(told).map(([code]) => code)).toEqual(['no-such-file', 'not-a-date']);
  });

  it('can mend the error, and the unit has a total', async () => {
    const mended = await tell([...all, '--partial', '--set', `${ledger}:5.closed_on=2021-03-01`]);
    expect([mended.exitCode, errorsOf(mended)]).toEqual([0, []]);
    const { units }: Changes = JSON.parse(mended.printed);
    expect(units.map(({ name, before, after }) => [name, before?.total, after?.total])).toEqual([
      ['祥云县', '70.00', '70.00'],
      ['弥渡县', null, '79.00'],
    ]);
  });

  it('can make another, which is told with what they change', async () => {
    const worse = await tell([...all, '--partial', '--set', `${ledger}:4.closed_on=明天`]);
    expect([worse.exitCode, errorsOf(worse)]).toEqual([
      1,
      [
        ['not-a-date', 4],
        ['not-a-date', 5],
      ],
    ]);
    const { units }: Changes = JSON.parse(worse.printed);
    expect(units.map(({ name, after }) => [name, after?.total])).toEqual([
      ['五华区', null],
      ['祥云县', '70.00'],
    ]);
  });

  it('need --partial, which is said', async () => {
    const whole = await tell([...all, '--set', `${ledger}:5.closed_on=2021-03-01`]);
    expect([whole.exitCode, errorsOf(whole)]).toEqual([1, [['not-a-date', 5]]]);
    expect(whole.hint).toContain('--partial');
    const unit = await tell([...all, '--unit', '五华区']);
    expect(unit.hint).toContain('--partial');
  });

  it('with --strict have nothing to do', async () => {
    const both = await tell([...all, '--unit', '五华区', '--partial', '--strict']);
    expect([both.exitCode, both.codes]).toEqual([2, ['strict-and-partial']]);
  });
});

describe('what rank explain prints', () => {
  it('is Markdown or text where that is asked for', async () => {
    const [md, text] = await Promise.all([
      asked('--unit', '祥云县', '--format', 'md'),
      asked('--unit', '祥云县'),
    ]);
    expect(md.printed).toMatch(/^# 祥云县.*\n/);
    expect(md.printed).toContain('| --- |');
    expect(text.printed).not.toContain('| --- |');
    expect(text.printed).toContain('祥云县');
  });

  it('goes to the file of --output, in the format of its name', async () => {
    const cwd = folderWith(files);
    const words = ['explain', 'data.csv', 'problems.csv', '--rules', 'rules.json'];
    const ran = await rank([...words, '--unit', '祥云县', '--output', 'a.md'], { cwd });
    expect([ran.exitCode, ran.stdout]).toEqual([0, '']);
    expect(readFileSync(join(cwd, 'a.md'), 'utf8')).toMatch(/^# 祥云县/);
  });

  it('is never written over the data', async () => {
    const { codes, exitCode } = await asked(
      '--unit',
      '祥云县',
      '--format',
      'md',
      '--output',
      at('data.csv'),
    );
    expect([codes, exitCode]).toEqual([['output-is-input'], 2]);
  });
});

describe('wrong usage of rank explain', () => {
  it.each<[string, readonly string[], string, object]>([
    ['nothing asked for', [], 'nothing-to-explain', {}],
    ['a unit and corrections', ['--unit', 'a', '--set', 'a.b=1'], 'options-exclude', {}],
    ['a unit and a list', ['--unit', 'a', '--list', 'lowest'], 'options-exclude', {}],
    [
      'a node and another unit',
      ['--unit', 'a', '--node', 'b', '--against', 'c'],
      'options-exclude',
      { found: '--node', other: '--against' },
    ],
    [
      'a node without a unit',
      ['--list', 'lowest', '--node', 'a'],
      'option-needs-unit',
      { found: '--node' },
    ],
    ['no correction', ['--set', '532923.cover'], 'wrong-correction', { found: '532923.cover' }],
    ['no correction', ['--set', 'cover=1'], 'wrong-correction', { found: 'cover=1' }],
    ['no list', ['--list', 'lowst'], 'unknown-list', { nearest: 'lowest' }],
    ['no list', ['--list', '末位名'], 'unknown-list', { nearest: '末位名单' }],
    ['no format', ['--unit', 'a', '--format', 'csv'], 'wrong-option-value', { found: 'csv' }],
  ])('%s is refused before anything is read: %j', async (_, words, code, data) => {
    const { issues, exitCode, printed } = await asked(...words);
    expect([exitCode, printed]).toEqual([2, '']);
    expect(issues.map((issue) => issue.code)).toEqual([code]);
    expect(issues[0]?.data).toMatchObject(data);
  });

  it('a record cannot be corrected in standard input', async () => {
    const words = ['explain', '-', '--rules', at('rules.json'), '--set', 'a.csv:2.closed_on='];
    const { codes, exitCode } = await tell(words);
    expect([codes, exitCode]).toEqual([['read-twice'], 2]);
  });
});

describe('a name that nothing has', () => {
  const record = `${at('problems.csv')}:2.`;

  it.each<[string, readonly string[], string, object]>([
    ['unit', ['--unit', '祥云现'], 'unit-not-assessed', { near: ['祥云县 532923'] }],
    [
      'other unit',
      ['--unit', '祥云县', '--against', '弥渡现'],
      'unit-not-assessed',
      { near: ['弥渡县 532925'] },
    ],
    [
      'node',
      ['--unit', '祥云县', '--node', 'toilet'],
      'unknown-node',
      { near: ['toilets 扫厕所'] },
    ],
    [
      'unit',
      ['--set', '祥云现.cover=1'],
      'correction-of-unknown-unit',
      { nearest: '532923 祥云县' },
    ],
    [
      'input',
      ['--set', '532923.covr=1'],
      'correction-of-unknown-input',
      { nearest: 'cover 覆盖率' },
    ],
    [
      'field',
      ['--set', `${record}closed=2021-01-01`],
      'correction-of-unknown-field',
      { nearest: 'closed_on 销号日期' },
    ],
    ['file', ['--set', 'problms.csv:2.what=x'], 'correction-of-unknown-file', {}],
    ['record', ['--set', `${at('problems.csv')}:90.what=x`], 'correction-without-record', {}],
  ])('of a %s is answered with the nearest: %j', async (_, words, code, data) => {
    const { issues, exitCode, printed } = await asked(...words);
    const errors = issues.filter(({ severity }) => severity === 'error');
    expect([exitCode, printed]).toEqual([1, '']);
    expect(errors.map((issue) => issue.code)).toEqual([code]);
    expect(errors[0]?.data).toMatchObject(data);
  });

  it('of a file is answered with a ledger, for only a record of one is corrected so', async () => {
    const { issues } = await asked('--set', `${at('dat.csv')}:2.what=x`);
    expect(issues.filter(isError).map(({ data }) => data['nearest'])).toEqual([at('problems.csv')]);
  });

  it('is told on standard error', async () => {
    const words = ['explain', ...given, '--unit', '祥云现', '--lang', 'en'];
    const ran = await rank(words);
    expect([ran.exitCode, ran.stdout]).toEqual([1, '']);
    expect(codesOf(ran)).toContain('unit-not-assessed');
  });
});

describe('an encoding', () => {
  it.each(['explain', 'compare', 'whatif'])(
    'has the same names for %s as elsewhere',
    async (name) => {
      const { stderr } = await rank([name, 'none.csv', '--encoding', 'GB2312', '--lang', 'en']);
      expect(stderr).not.toContain('--encoding');
    },
  );
});
