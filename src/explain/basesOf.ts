import { childrenOf, type Expr, variablesOf, walk } from '../logic/index.ts';

/** How the inputs of a rule take part in its quotients. */
export type Bases = {
  /**
   * Names that a rule only measures others by: the sites inspected, in passed / inspected, or last
   * year's rate in a change. To lower them is no improvement, though the quotient rises.
   */
  readonly only: ReadonlySet<string>;
  /** Names that others are measured by too: one-star toilets among all. */
  readonly also: ReadonlySet<string>;
};

export function basesOf(expr: Expr): Bases {
  const only = new Set<string>();
  const also = new Set<string>();
  for (const part of walk(expr)) {
    if (part.kind !== 'call' || part.operator !== '/') continue;
    const [top, bottom] = childrenOf(part).map(variablesOf);
    if (top === undefined || bottom === undefined || top.size === 0) continue;
    const isOfOthers = [...top].some((name) => !bottom.has(name));
    for (const name of bottom) (isOfOthers || !top.has(name) ? only : also).add(name);
  }
  return { only, also };
}
