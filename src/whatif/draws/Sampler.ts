/**
 * Draws one weighting after the other.
 *
 * @param weights  where they are written: whole millionths, at least 1 each, that add up to a million
 */
export type Sampler = (weights: Int32Array) => void;
