import type { Changes, Named, Origin } from '../../explain/index.ts';

/** What each part of the rules decides, as plain JSON: the same data without it, against what is published. */
export type SwitchReport = Origin & {
  /** The one that changes most first: by units that come on or off lists, then by the ranks moved. */
  readonly switches: readonly Switch[];
};

export type Switch = {
  readonly level: Named;
  readonly kind: SwitchKind;
  /** The path of a node, the id of a veto, bonus or deduction; null: of all bonuses or all deductions, a bound. */
  readonly id: string | null;
  readonly title: string | null;
  /** Units whose rank, grade or lists are others, and lists; null: the rules cannot be without it. */
  readonly changes: Changes | null;
  /** Why they cannot: what else reads it, or that nothing would be left. */
  readonly readBy: readonly Named[];
  /** How many units come on lists or leave them, counted once for each list. */
  readonly listed: number;
  /** How many units have another rank, and the most that one moves. */
  readonly moved: number;
  readonly farthest: number;
};

/** What is left out or switched off; a cap that counts for all bonuses or deductions together has no id. */
export type SwitchKind =
  | 'indicator'
  | 'rollup'
  | 'veto'
  | 'bonus'
  | 'deduction'
  | 'cap-of-bonus'
  | 'cap-of-deduction'
  | 'cap-of-bonuses'
  | 'cap-of-deductions'
  | 'floor'
  | 'ceiling';
