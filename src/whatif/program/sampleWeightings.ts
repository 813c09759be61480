import { boundedSampler } from '../draws/boundedSampler.ts';
import { streamsFrom } from '../draws/RandomStream.ts';
import { highestPoint } from './extremes.ts';
import type { ProgramSite } from './programSite.ts';
import { isAdmitted, wholeMillionths } from './wholeMillionths.ts';

/** Weightings that are tried before anything is proven: the same on every machine. */
const draws = 2_000;

/**
 * Admitted weightings, in millionths: the published one or one near to it; corners; those that are best
 * and worst for each unit; and some at random.
 */
export function* sampleWeightings(site: ProgramSite): Generator<readonly number[]> {
  const { field, weights } = site;
  const { bounds, units } = field;
  const shares = weights.wholes.map((own) => Number(own) / Number(weights.sum));
  const published = wholeMillionths(shares, bounds);
  const best = units.flatMap(({ parts }) => {
    const own = parts.map((part) => part ?? 0n);
    return [own, own.map((part) => -part)];
  });
  const points = [...corners(shares.length), ...best].map((factors) =>
    highestPoint(factors, bounds),
  );
  const admitted = points.filter((point) => isAdmitted(point, bounds));
  yield* published === null ? admitted : [published, ...admitted];
  const [stream] = streamsFrom(1, 0);
  if (stream === undefined) return;
  const draw = boundedSampler(bounds, stream);
  const drawn = new Int32Array(shares.length);
  for (let i = 0; i < draws; i += 1) {
    draw(drawn);
    yield [...drawn];
  }
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
