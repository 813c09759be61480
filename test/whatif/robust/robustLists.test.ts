import { describe, expect, it } from 'vitest';
import { robustLists } from '../../../src/whatif/robust/robustLists.ts';
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

  it('leave out, with a warning, lists that go by a grade', async () => {
    const found = await robustLists(assessment, { level: 'county', lists: ['excellent'] });
    expect(found.ok && found.value.lists).toEqual([]);
    expect(found.issues.map(({ code, severity }) => [severity, code])).toEqual([
      ['warning', 'list-not-linear'],
    ]);
  });

  it('leave out, with a warning, lists that look back', async () => {
    const run = runs.find(({ id }) => id === 'disinfection 2021-H1');
    if (run === undefined) throw new Error('no such run');
    const found = await robustLists(assessmentOf(run), {});
    expect(found.ok).toBe(true);
    expect(found.issues.map(({ code, data }) => [code, data['reason']])).toContainEqual([
      'list-not-linear',
      'look-back',
    ]);
  });

  it('say which bound is wrong', async () => {
    const found = await robustLists(assessment, {
      level: 'county',
      bounds: { nothing: ['1', null] },
    });
    expect(found.issues.map(({ code }) => code)).toEqual(['unknown-weight']);
  });
});
