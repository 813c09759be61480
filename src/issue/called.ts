/** What has an id that is written in commands, and a title that people read. */
type Titled = { readonly id: string; readonly title: string };

/** Those of an id; where none has it, those of a title: a title must not take the place of another's id. */
export function called<T extends Titled>(name: string, all: readonly T[]): readonly T[] {
  const byId = all.filter(({ id }) => id === name);
  return byId.length > 0 ? byId : all.filter(({ title }) => title === name);
}
