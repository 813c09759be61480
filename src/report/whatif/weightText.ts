/** A mean or a deviation of weights, with the digits that their sum makes worth reading: 19.1 of 100, 0.191 of 1. */
export function weightText(value: number, sum: string): string {
  const places = Math.max(0, 3 - Math.round(Math.log10(Number(sum))));
  return value.toFixed(Math.min(places, 6));
}
