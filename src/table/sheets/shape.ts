import { error, type Issue, nearest } from '../../issue/index.ts';
import type { RuleSet } from '../../ruleset/index.ts';
import type { Grid } from '../Grid.ts';
import { namedIn } from './findHeader.ts';
import { columnKeys, type HeaderNames, headerNames } from './headers.ts';
import { levelHeaders } from './levelHeaders.ts';

/**
 * What the rows of a sheet are: units (wide), a unit's values one by one (long), or the records of a
 * ledger, by its id.
 */
export type Shape =
  | { readonly kind: 'table'; readonly long: boolean | null }
  | { readonly kind: 'ledger'; readonly ledger: string };

/** The headers that the sheets for a rule set may have. */
export type AllNames = {
  readonly ofInputs: HeaderNames;
  readonly ofLedgers: ReadonlyMap<string, HeaderNames>;
  /** The titles of ledgers, by id. */
  readonly titles: ReadonlyMap<string, string>;
};

export function allNames(ruleSet: RuleSet): AllNames {
  const keysOf = columnKeys();
  const levels = levelHeaders(ruleSet);
  const namesOf = (inputs: RuleSet['inputs']) => headerNames(inputs, levels, keysOf);
  return {
    ofInputs: namesOf(ruleSet.inputs),
    ofLedgers: new Map([...ruleSet.ledgers].map(([id, { fields }]) => [id, namesOf(fields)])),
    titles: new Map([...ruleSet.ledgers].map(([id, { title }]) => [id, title])),
  };
}

/**
 * Tells what a sheet is by what its header names: more fields of a ledger than inputs, or the other way. Of
 * ledgers whose fields are called alike it is the one whose title the sheet has for its name.
 *
 * @param stated  `wide`, `long` or the id of a ledger, where somebody has said so
 */
export function shapeOf(
  { at, rows }: Pick<Grid, 'at' | 'rows'>,
  { ofInputs, ofLedgers, titles }: AllNames,
  stated: string | undefined,
): Shape | Issue {
  if (stated === 'wide' || stated === 'long') return { kind: 'table', long: stated === 'long' };
  if (stated !== undefined) {
    if (ofLedgers.has(stated)) return { kind: 'ledger', ledger: stated };
    return error('unknown-shape', at, shapesKnown(stated, titles));
  }
  if (ofLedgers.size === 0) return { kind: 'table', long: null };
  const table = namedIn(rows, ofInputs);
  // The two columns of a long table say as much as two inputs.
  const inputs = table.isLong ? Math.max(table.inputs, 2) : table.inputs;
  const fields = [...ofLedgers].map(([id, names]) => ({ id, named: namedIn(rows, names).inputs }));
  const most = fields.reduce((high, { named }) => Math.max(high, named), 0);
  if (most === 0 || most < inputs) return { kind: 'table', long: null };
  const likely = fields.filter(({ named }) => named === most).map(({ id }) => id);
  const ledger = likely.length === 1 ? likely[0] : likely.find((id) => titles.get(id) === at.sheet);
  if (ledger !== undefined && most > inputs) return { kind: 'ledger', ledger };
  const options = [...likely, ...(most === inputs ? ['wide', 'long'] : [])];
  return error('unclear-shape', at, { options, file: at.file });
}

/** What a file may be said to be, and what was meant: a ledger by its id, or by its title. */
export function shapesKnown(found: string, titles: ReadonlyMap<string, string>): Issue['data'] {
  const shapes = ['wide', 'long', ...titles.keys()];
  const wanted = shapes.map((id) => [id, titles.get(id) ?? ''].join(' ').trim());
  const like = nearest(found, [...shapes, ...titles.values()]);
  const titled = [...titles].find(([, title]) => title === like);
  const meant = like === null || shapes.includes(like) ? like : (titled?.[0] ?? null);
  return { found, wanted, ...(meant === null ? {} : { nearest: meant }) };
}
