import { cellState } from '../../logic/index.ts';
import { type CellTexts, cellKey } from '../../ruleset/index.ts';

/** Tells which cells have no value. */
export type Gaps = {
  /** As the rule set writes it. */
  readonly exactly: (text: string) => number | undefined;
  /** In any width and case, between any blanks. */
  readonly loosely: (text: string) => number | undefined;
};

/** By the texts of a rule set: `missing`, `notApplicable` of `cellState`, or undefined for a value. */
export function gapsOf({ missing, notApplicable }: CellTexts): Gaps {
  const states = [
    ...[...missing].map((text) => [text, cellState.missing] as const),
    ...[...notApplicable].map((text) => [text, cellState.notApplicable] as const),
  ];
  const byText = new Map<string, number>(states);
  const byKey = new Map<string, number>(states.map(([text, state]) => [cellKey(text), state]));
  return {
    exactly: (text) => byText.get(text),
    loosely: (text) => byText.get(text) ?? byKey.get(cellKey(text)),
  };
}
