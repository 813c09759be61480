/** Not more than so many of an item, from the first to the last. */
export function thinned<O>(options: readonly O[], most: number): readonly O[] {
  if (options.length <= most) return options;
  const last = options.length - 1;
  return Array.from(
    { length: most },
    (_, i) => options[Math.floor((i * last) / (most - 1))],
  ).flatMap((option) => (option === undefined ? [] : [option]));
}
