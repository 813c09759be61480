import type { Exact } from '../../decimal/index.ts';

/** What points are for. */
export type Award = {
  readonly kind: 'score' | 'bonus' | 'deduction';
  /** Full points, where there are any. */
  readonly max: Exact | null;
};
