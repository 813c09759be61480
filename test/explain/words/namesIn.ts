import type { Json } from '../../../src/hash/contentHash.ts';

/** The names that a rule reads outside of the bodies of map and the like, as they are written. */
export function namesIn(rule: Json): readonly string[] {
  const names = new Set<string>();
  const visit = (json: Json): void => {
    if (Array.isArray(json)) for (const item of json) visit(item);
    if (typeof json !== 'object' || json === null || Array.isArray(json)) return;
    for (const [operator, given] of Object.entries(json)) {
      const args: readonly Json[] = Array.isArray(given) ? given : [given];
      const own = ['missing', 'present'].includes(operator)
        ? args.flat()
        : operator === 'var'
          ? args.slice(0, 1)
          : operator === 'missing_some'
            ? args.slice(1).flat()
            : [];
      for (const name of own) if (typeof name === 'string') names.add(name);
      const isLoop = ['map', 'filter', 'reduce', 'all', 'some', 'none'].includes(operator);
      for (const arg of isLoop ? args.slice(0, 1) : args) visit(arg);
    }
  };
  visit(rule);
  return [...names];
}
