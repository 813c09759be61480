import type { WeighedOptions } from '../exact/asked.ts';
import type { SpaceOptions } from '../weights/spaceOf.ts';

/** Which weightings are drawn, and what is counted. */
export type AcceptabilityOptions = SpaceOptions &
  WeighedOptions & {
    /** Ids or titles of lists; default: all of the level. */
    readonly lists?: readonly string[];
    /** How many weightings; default: 100,000, or 1,000 where the engine has to score each. */
    readonly draws?: number;
    /** Default: 1. */
    readonly seed?: number;
    /** Whether ranks are counted: yes, up to 2,000 units, unless this says no. */
    readonly ranks?: boolean;
    /** Whether pairs are compared, in the first 32,768 draws: up to 500 units. Default: no. */
    readonly pairs?: boolean;
  };
