import type { AskedList } from '../exact/siteOf.ts';
import type { WeightBounds } from '../weights/WeightSpace.ts';
import type { SmallestChange } from './SmallestChange.ts';

/** A unit that is to go on a list, or off it. */
export type ChangeAsked = AskedList & {
  readonly unit: number;
  /** Whether the unit is on the list as published. */
  readonly isOn: boolean;
  readonly bounds: WeightBounds;
};

/** What is found, and the weightings that it rests on, in millionths. */
export type FoundChange = Pick<SmallestChange, 'answer' | 'scored'> & {
  readonly witnesses: ReadonlyArray<readonly number[]>;
};
