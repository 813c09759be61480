import { describe, expect, it } from 'vitest';
import {
  type ScorerField,
  type ScorerInputs,
  type ScorerReport,
  scorersLeftOut,
} from '../../../src/whatif/doubt/index.ts';
import { indicator, passThrough, smallRuleSet } from '../../assess/smallRules.ts';
import { assessmentOf as assessmentOfFiles, assessmentOfRows } from '../../explain/explained.ts';
import { assessmentOf } from '../../support/systems.ts';

const lists = [{ id: 'best', title: 'best', direction: 'highest', size: 1 }];

describe('a scorer left out', () => {
  const names = ['one', 'two', 'three'];
  const rules = smallRuleSet({
    inputs: names.map((id) => ({ id, range: [0, 10], missing: 'exclude' })),
    level: { score: { children: [indicator('m', { mean: { present: names } }, 10)] }, lists },
  });
  const assessment = assessmentOfRows(rules, [
    { code: 'a', one: 9, two: 6, three: 6 },
    { code: 'b', one: 5, two: 7, three: 7 },
  ]);
  const answer = (asked: ScorerInputs): ScorerReport => {
    const found = scorersLeftOut(assessment, asked);
    if (!found.ok) throw new Error(JSON.stringify(found.issues));
    return found.value;
  };

  it('may be the one who decides', () => {
    const { scorers, lists: steady } = answer({ inputs: names });
    expect(scorers.map(({ id, listed, moved }) => [id, listed, moved])).toEqual([
      ['one', 2, 2],
      ['two', 0, 0],
      ['three', 0, 0],
    ]);
    expect(steady).toEqual([
      {
        id: 'best',
        title: 'best',
        level: { id: 'county', title: '县' },
        always: [],
        sometimes: [
          { code: 'a', name: 'a', isListed: true, times: 2 },
          { code: 'b', name: 'b', isListed: false, times: 1 },
        ],
        of: 3,
      },
    ]);
  });

  it.each<[string, ScorerInputs, string]>([
    ['of an unknown name', { inputs: ['for'] }, 'unknown-input-of-level'],
    ['of no name', { inputs: [] }, 'no-scorers'],
  ])('%s is refused', (_, asked, code) => {
    expect(scorersLeftOut(assessment, asked).issues.map((issue) => issue.code)).toEqual([code]);
  });

  it('without whom the data have errors changes nothing that is known', () => {
    const strict = smallRuleSet({
      inputs: [{ id: 'x' }],
      level: { score: { children: [passThrough('x', 10)] }, lists },
    });
    const found = scorersLeftOut(assessmentOfRows(strict, [{ code: 'a', x: 1 }]), {
      inputs: ['x'],
    });
    expect(found.ok && found.value.scorers.map(({ changes }) => changes)).toEqual([null]);
    expect(found.ok && found.value.lists[0]?.of).toBe(0);
  });

  it('in Yunnan, of five experts', () => {
    const yunnan = assessmentOf({ rules: 'yunnan-2021', data: ['yunnan-2021/simulated-data.csv'] });
    const inputs = [1, 2, 3, 4, 5].map((expert) => `toilets_expert_${expert}`);
    const found = scorersLeftOut(yunnan, { inputs });
    const black = found.ok ? found.value.lists.find(({ id }) => id === 'black') : undefined;
    expect([black?.of, black?.always.length, black?.sometimes]).toEqual([5, 10, []]);
  });
});

describe('records of a ledger without those of one scorer', () => {
  const rules = smallRuleSet({
    inputs: [
      { id: 'mean', derived: { from: 'visits', take: { mean: { var: 'points' } } } },
      {
        id: 'late',
        type: 'integer',
        derived: {
          from: 'visits',
          where: { '>': [{ var: 'points' }, 8] },
          take: 'count',
          empty: 0,
        },
      },
    ],
    ledgers: [
      {
        id: 'visits',
        title: '暗访',
        fields: [
          { id: 'expert', title: '专家', type: 'text' },
          { id: 'points', title: '得分', type: 'number', range: [0, 10] },
        ],
      },
    ],
    level: {
      score: {
        children: [passThrough('mean', 10), indicator('l', { min: [5, { var: 'late' }] }, 5)],
      },
      lists,
    },
  });
  const file = {
    name: 'visits.csv',
    content: 'code,专家,得分\na,甲,9\na,乙,6\na,,6\nb,甲,5\nb,乙,8\nb,丙,8\n',
  };
  const assessment = assessmentOfFiles(rules, [file]);
  const visits: ScorerField = { ledger: 'visits', field: 'expert', files: [file] };

  it('are what the file without them gives', () => {
    const found = scorersLeftOut(assessment, visits);
    if (!found.ok) throw new Error(JSON.stringify(found.issues));
    const { scorers } = found.value;
    expect(scorers.map(({ id }) => id).sort()).toEqual(['丙', '乙', '甲']);
    for (const { id, changes } of scorers) {
      const kept = file.content.split('\n').filter((line) => !line.includes(`,${id},`));
      const direct = assessmentOfFiles(rules, [{ ...file, content: kept.join('\n') }]);
      for (const { code, after } of changes?.units ?? []) {
        const [level] = direct.levels;
        const at = level?.table.units.findIndex((unit) => unit.code === code) ?? -1;
        expect(after?.rank).toBe(level?.ranks[at]);
      }
    }
    expect(scorers[0]).toMatchObject({ id: '甲', listed: 2 });
  });

  it('leave a unit that has no others as if the ledger had none of it', () => {
    const counted = smallRuleSet({
      inputs: [
        {
          id: 'visits',
          type: 'integer',
          missing: 'exclude',
          derived: { from: 'visits', take: 'count' },
        },
        { id: 'mark' },
      ],
      ledgers: [
        {
          id: 'visits',
          title: '暗访',
          fields: [{ id: 'expert', title: '专家', type: 'text' }],
        },
      ],
      level: {
        score: { children: [passThrough('visits', 10), passThrough('mark', 10)] },
        lists,
      },
    });
    const marks = { name: 'marks.csv', content: 'code,mark\na,6\nb,6\n' };
    const form = { name: 'form.csv', content: 'code,专家\na,甲\nb,乙\nb,/\nb,\n' };
    const files = [marks, form];
    const found = scorersLeftOut(assessmentOfFiles(counted, files), {
      ledger: 'visits',
      field: 'expert',
      files,
    });
    if (!found.ok) throw new Error(JSON.stringify(found.issues));
    // b had 9 of 20 by 3 visits; a has 12 by its mark alone where nobody has visited it.
    const without = found.value.scorers.find(({ id }) => id === '甲');
    expect(without?.changes?.units.map(({ code, after }) => [code, after?.total])).toEqual([
      ['a', '12.00'],
      ['b', '9.00'],
    ]);
    // Who wrote / or nothing is nobody: these records stay, and 8 of 20 are more than 7.
    const other = found.value.scorers.find(({ id }) => id === '乙');
    expect(other).toMatchObject({ listed: 0, moved: 0 });
  });

  it.each<[string, ScorerField, string]>([
    ['of an unknown ledger', { ...visits, ledger: 'visit' }, 'unknown-ledger-or-field'],
    ['of an unknown field', { ...visits, field: 'experts' }, 'unknown-ledger-or-field'],
    ['by a field that is no text', { ...visits, field: 'points' }, 'scorer-not-text'],
    ['of files without any', { ...visits, files: [] }, 'no-scorers'],
  ])('%s are refused', (_, asked, code) => {
    expect(scorersLeftOut(assessment, asked).issues.map((issue) => issue.code)).toEqual([code]);
  });
});
