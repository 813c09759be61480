import { expect, it } from 'vitest';
import { acceptabilityOf } from '../../../src/whatif/acceptability/index.ts';
import { assessmentOf, runs } from '../../support/systems.ts';

it('names who is on a list without a total, whatever the weights are', () => {
  const run = runs.find(({ id }) => id === 'kunming-sites');
  if (run === undefined) throw new Error('no run of kunming-sites');
  const assessment = assessmentOf(run);
  const site = assessment.levels.find(({ level }) => level.id === 'site');
  const found = acceptabilityOf(assessment, { level: 'site', draws: 100 });
  if (!found.ok || site === undefined) throw new Error('not drawn');
  for (const { list, rows } of site.lists) {
    const listed = found.value.lists.find(({ id }) => id === list.id)?.units ?? [];
    const codes = rows.map((row) => site.table.units[row]?.code);
    expect(listed.filter(({ isOn }) => isOn).map(({ code }) => code)).toEqual(
      expect.arrayContaining(codes),
    );
  }
  const unranked = found.value.lists.flatMap(({ units }) =>
    units.filter(({ share, weights }) => share === '1.000000' && weights === null),
  );
  expect(unranked.map(({ name }) => name)).toEqual(['13号公厕']);
});
