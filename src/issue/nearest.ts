import { distance } from 'fastest-levenshtein';

/**
 * The name most like the given one, for a suggestion.
 *
 * @param share  of the letters that may have to change
 * @returns null where nothing is near
 */
export function nearest(
  name: string,
  candidates: Iterable<string>,
  share: number = 1 / 2,
): string | null {
  const wanted = name.slice(0, 100);
  let best: string | null = null;
  let bestDistance = Number.POSITIVE_INFINITY;
  for (const candidate of candidates) {
    const steps = distance(wanted.toLowerCase(), candidate.toLowerCase());
    if (steps < bestDistance && steps <= Math.max(wanted.length, candidate.length) * share) {
      best = candidate;
      bestDistance = steps;
    }
  }
  return best;
}

/** `{ nearest: … }` for an issue's data, or nothing. */
export function suggestion(
  name: string,
  candidates: Iterable<string>,
): { readonly nearest?: string } {
  const found = nearest(name, candidates);
  return found === null ? {} : { nearest: found };
}
