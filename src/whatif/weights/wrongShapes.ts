import { error, type Issue } from '../../issue/index.ts';

/** What an option has to look like, as an example. */
const examples = {
  around: '"100"',
  within: '"25%"',
  bounds: '{"toilets": ["10", "20"]}, {"toilets": [null, "20%"]}',
  order: '[["toilets", "markets"]]',
} as const;

type Name = keyof typeof examples;

/**
 * Options that are not of their type: who calls from JavaScript is not told by a compiler, and a number where
 * a text belongs has been through binary floating point.
 */
export function wrongShapes(options: { readonly [name in Name]?: unknown }): Issue[] {
  const fits: Readonly<Record<Name, (value: unknown) => boolean>> = {
    around: isText,
    within: isText,
    bounds: areBounds,
    order: (value) => isListOf(value, (chain) => isListOf(chain, isText)),
  };
  const names: readonly Name[] = ['around', 'within', 'bounds', 'order'];
  return names.flatMap((option) => {
    const value = options[option];
    if (value === undefined || fits[option](value)) return [];
    const data = { option, found: shown(value), wanted: examples[option] };
    return [error('wrong-option-value', {}, data)];
  });
}

function isText(value: unknown): boolean {
  return typeof value === 'string';
}

function isListOf(value: unknown, fits: (item: unknown) => boolean): boolean {
  return Array.isArray(value) && value.every(fits);
}

function areBounds(value: unknown): boolean {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
  return Object.values(value).every(
    (pair) => isListOf(pair, (side) => side === null || isText(side)) && pair.length === 2,
  );
}

/** Enough to know a value again; whatever is within an object is not looked at. */
export function shown(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map((item) => typeof item).join(', ')}]`;
  return typeof value === 'object' && value !== null ? '{…}' : String(value);
}
