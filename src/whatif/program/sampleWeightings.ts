import { boundedSampler } from '../draws/boundedSampler.ts';
import { streamsFrom } from '../draws/RandomStream.ts';
import type { WholeWeights } from '../exact/wholeWeights.ts';
import type { WeightBounds } from '../weights/WeightSpace.ts';
import { highestPoint } from './extremes.ts';
import type { Field } from './Field.ts';
import type { ProgramSite } from './programSite.ts';
import { isAdmitted, wholeMillionths } from './wholeMillionths.ts';

/** From where weightings are taken. */
export type Sampled = {
  readonly weights: WholeWeights;
  readonly bounds: WeightBounds;
  /** What each weight gives a unit: the best and the worst for it are taken too. */
  readonly units?: Field['units'];
  /** How many at random. */
  readonly draws: number;
};

/** Those that are scored where a model does it: that takes no time. */
export function sampledBy({ weights, field }: ProgramSite): Sampled {
  return { weights, bounds: field.bounds, units: field.units, draws: 2_000 };
}

/**
 * Admitted weightings, in millionths: the published one or one near to it; corners; those that are best
 * and worst for each unit; and some at random. Each comes once. The same on every machine.
 */
export function* sampleWeightings(site: Sampled): Generator<readonly number[]> {
  // Of few parts, or within narrow bounds, many are the same.
  const seen = new Set<string>();
  for (const weights of weightingsOf(site)) {
    const key = weights.join();
    if (!seen.has(key)) yield weights;
    seen.add(key);
  }
}

function* weightingsOf(site: Sampled): Generator<readonly number[]> {
  const { weights, bounds, units = [], draws } = site;
  const published = publishedWithin(weights, bounds);
  const best = units.flatMap(({ parts }) => {
    const own = parts.map((part) => part ?? 0n);
    return [own, own.map((part) => -part)];
  });
  const points = [...corners(weights.wholes.length), ...best].map((factors) =>
    highestPoint(factors, bounds),
  );
  const admitted = points.filter((point) => isAdmitted(point, bounds));
  yield* published === null ? admitted : [published, ...admitted];
  const [stream] = streamsFrom(1, 0);
  if (stream === undefined) return;
  const draw = boundedSampler(bounds, stream);
  const drawn = new Int32Array(weights.wholes.length);
  for (let i = 0; i < draws; i += 1) {
    draw(drawn);
    yield [...drawn];
  }
}

/** The published weights in whole millionths; null where they are not admitted. */
export function publishedWithin(
  { wholes, sum }: WholeWeights,
  bounds: WeightBounds,
): readonly number[] | null {
  const shares = wholes.map((own) => Number(own) / Number(sum));
  return wholeMillionths(shares, bounds);
}

/** As much as can be on one weight, and what is left on another; the rest follows in turn. */
function corners(count: number): ReadonlyArray<readonly bigint[]> {
  const places = Array.from({ length: count }, (_, i) => i);
  return places.flatMap((first) =>
    places.map((second) =>
      places.map((i) => {
        if (i === first) return BigInt(2 * count);
        return i === second ? BigInt(count) : BigInt(-i);
      }),
    ),
  );
}
