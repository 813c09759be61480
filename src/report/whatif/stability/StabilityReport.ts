import type { Origin } from '../../../explain/index.ts';
import type { WeightStability } from '../../../whatif/stability/index.ts';

/** How far each weight can change by itself, and what that is made from. */
export type StabilityReport = Origin & { readonly weights: readonly WeightStability[] };
