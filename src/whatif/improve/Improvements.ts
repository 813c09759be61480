import type { ExplainedUnit, Named, Origin, Standing } from '../../explain/index.ts';
import type { AimFound } from './Aim.ts';

/** What would bring a unit to an aim, as plain JSON; every number is decimal text. */
export type Improvements = Origin & {
  readonly unit: ExplainedUnit;
  readonly aim: AimFound;
  readonly now: Standing;
  /** One input each, the cheapest first; of an input at most one on each side of its value. */
  readonly alone: readonly Proposal[];
  /** Inputs that could be better, and do not reach the aim alone. */
  readonly notAlone: readonly Named[];
  /** Inputs that reach it together at the least cost; null where not even all at their best do. */
  readonly together: (Proposal & { readonly isLeast: boolean }) | null;
  /** Where the unit would be with every input at its best; null where that cannot be told. */
  readonly best: Standing | null;
  /**
   * Vetoes without which every input at its best would reach the aim. They keep the unit where it is, unless
   * others fall behind by what they are measured by.
   */
  readonly keptBy: readonly Named[];
};

/** Other values of inputs, all others held fixed, and where the unit then is: assessed anew. */
export type Proposal = {
  readonly changes: readonly InputChange[];
  readonly cost: string;
  readonly after: Standing;
};

export type InputChange = {
  readonly input: Named & { readonly measure: string | null };
  /** A number as decimal text, a text, or true and false. */
  readonly now: string | boolean;
  readonly value: string | boolean;
  /** By how much, with its sign; null of what is no number. */
  readonly by: string | null;
  readonly cost: string;
};
