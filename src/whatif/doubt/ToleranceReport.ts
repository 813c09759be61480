import type { Named, Origin } from '../../explain/index.ts';

/** How far the data of listed units may be wrong, as plain JSON; every number is decimal text. */
export type Tolerances = Origin & {
  /** One for each level that has the list. */
  readonly lists: readonly ListTolerances[];
};

export type ListTolerances = {
  readonly level: Named;
  readonly list: Named;
  /** In the order of the list. */
  readonly units: readonly UnitTolerances[];
};

export type UnitTolerances = {
  readonly code: string;
  readonly name: string;
  readonly rank: number | null;
  readonly total: string | null;
  /** Inputs of which one error takes it off the list; the smallest share of a range first. */
  readonly inputs: readonly InputTolerance[];
  /** Inputs that may be however wrong, as long as the others are right. */
  readonly safe: readonly Named[];
};

/** From which error of one input on a unit is off the list; null: on that side it may be however wrong. */
export type InputTolerance = {
  readonly input: Named & { readonly measure: string | null };
  /** What it has: a number as decimal text, a text, or true and false. */
  readonly value: string | boolean;
  readonly up: ToleranceEdge | null;
  readonly down: ToleranceEdge | null;
  /** Of a text, or of yes and no: the first other value that takes it off. */
  readonly other: string | boolean | null;
  /** The smaller of the two as a share of its range, to six places; 1 of a choice. */
  readonly share: string;
};

export type ToleranceEdge = {
  /** The nearest value that takes it off. */
  readonly value: string;
  /** By how much the input would be wrong, with its sign. */
  readonly by: string;
};
