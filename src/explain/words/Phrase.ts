/** Words for a part of a rule; `bond` is how firmly they hold together inside a formula. */
export type Phrase = { readonly text: string; readonly bond: Bond };

/** From loose to firm: a sum inside a product needs brackets, a product inside a sum does not. */
const bonds = ['sum', 'product', 'atom'] as const;
export type Bond = (typeof bonds)[number];

export const atom = (text: string): Phrase => ({ text, bond: 'atom' });
export const sum = (text: string): Phrase => ({ text, bond: 'sum' });
export const product = (text: string): Phrase => ({ text, bond: 'product' });

/** The words, in brackets where they would fall apart among what binds as firmly as `least`. */
export function held(
  { text, bond }: Phrase,
  least: Bond,
  bracket: (text: string) => string,
): string {
  return bonds.indexOf(bond) < bonds.indexOf(least) ? bracket(text) : text;
}
