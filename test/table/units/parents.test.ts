import { expect, it } from 'vitest';
import { passThrough } from '../../assess/smallRules.ts';
import { loaded, smallRuleSet } from '../../support/assessment.ts';
import { read } from '../tableView.ts';

const rollup = { level: 'county', method: 'mean' };
const levels = [
  {
    id: 'city',
    title: '市',
    score: { children: [{ id: 'counties', title: '县区', max: 100, rollup }] },
  },
  { id: 'county', title: '县', score: { children: [passThrough('x')] } },
];
const rules = smallRuleSet({ inputs: [{ id: 'x' }], level: {}, levels });
const ruleSet = loaded(rules);
const header = 'code,name,level,parent,x\n';
const cities = 'p1,东市,city,,\np2,西市,city,,\n';
const told = (rows: string) =>
  read(ruleSet, header + rows).issues.map(({ severity, code, at, data }) => [
    severity,
    code,
    at.row,
    at.unit?.code,
    data['nearest'],
  ]);

it.each([
  ['none', '', 'parent-missing', undefined],
  ['a misspelt code', 'p3', 'unknown-parent', 'p1'],
  ['a name', '西市', 'unknown-parent', 'p2'],
  ['itself', 'a', 'unknown-parent', undefined],
  ['another county', 'b', 'unknown-parent', undefined],
  ['an odd code', '__proto__', 'unknown-parent', undefined],
])('a county whose parent is %s is told and not ranked', (_, parent, code, nearest) => {
  const rows = `${cities}a,甲县,county,${parent},1\nb,乙县,county,p1,1\n`;
  expect(told(rows)).toEqual([['error', code, 4, 'a', nearest]]);
  const table = read(ruleSet, header + rows).tables.find(({ level }) => level === 'county');
  expect([...(table?.isUnreadable ?? [])]).toEqual([1, 0]);
});

it('what the level above has none of is not looked for', () => {
  expect(told('a,甲县,county,p9,1\nb,乙县,county,,1\n')).toEqual([]);
});

it('with a register the parent is that of the register', () => {
  const units = [
    { code: 'p1', name: '东市', level: 'city' },
    { code: 'a', name: '甲县', level: 'county', parent: 'p1' },
  ];
  const data = read(loaded({ ...rules, register: { units } }), 'code,x\np1,\na,1\n');
  expect(data.issues).toEqual([]);
});
