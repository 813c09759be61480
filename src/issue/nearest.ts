import { distance } from 'fastest-levenshtein';

/**
 * The name most like the given one, for a suggestion.
 *
 * @param allowed  in how many letters two names may differ; by default a word of five letters or more in
 *   a third of them and one more, a shorter one in one
 * @returns null where nothing is near
 */
export function nearest(
  name: string,
  candidates: Iterable<string>,
  allowed: (name: string, candidate: string) => number = tolerance,
): string | null {
  const wanted = name.slice(0, 100);
  let best: string | null = null;
  let bestDistance = Number.POSITIVE_INFINITY;
  for (const candidate of candidates) {
    const steps = distance(wanted.toLowerCase(), candidate.toLowerCase());
    if (steps < bestDistance && steps <= allowed(wanted, candidate)) {
      best = candidate;
      bestDistance = steps;
    }
  }
  return best;
}

/** In how many letters two names may differ; not in all. */
function tolerance(name: string, candidate: string): number {
  const length = Math.max(name.length, candidate.length);
  return length < 5 ? Math.min(1, length - 1) : Math.floor(length / 3) + 1;
}

/** `{ nearest: … }` for an issue's data, or nothing. */
export function suggestion(
  name: string,
  candidates: Iterable<string>,
): { readonly nearest?: string } {
  const found = nearest(name, candidates);
  return found === null ? {} : { nearest: found };
}
