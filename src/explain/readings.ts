import { type LevelAssessment, scoreAt } from '../assess/index.ts';
import type { Exact } from '../decimal/index.ts';
import type { Pool, Reading, RuleRow } from '../logic/index.ts';
import { type PoolReference, poolReference } from './poolReference.ts';

/** Scores of a unit by path, `total` among them; null is not applicable. */
export type Scores = ReadonlyMap<string, Exact | null>;

/** The units of a level as the reference evaluator reads them. */
export type Readings = {
  /**
   * @param scores  those that are known by now: `score.*`
   * @param instead  readings that take the place of what the data say
   */
  readonly rowWith: (
    row: number,
    scores: Scores,
    instead?: ReadonlyMap<string, Reading>,
  ) => RuleRow;
};

const ofScore = 'score.';

/** Figures of a pool are computed here too, by the reference evaluator, each once. */
export function readings(assessed: LevelAssessment): Readings {
  const plain = assessed.inputs.columnsWith(new Map(), () => {
    throw new Error('figures of the pool are read elsewhere');
  });
  // What other units have before vetoes: figures of scores are those of bonuses, deductions and vetoes.
  const columns = [...assessed.tree, ['total', assessed.totalBeforeVetoes] as const];
  const scoresOf = (row: number): Scores =>
    new Map(columns.map(([path, score]) => [path, scoreAt(score, row)]));
  const rowWith: Readings['rowWith'] = (row, scores, instead) => {
    const cells = plain.row(row);
    return {
      read(name) {
        const replaced = instead?.get(name);
        if (replaced !== undefined) return replaced;
        if (!name.startsWith(ofScore)) return cells.read(name);
        return readingOf(scores.get(name.slice(ofScore.length)) ?? null);
      },
      pool: (figure: Pool) => pool(figure, row),
    };
  };
  const pool: PoolReference = poolReference(assessed, (row) => rowWith(row, scoresOf(row)));
  return { rowWith };
}

function readingOf(score: Exact | null): Reading {
  return score === null ? { kind: 'not-applicable' } : { kind: 'value', value: score };
}
