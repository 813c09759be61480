/** A header or the name of an input without what does not matter: width, case and blanks. */
export function columnKey(name: string): string {
  return name.normalize('NFKC').toLowerCase().replace(/\s+/gu, '');
}

/** As {@link columnKey}, and without a unit of measure in brackets at the end. */
export function columnKeyWithoutMeasure(name: string): string {
  return columnKey(name).replace(/[([][^()[\]]*[)\]]$/u, '');
}
