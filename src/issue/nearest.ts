import { distance } from 'fastest-levenshtein';

/** In how many letters a name and a candidate may differ. */
type Allowed = (name: string, candidate: string) => number;

/**
 * The name most like the given one, for a suggestion; of those in which as many letters differ, one that
 * is as long.
 *
 * @param allowed  in how many letters two names may differ; by default a word of five letters or more in
 *   a third of them and one more, a shorter one in one
 * @returns null where nothing is near
 */
export function nearest(
  name: string,
  candidates: Iterable<string>,
  allowed: Allowed = tolerance,
): string | null {
  return allNearest(name, candidates, allowed)[0] ?? null;
}

/** As {@link nearest}: all that are equally near. */
export function allNearest(
  name: string,
  candidates: Iterable<string>,
  allowed: Allowed = tolerance,
): readonly string[] {
  const wanted = name.slice(0, 100);
  let best: string[] = [];
  let [steps, longer] = [Number.POSITIVE_INFINITY, 0];
  for (const candidate of candidates) {
    const own = distance(wanted.toLowerCase(), candidate.toLowerCase());
    const ownLonger = Math.abs(wanted.length - candidate.length);
    const isWorse = own > steps || (own === steps && ownLonger > longer);
    if (isWorse || own > allowed(wanted, candidate)) continue;
    if (own < steps || ownLonger < longer) best = [];
    best.push(candidate);
    [steps, longer] = [own, ownLonger];
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
