import { describe, expect, it } from 'vitest';
import type { LevelAssessment } from '../../src/assess/index.ts';
import { keysWithin } from '../../src/assess/index.ts';
import { comparer, explainer, type NodeExplanation } from '../../src/explain/index.ts';
import { assessmentOf, runs } from '../support/systems.ts';
import { wrongGap, wrongSums } from './addsUp.ts';

/** Every unit and node of every fixture, and every pair of neighbours. */
const all = [
  { id: 'yunnan-2021', rules: 'yunnan-2021', data: ['yunnan-2021/simulated-data.csv'] },
  ...runs,
].map((run) => [run.id, run] as const);

describe.each(all)('%s', (_, run) => {
  const assessment = assessmentOf(run);

  it('has explanations whose parts add up to the scores, with every rule in words', () => {
    const explain = explainer(assessment);
    for (const { table, total } of assessment.levels) {
      const codes = table.units.map(({ code }) => code);
      expect(codes.length).toBe(total.state.length);
      for (const unit of codes) {
        const found = explain({ unit });
        expect(found.issues).toEqual([]);
        if (!found.ok) continue;
        expect(wrongSums(found.value)).toEqual([]);
        expect(withoutWords(found.value.node)).toEqual([]);
      }
    }
  });

  it('has gaps between neighbours that are the sums of their parts', () => {
    const compare = comparer(assessment);
    for (const [unit, against] of assessment.levels.flatMap(neighbours)) {
      const found = compare({ unit, against });
      expect(found.issues).toEqual([]);
      expect(found.ok && wrongGap(found.value)).toEqual([]);
    }
  });
});

/** Indicators whose rule or cells are not told. */
function withoutWords(node: NodeExplanation): readonly string[] {
  const { id, kind, rule, children } = node;
  const isTold =
    kind !== 'indicator' || (rule !== null && rule.standard !== '' && rule.formula !== '');
  return [...(isTold ? [] : [id]), ...children.flatMap(withoutWords)];
}

/** Codes of units whose ranks follow each other. */
function neighbours({
  level,
  table,
  ranks,
  categories,
}: LevelAssessment): ReadonlyArray<readonly [string, string]> {
  const keys = keysWithin(level.ranking.within, categories, table.units);
  const ranked = [...table.units.keys()].filter((row) => ranks[row] !== 0);
  const sorted = ranked.sort((a, b) => (ranks[a] ?? 0) - (ranks[b] ?? 0) || a - b);
  const groups = new Map<string | null, number[]>();
  for (const row of sorted) {
    const key = keys?.[row] ?? null;
    groups.set(key, [...(groups.get(key) ?? []), row]);
  }
  return [...groups.values()].flatMap((rows) =>
    rows.slice(1).map((row, i) => {
      const [above, below] = [rows[i] ?? 0, row].map((one) => table.units[one]?.code ?? '');
      return [below ?? '', above ?? ''] as const;
    }),
  );
}
