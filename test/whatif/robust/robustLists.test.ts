import { describe, expect, it } from 'vitest';
import { robustLists } from '../../../src/whatif/robust/robustLists.ts';
import { lowest, ofInnerGroup } from '../../support/innerGroup.ts';
import { assessmentOf, runs } from '../../support/systems.ts';

const assessment = assessmentOf({ rules: 'yunnan-2021', data: ['yunnan-2021/simulated-data.csv'] });
const county = assessment.levels.find(({ level }) => level.id === 'county');
const groups = county?.level.root.children.map(({ path, max }) => [path, max] as const) ?? [];

describe('robust lists', () => {
  it('are the published ones where only the published weights are admitted', async () => {
    const bounds = Object.fromEntries(
      groups.map(([path, max]) => [
        path,
        [`${max.toApproximate()}`, `${max.toApproximate()}`] as const,
      ]),
    );
    const lists = ['black', 'lowest', 'red'];
    const found = await robustLists(assessment, { level: 'county', lists, bounds });
    if (!found.ok) throw new Error(JSON.stringify(found.issues));
    for (const { units } of found.value.lists) {
      for (const { isOn, verdict } of units) expect(verdict).toBe(isOn ? 'always' : 'never');
    }
  });

  it('decide every unit of the published example when weights stay within a quarter', async () => {
    const lists = ['black', 'lowest', 'red'];
    const found = await robustLists(assessment, { level: 'county', lists, within: '25%' });
    if (!found.ok) throw new Error(JSON.stringify(found.issues));
    // Red, black, lowest.
    const verdicts = found.value.lists.map(({ units }) => {
      const of = (verdict: string): number =>
        units.filter((unit) => unit.verdict === verdict).length;
      return [of('always'), of('sometimes'), of('never'), of('unknown')];
    });
    expect(verdicts).toEqual([
      [5, 4, 120, 0],
      [9, 2, 118, 0],
      [6, 8, 115, 0],
    ]);
  });

  it('do not depend on weights where a veto decides', async () => {
    const found = await robustLists(assessment, { level: 'county', lists: ['black'] });
    const units = found.ok ? (found.value.lists[0]?.units ?? []) : [];
    expect(units.find(({ unit }) => unit.name === '永胜县')).toMatchObject({
      isOn: true,
      verdict: 'always',
      proof: 'rules',
    });
  });

  it('say of lists that go by a grade what scoring has shown, and no more', async () => {
    const asked = { level: 'county', lists: ['lowest', 'excellent'], within: '25%' };
    const found = await robustLists(assessment, asked);
    expect(found.issues.map(({ code, severity }) => [severity, code])).toEqual([
      ['warning', 'list-not-linear'],
    ]);
    if (!found.ok) throw new Error('no lists');
    const lists = found.value.lists.map(({ list, scored }) => [list.id, scored !== null]);
    expect(lists).toEqual([
      ['lowest', false],
      ['excellent', true],
    ]);
    const units = found.value.lists[1]?.units ?? [];
    // As the engine finds it by draws: 5 of the published 7 are on it in all of them.
    const on = units.filter((unit) => unit.verdict === 'unknown' && unit.on !== null);
    expect(on.map(({ unit }) => unit.name)).toEqual([
      '个旧市',
      '永平县',
      '峨山彝族自治县',
      '安宁市',
      '丘北县',
    ]);
    for (const { verdict, proof } of units) {
      expect(['sometimes witnesses', 'unknown null']).toContain(`${verdict} ${proof}`);
    }
  });

  it('say of lists that look back what the engine has scored', async () => {
    const run = runs.find(({ id }) => id === 'disinfection 2021-H1');
    if (run === undefined) throw new Error('no such run');
    const found = await robustLists(assessmentOf(run), {});
    if (!found.ok) throw new Error('no lists');
    expect(found.issues.map(({ code, data }) => [code, data['reason']])).toContainEqual([
      'list-not-linear',
      'look-back',
    ]);
    const scored = found.value.lists.filter((list) => list.scored !== null);
    expect(scored.map(({ list }) => list.id)).toEqual(['lowest_twice']);
    expect(found.value.lists.map(({ list }) => list.id)).toEqual([
      ...new Set(found.value.lists.map(({ list }) => list.id)),
    ]);
  });

  it('have units without a total, as the published lists do', async () => {
    const run = runs.find(({ id }) => id === 'kunming-sites');
    if (run === undefined) throw new Error('no such run');
    const sites = assessmentOf(run);
    const found = await robustLists(sites, { within: '25%' });
    if (!found.ok) throw new Error('no lists');
    const [assessed] = sites.levels.filter(({ level }) => level.id === found.value.level.id);
    for (const { list, units } of found.value.lists) {
      const made = assessed?.lists.find((one) => one.list.id === list.id);
      const published = made?.rows.map((row) => assessed?.table.units[row]?.code).sort();
      const on = units.filter(({ isOn }) => isOn).map(({ unit }) => unit.code);
      expect(on.sort()).toEqual(published);
    }
    const without = found.value.lists.flatMap(({ units }) =>
      units.filter(({ unit, proof }) => unit.name === '13号公厕' && proof === 'rules'),
    );
    expect(without.map(({ verdict }) => verdict)).toContain('always');
  });

  it('say which bound is wrong', async () => {
    const found = await robustLists(assessment, {
      level: 'county',
      bounds: { nothing: ['1', null] },
    });
    expect(found.issues.map(({ code }) => code)).toEqual(['unknown-weight']);
  });
});

it('counts of a list that is scored only the weightings under which no tie has to be decided', async () => {
  const rows = [
    { code: 'a', x: 4, y: 8 },
    { code: 'b', x: 4, y: 5 },
    { code: 'c', x: 9, y: 4 },
  ];
  // With less than an eighth of a per cent on y, a and b are both 4.00, and with 0.2 per cent they are not.
  const level = ofInnerGroup(rows, [{ ...lowest, ties: 'error' }]);
  const found = await robustLists(level, { node: 'g', bounds: { x: ['99.8', null] } });
  const [list] = found.ok ? found.value.lists : [];
  const free = await robustLists(level, { node: 'g' });
  const [all] = free.ok ? free.value.lists : [];
  expect(all?.scored).toBeGreaterThan(280);
  expect(list?.scored).toBeGreaterThan(50);
  expect(list?.scored).toBeLessThan(200);
  expect(list?.units.every(({ verdict }) => verdict === 'unknown')).toBe(true);
});
