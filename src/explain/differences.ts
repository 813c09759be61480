import {
  type About,
  aboutItem,
  aboutNode,
  aboutTotal,
  type LevelAssessment,
  type ScoreColumn,
  scoreAt,
} from '../assess/index.ts';
import { type Exact, formatExact } from '../decimal/index.ts';
import { error, type Issue } from '../issue/index.ts';
import { rankWith } from './standing.ts';
import { scoresOf, type UnitScores } from './UnitScores.ts';

/**
 * Where the reference evaluator differs from the columns that made the result; each is an error of
 * ours.
 *
 * @source semantics, "Results" 25
 */
export function differences(
  assessed: LevelAssessment,
  row: number,
  scores: UnitScores,
): readonly Issue[] {
  const { code = '', name = '' } = assessed.table.units[row] ?? {};
  const issues: Issue[] = [];
  const differ = (about: About, found: string, wanted: string): void => {
    if (found === wanted) return;
    issues.push(
      error('explanation-differs', { unit: { code, name }, ...about }, { found, wanted }),
    );
  };
  const compare = (about: About, column: ScoreColumn | undefined, wanted: Exact | null): void =>
    differ(about, textOf(column === undefined ? null : scoreAt(column, row)), textOf(wanted));
  for (const [path, { node, score }] of scores.nodes) {
    const isRoot = path === '';
    const about = isRoot ? { rule: 'root' } : aboutNode(node);
    compare(about, isRoot ? assessed.root : assessed.nodes.get(path), score);
  }
  const pairs = [
    [assessed.bonuses, scores.bonuses],
    [assessed.deductions, scores.deductions],
  ] as const;
  for (const [columns, points] of pairs) {
    columns.forEach(({ adjustment, points: column }, i) => {
      compare(aboutItem(adjustment), column, points[i]?.points ?? null);
    });
  }
  for (const { veto, fired } of assessed.vetoes) {
    differ(aboutItem(veto), String(fired[row] === 1), String(scores.vetoes.includes(veto)));
  }
  compare(aboutTotal, assessed.exactTotal, scores.exactTotal);
  compare(aboutTotal, assessed.total, scores.total);
  const { total, exactTotal } = scores;
  const rank = rankWith(assessed, row, { total, exactTotal, scores: scoresOf(scores) });
  differ({ rule: 'rank' }, String(assessed.ranks[row] || null), String(rank));
  return issues;
}

function textOf(value: Exact | null): string {
  return value === null ? '—' : formatExact(value);
}
