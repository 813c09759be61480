import type { Acceptability, ListedShare } from '../../whatif/acceptability/index.ts';

/** A weight that is much higher or lower where a unit is on a list than over all draws; on the scale of the rules. */
export type NotableWeight = {
  readonly title: string;
  readonly mean: number;
  readonly meanOfAll: number;
};

type Spread = { readonly mean: number; readonly deviation: number };

/** Means that differ by less than half a standard deviation of the weight are not worth a word. */
const notable = 0.5;
/** Nor those that differ by less than three standard errors: chance alone does that. */
const certain = 3;

/** The weights that differ most first; none for a unit that is on the list whatever they are. */
export function notableWeights(
  { share, weights }: ListedShare,
  result: Acceptability,
): readonly NotableWeight[] {
  if (weights === null) return [];
  const spreads = spreadsOf(result);
  const least = Math.max(notable, certain / Math.sqrt(Number(share) * result.draws));
  return result.weights.parts
    .map(({ id, title }, i) => {
      const { mean: meanOfAll, deviation } = spreads[i] ?? { mean: 0, deviation: 0 };
      const mean = Number(weights[id]);
      const size = deviation > 0 ? Math.abs(mean - meanOfAll) / deviation : 0;
      return { title, mean, meanOfAll, size };
    })
    .filter(({ size }) => size >= least)
    .sort((a, b) => b.size - a.size)
    .map(({ size: _, ...weight }) => weight);
}

/** Mean and standard deviation of each weight as it is drawn: known, but for bounds, where they are near. */
function spreadsOf(result: Acceptability): readonly Spread[] {
  const { kind, parts, sum } = result.weights;
  const total = Number(sum);
  const count = parts.length;
  switch (kind) {
    case 'simplex':
      return parts.map(() => dirichlet(1 / count, count, total));
    case 'dirichlet': {
      const { concentration } = result.weights;
      return parts.map(({ weight }) =>
        dirichlet(Number(weight) / total, concentration ?? 1, total),
      );
    }
    case 'bounded': {
      const means = drawnMeans(result);
      return parts.map(({ id, least, most }) =>
        betweenBounds(means[id], Number(least), Number(most)),
      );
    }
  }
}

/** As if it were even between its bounds, or, where they are far off, as far as it usually is from the nearer. */
function betweenBounds(drawn: number | undefined, least: number, most: number): Spread {
  const mean = drawn ?? (least + most) / 2;
  const even = (most - least) / Math.sqrt(12);
  return { mean, deviation: Math.min(even, mean - least, most - mean) };
}

/** The marginal of a Dirichlet distribution: a beta distribution. */
export function dirichlet(share: number, concentration: number, sum: number): Spread {
  const variance = (share * (1 - share)) / (concentration + 1);
  return { mean: share * sum, deviation: Math.sqrt(variance) * sum };
}

/**
 * The means of all weights drawn: those of a unit that is on a list in all draws. Where there is none, of the
 * units of all lists together, which is the same as long as lists do not change their length.
 */
function drawnMeans({
  lists,
  weights: { parts },
}: Acceptability): Readonly<Record<string, number>> {
  const all = lists.flatMap(({ units, always }) => units.slice(0, always).slice(0, 1));
  const listed = all.length > 0 ? all.slice(0, 1) : lists.flatMap(({ units }) => units);
  const shares = listed.reduce((sum, { share }) => sum + Number(share), 0);
  const meanOf = (id: string): number =>
    listed.reduce(
      (sum, { share, weights }) => sum + Number(share) * Number(weights?.[id] ?? 0),
      0,
    ) / shares;
  return Object.fromEntries(shares === 0 ? [] : parts.map(({ id }) => [id, meanOf(id)] as const));
}
