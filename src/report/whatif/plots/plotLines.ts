import type { Acceptability, UnitAcceptability } from '../../../whatif/acceptability/index.ts';
import { counted } from '../percentText.ts';
import type { PlotWords } from './plotWords.ts';

/** For whom a plot is made. */
export type PlotStyle = {
  readonly words: PlotWords;
  /** In pixels. */
  readonly width: number;
  /** Of the rules and data; null: none. */
  readonly title: string | null;
  /** Whether all units are shown, not only those on or near a list. */
  readonly isWhole: boolean;
};

/** What is below the heading of a plot of draws: of which rules it is, and how many weightings. */
export function drawnLines(
  { draws, asked, seed, weights }: Acceptability,
  { words, title }: PlotStyle,
): readonly string[] {
  const drawn = words.drawn(counted(draws), draws < asked ? counted(asked) : null, seed);
  const { within } = weights;
  const from = words.from(weights);
  return [
    ...(title === null ? [] : [title]),
    ...(within === null ? [] : [words.within(within.title)]),
    drawn,
    ...(from === '' ? [] : [from]),
  ];
}

/** Units with their published ranks before them. */
export function rankedNames(units: readonly UnitAcceptability[]): readonly string[] {
  return units.map(({ rank, name }) => (rank === null ? name : `${rank}  ${name}`));
}
