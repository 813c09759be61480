import { error, type Issue, suggestion } from '../../issue/index.ts';
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
};

export function allNames(ruleSet: RuleSet): AllNames {
  const keysOf = columnKeys();
  const levels = levelHeaders(ruleSet);
  const namesOf = (inputs: RuleSet['inputs']) => headerNames(inputs, levels, keysOf);
  return {
    ofInputs: namesOf(ruleSet.inputs),
    ofLedgers: new Map([...ruleSet.ledgers].map(([id, { fields }]) => [id, namesOf(fields)])),
  };
}

/**
 * Tells what a sheet is by what its header names: more fields of a ledger than inputs, or the other way.
 *
 * @param stated  `wide`, `long` or the id of a ledger, where somebody has said so
 */
export function shapeOf(
  { at, rows }: Pick<Grid, 'at' | 'rows'>,
  { ofInputs, ofLedgers }: AllNames,
  stated: string | undefined,
): Shape | Issue {
  if (stated === 'wide' || stated === 'long') return { kind: 'table', long: stated === 'long' };
  if (stated !== undefined) {
    if (ofLedgers.has(stated)) return { kind: 'ledger', ledger: stated };
    const known = ['wide', 'long', ...ofLedgers.keys()];
    return error('unknown-shape', at, {
      found: stated,
      wanted: known,
      ...suggestion(stated, known),
    });
  }
  if (ofLedgers.size === 0) return { kind: 'table', long: null };
  const table = namedIn(rows, ofInputs);
  // The two columns of a long table say as much as two inputs.
  const inputs = table.isLong ? Math.max(table.inputs, 2) : table.inputs;
  const fields = [...ofLedgers].map(([id, names]) => ({ id, named: namedIn(rows, names).inputs }));
  const most = fields.reduce((high, { named }) => Math.max(high, named), 0);
  if (most === 0 || most < inputs) return { kind: 'table', long: null };
  const likely = fields.filter(({ named }) => named === most).map(({ id }) => id);
  const [ledger] = likely;
  if (ledger !== undefined && likely.length === 1 && most > inputs)
    return { kind: 'ledger', ledger };
  const options = [...likely, ...(most === inputs ? ['wide', 'long'] : [])];
  return error('unclear-shape', at, { options });
}
