import { type Assessment, type LevelAssessment, reassessor } from '../../assess/index.ts';
import type { Input } from '../../ruleset/index.ts';
import type { InputColumn } from '../../table/index.ts';
import { columnWith } from '../inputs/columnWith.ts';
import { rollupsOf } from './poolRules.ts';
import { randomOf } from './random.ts';
import type { FoundUncertainty } from './readUncertainties.ts';
import { type Redraw, redrawn, withinRounding, withinSampling } from './uncertainty.ts';

/** The levels of an assessment with the values of one draw; null: they have an error. */
export type DrawLevels = (draw: number) => readonly LevelAssessment[] | null;

/** What is drawn: the same for the same seed, whatever is drawn beside it. */
export function drawerOf(
  assessment: Assessment,
  uncertainties: readonly FoundUncertainty[],
  seed: number,
): DrawLevels {
  const drawers = new Map(
    withLevelsBelow(assessment).map((assessed) => {
      const { table } = assessed;
      const redraws = uncertainties.flatMap((uncertainty): readonly Drawn[] => {
        const column = table.inputs.get(uncertainty.input.id);
        if (column === undefined || !assessed.level.inputs.includes(uncertainty.input.id))
          return [];
        const { input } = uncertainty;
        const purpose = `${table.level} ${input.id}`;
        return [{ input, purpose, column, redraw: redrawOf(uncertainty, assessed) }];
      });
      return [assessed, { redraws, reassess: reassessor(assessment, assessed) }] as const;
    }),
  );
  return (draw) => {
    const done = new Map<string, LevelAssessment | null>();
    const drawn = (assessed: LevelAssessment): LevelAssessment | null => {
      const known = done.get(assessed.level.id);
      if (known !== undefined) return known;
      const below = new Map([...levelsBelow(assessed)].map(([id, level]) => [id, drawn(level)]));
      const found = assessedWith(assessed, below);
      done.set(assessed.level.id, found);
      return found;
    };
    const assessedWith = (
      assessed: LevelAssessment,
      below: ReadonlyMap<string, LevelAssessment | null>,
    ): LevelAssessment | null => {
      const { redraws = [], reassess } = drawers.get(assessed) ?? {};
      const levels = [...below].flatMap(([id, level]) =>
        level === null ? [] : [[id, level] as const],
      );
      if (levels.length < below.size || reassess === undefined) return null;
      const isSame = levels.every(([id, level]) => assessed.below.get(id) === level);
      if (redraws.length === 0 && isSame) return assessed;
      const columns = redraws.flatMap(({ input, purpose, column, redraw }) => {
        const values = redrawn(input, column, redraw, randomOf(seed, draw, purpose));
        return values === null ? [] : [[input.id, columnWith(column, values)] as const];
      });
      if (columns.length < redraws.length) return null;
      return reassess(new Map(columns), new Map(levels));
    };
    const levels = assessment.levels.map(drawn);
    const whole = levels.flatMap((level) => level ?? []);
    return whole.length < levels.length ? null : whole;
  };
}

type Drawn = {
  readonly input: Input;
  readonly purpose: string;
  readonly column: InputColumn;
  readonly redraw: Redraw;
};

/** The levels of an assessment and those that they roll up, though nobody asked for these. */
function withLevelsBelow({ levels }: Assessment): readonly LevelAssessment[] {
  const all = new Set<LevelAssessment>();
  const add = (assessed: LevelAssessment): void => {
    levelsBelow(assessed).forEach(add);
    all.add(assessed);
  };
  levels.forEach(add);
  return [...all];
}

/** The levels that a level rolls up, where the data have them. */
function levelsBelow({ level, below }: LevelAssessment): ReadonlyMap<string, LevelAssessment> {
  const ids = rollupsOf(level).map((rollup) => rollup.below);
  return new Map([...below].filter(([id]) => ids.includes(id)));
}

function redrawOf({ stated, input, sites }: FoundUncertainty, { table }: LevelAssessment): Redraw {
  const column = table.inputs.get(input.id);
  if (column === undefined) return (value) => value;
  if (stated.kind === 'rounding') return withinRounding(input, column);
  if (sites === null || typeof sites === 'number')
    return withinSampling(input, column, () => sites);
  const counted = table.inputs.get(sites.id);
  return withinSampling(input, column, (row) => countAt(counted, row));
}

function countAt(input: InputColumn | undefined, row: number): number | null {
  if (input?.column.kind !== 'number' || input.state[row] !== 0) return null;
  return input.column.exactAt(row).toApproximate();
}
