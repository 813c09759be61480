import { suggestion } from '../issue/index.ts';

/** What is meant, by its id or its title: a suggestion that says both. */
export function nearestOf(
  found: string,
  known: ReadonlyArray<{ readonly id: string; readonly title: string }>,
): { readonly nearest?: string } {
  const { nearest } = suggestion(
    found,
    known.flatMap(({ id, title }) => [id, title]),
  );
  const meant = known.find(({ id, title }) => id === nearest || title === nearest);
  if (meant === undefined) return {};
  return { nearest: meant.id === meant.title ? meant.id : `${meant.id} ${meant.title}` };
}
