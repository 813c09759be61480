import { describe, expect, it } from 'vitest';
import { isIssue, type UnitCells, unitFinder } from '../../../src/table/units/units.ts';
import { passThrough } from '../../assess/smallRules.ts';
import { loaded, smallRuleSet } from '../../support/assessment.ts';

const score = { children: [passThrough('x')] };
const at = { file: 'a.csv', row: 7 };

const finderOf = (more: Record<string, unknown>) => {
  const find = unitFinder(
    loaded(smallRuleSet({ inputs: [{ id: 'x' }], level: { score }, ...more })),
  );
  return (cells: Partial<UnitCells>) =>
    find({ code: '', name: '', level: '', parent: '', ...cells }, at);
};

const levels = [
  { id: 'prefecture', title: '州市', score },
  { id: 'county', title: '县市区', score },
];

const unit = (code: string, name: string, level: string, shortName?: string, parent?: string) => ({
  code,
  name,
  level,
  ...(shortName === undefined ? {} : { shortName }),
  ...(parent === undefined ? {} : { parent }),
});

const find = finderOf({
  levels,
  register: {
    units: [
      unit('532900', '大理白族自治州', 'prefecture', '大理', '530000'),
      unit('532901', '大理市', 'county', '大理', '532900'),
      unit('532923', '祥云县', 'county', '祥云', '532900'),
      unit('532924', '宾川县', 'county'),
      unit('1', '东区', 'county'),
      unit('2', '东区', 'county'),
      unit('3', '城东', 'county', '东区'),
    ],
  },
});

const codeOf = (cells: Partial<UnitCells>): string => {
  const found = find(cells);
  return isIssue(found) ? `issue ${found.code}` : found.code;
};

it('a level that contradicts the register is told with the title of the right one', () => {
  expect(find({ code: '532923', level: '州市' })).toMatchObject({
    code: 'level-differs',
    data: { found: '州市', wanted: '县市区' },
  });
});

describe('without a register', () => {
  it.each([
    ['甲\u3000县', '甲县'],
    ['甲 \u00a0 县', '甲县'],
    ['甲\u200b县', '甲县'],
    ['East District', 'East District'],
    ['第 1 小组', '第 1 小组'],
  ])('%j is %j: blanks in a Chinese name mean nothing', (name, code) => {
    expect(finderOf({})({ name })).toMatchObject({ code, name: code });
  });
});

describe('a row that says what the header says', () => {
  it.each([{ code: '单位代码', name: '单位名称' }, { code: 'Code' }, { name: '单\u3000位' }])(
    'names no unit: %j',
    (cells) => {
      expect(codeOf(cells)).toBe('issue header-repeated');
      expect(finderOf({})(cells)).toMatchObject({ code: 'header-repeated', at });
    },
  );

  it('names one where its code does, or where the register has a unit called so', () => {
    expect(codeOf({ code: '532901', name: '单位名称' })).toBe('issue code-and-name-differ');
    const odd = finderOf({ register: { units: [unit('code', '名称', 'county')] } });
    expect(odd({ code: 'code' })).toMatchObject({ code: 'code' });
    expect(odd({ name: '名称' })).toMatchObject({ code: 'code' });
  });
});

describe('without a register', () => {
  it('codes in any width are one', () => {
    const own = finderOf({});
    for (const code of ['A01', 'Ａ01', 'A01\u200b', ' A 01 ']) {
      expect(own({ code, name: '甲县' })).toMatchObject({ code: 'A01', name: '甲县' });
    }
  });
});

describe('a unit of the register', () => {
  it.each([
    [{ code: '532923' }, '532923'],
    [{ name: '祥云县' }, '532923'],
    [{ name: '祥云' }, '532923'],
    [{ code: '532923', name: '祥云县' }, '532923'],
    [{ code: '532923', name: '祥云' }, '532923'],
    [{ code: '532901', name: '大理' }, '532901'],
    [{ code: '532900', name: '大理' }, '532900'],
    [{ code: '2', name: '东区' }, '2'],
    [{ name: '宾川县' }, '532924'],
  ])('%j is %s', (cells, code) => {
    expect(codeOf(cells)).toBe(code);
  });

  it('has the name, level and parent of the register, whatever short name the row has', () => {
    expect(find({ code: '532923', name: '祥云' })).toMatchObject({
      code: '532923',
      name: '祥云县',
      level: 'county',
      parent: '532900',
    });
  });

  it.each([
    [
      'a name of a prefecture and of its city',
      { name: '大理' },
      ['大理白族自治州 532900', '大理市 532901'],
    ],
    [
      'an official name goes before a short one, and is that of two',
      { name: '东区' },
      ['东区 1', '东区 2'],
    ],
  ])('%s is ambiguous, and the candidates are named', (_, cells, candidates) => {
    expect(find(cells)).toEqual({
      code: 'ambiguous-unit',
      severity: 'error',
      at,
      data: { found: cells.name, candidates },
    });
  });

  it.each([
    [{ code: '532923', name: '宾川县' }, '祥云县', '宾川县'],
    [{ code: '532901', name: '大理白族自治州' }, '大理市', '大理白族自治州'],
    [{ code: '1', name: '__proto__' }, '东区', '__proto__'],
  ])('%j: code and name differ', (cells, wanted, name) => {
    expect(find(cells)).toEqual({
      code: 'code-and-name-differ',
      severity: 'error',
      at,
      data: { found: cells.code, wanted, name },
    });
  });

  it.each<[Partial<UnitCells>, string, string | readonly string[]]>([
    [{ code: '632923' }, '632923', '祥云县 532923'],
    [{ code: '32901' }, '32901', '大理市 532901'],
    [{ code: 'Q', name: '宾川县' }, 'Q', '宾川县 532924'],
    [{ name: '祥云市' }, '祥云市', '祥云县 532923'],
    [{ name: '宾州县' }, '宾州县', '宾川县 532924'],
    [{ name: '宾云县' }, '宾云县', ['祥云县 532923', '宾川县 532924']],
  ])('%j is not in it; perhaps it is another', (cells, found, nearest) => {
    expect(find(cells)).toEqual({
      code: 'unknown-unit',
      severity: 'error',
      at,
      data: { found, nearest },
    });
  });

  it.each(['__proto__', 'constructor', 'toString', 'hasOwnProperty'])('%j is no unit', (text) => {
    for (const cells of [{ code: text }, { name: text }]) {
      expect(find(cells)).toEqual({
        code: 'unknown-unit',
        severity: 'error',
        at,
        data: { found: text },
      });
    }
  });

  it('a row without code and name is of no unit', () => {
    expect(find({ level: 'county' })).toEqual({
      code: 'unit-not-named',
      severity: 'error',
      at,
      data: {},
    });
  });
});

