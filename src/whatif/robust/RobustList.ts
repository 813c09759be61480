import type { Named } from '../../explain/index.ts';
import type { Admitted } from '../exact/admitted.ts';
import type { NamedUnit } from '../exact/asked.ts';

/** Which units are on lists under every admitted weighting, which under some, which under none. Plain JSON. */
export type RobustLists = Admitted & {
  readonly level: Named;
  /** The group whose parts were weighed otherwise, by its path; null: the level itself. */
  readonly within: Named | null;
  readonly lists: readonly RobustList[];
};

export type RobustList = {
  readonly list: Named;
  /**
   * How many weightings were scored, where totals or the list do not follow from the weights by sums: verdicts
   * are `sometimes` or `unknown` then, and of these weightings, but for units without a total. Those under which
   * somebody has to decide a tie are not among them. null: of all that are admitted.
   */
  readonly scored: number | null;
  /** In the order of their rank as published, then of the table; those without a total last. */
  readonly units: readonly RobustUnit[];
};

export type RobustUnit = {
  readonly unit: NamedUnit;
  /** As published; the published weights need not be admitted. */
  readonly isOn: boolean;
  /** unknown: neither a weighting was found that changes it, nor a proof that there is none. */
  readonly verdict: 'always' | 'sometimes' | 'never' | 'unknown';
  /**
   * What the verdict rests on. witnesses: the two weightings. rules: nothing of it depends on weights.
   * bounds: exact bounds of totals and their differences. program: mixed-integer programs, solved in doubles. null: unknown.
   */
  readonly proof: 'witnesses' | 'rules' | 'bounds' | 'program' | null;
  /** A weighting with the unit on the list, and one with it off, scored exactly; null: none is known. */
  readonly on: readonly string[] | null;
  readonly off: readonly string[] | null;
};