describe('the bundled register of Yunnan', () => {
  const yunnan = finderOf({ levels, register: { bundled: 'yunnan-divisions' } });
  it.each([
    [{ name: '大理州' }, '532900', 'prefecture'],
    [{ name: '大理市' }, '532901', 'county'],
    [{ name: '昆明' }, '530100', 'prefecture'],
    [{ code: '532923' }, '532923', 'county'],
  ])('%j is %s, a %s', (cells, code, level) => {
    expect(yunnan(cells)).toMatchObject({ code, level });
  });
});

describe('a unit where there is no register', () => {
  const one = finderOf({});
  const two = finderOf({ levels });

  it.each([
    [{ code: 'a' }, { code: 'a', name: 'a', level: 'county', parent: null }],
    [{ name: '甲' }, { code: '甲', name: '甲', level: 'county', parent: null }],
    [
      { code: 'a', name: '甲' },
      { code: 'a', name: '甲', level: 'county', parent: null },
    ],
    [
      { code: 'a', parent: 'p' },
      { code: 'a', name: 'a', level: 'county', parent: 'p' },
    ],
    [
      { code: 'a', level: '县' },
      { code: 'a', name: 'a', level: 'county', parent: null },
    ],
    [
      { code: '__proto__', name: 'constructor' },
      { code: '__proto__', name: 'constructor', level: 'county', parent: null },
    ],
  ])('%j is what the row says', (cells, wanted) => {
    expect(one(cells)).toEqual(wanted);
  });

  it.each([
    [{ code: 'a', level: 'county' }, 'county'],
    [{ code: 'a', level: '州市' }, 'prefecture'],
  ])('%j: the level by id or title', (cells, level) => {
    expect(two(cells)).toMatchObject({ code: 'a', level });
  });

  it.each([
    ['县', two],
    ['__proto__', two],
    ['县市', one],
  ])('the level %j is unknown', (level, finder) => {
    expect(finder({ code: 'a', level })).toMatchObject({
      code: 'unknown-level',
      at,
      data: { found: level },
    });
  });

  it('a level that is not given is not guessed', () => {
    const wanted = ['prefecture 州市', 'county 县市区'];
    expect(two({ code: 'a' })).toMatchObject({ code: 'level-not-given', at, data: { wanted } });
  });

  it('a level that is not given is not guessed', () => {
    const wanted = ['prefecture 州市', 'county 县市区'];
    expect(two({ code: 'a' })).toMatchObject({ code: 'level-not-given', at, data: { wanted } });
  });

  it('a row without code and name is of no unit', () => {
    expect(one({ level: 'county', parent: 'p' })).toMatchObject({ code: 'unit-not-named', at });
  });
});

describe('a unit whose unit above no level assesses', () => {
  const finder = finderOf({
    register: {
      units: [
        unit('h1', '第一网格', 'county', undefined, '530424'),
        unit('t1', '第一网格', 'county', undefined, '530423'),
        unit('h2', '第二网格', 'county', undefined, '530424'),
      ],
      above: { bundled: 'yunnan-divisions' },
    },
  });

  it.each([
    [{ name: '华宁县第一网格' }, 'h1'],
    [{ name: '通海 第一网格' }, 't1'],
    [{ name: '第一网格', parent: '华宁县' }, 'h1'],
    [{ name: '第一网格', parent: '通海' }, 't1'],
    [{ name: '第一网格', parent: '530424' }, 'h1'],
    // Above none of them: nothing can be said of it.
    [{ name: '第二网格', parent: '玉溪市' }, 'h2'],
  ])('is found with its name: %j', (cells, code) => {
    expect(finder(cells)).toMatchObject({ code });
  });

  it.each([{ parent: '通海县' }, { parent: '530423' }])('is not below another: %j', (cells) => {
    expect(finder({ name: '第二网格', ...cells })).toMatchObject({
      code: 'parent-differs',
      data: { unit: '第二网格 h2', found: cells.parent, wanted: '华宁县' },
    });
  });

  it('is ambiguous without it, and the unit above is no row itself', () => {
    expect(finder({ name: '第一网格' })).toMatchObject({ code: 'ambiguous-unit' });
    expect(finder({ name: '华宁县' })).toMatchObject({ code: 'unknown-unit' });
    expect(finder({ code: '530424' })).toMatchObject({ code: 'unknown-unit' });
  });
});
