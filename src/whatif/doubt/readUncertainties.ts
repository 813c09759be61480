import type { Assessment } from '../../assess/index.ts';
import { Exact, formatExact } from '../../decimal/index.ts';
import { error, type Issue } from '../../issue/index.ts';
import { cellState } from '../../logic/index.ts';
import type { Input, RuleSet } from '../../ruleset/index.ts';
import { findInput } from '../inputs/findInput.ts';
import type { Uncertainty } from './DoubtReport.ts';
import { sharedWhole } from './uncertainty.ts';

/** An uncertainty whose inputs are found. */
export type FoundUncertainty = {
  readonly stated: Uncertainty;
  readonly input: Input;
  /** Of sampling. */
  readonly sites: number | Input | null;
};

/** More sites are drawn one by one for nothing: their share hardly varies. */
const mostSites = 10_000;

/** The uncertainties with their inputs, and all that is wrong with them, or with the sites that units have. */
export function readUncertainties(
  uncertainties: readonly Uncertainty[],
  { ruleSet, data }: Assessment,
): { readonly found: readonly FoundUncertainty[]; readonly issues: readonly Issue[] } {
  const issues: Issue[] = uncertainties.length === 0 ? [error('no-uncertainty', {})] : [];
  const found: FoundUncertainty[] = [];
  for (const stated of uncertainties) {
    const one = readOne(stated, ruleSet);
    if ('severity' in one) issues.push(one);
    else if (found.some(({ input }) => input.id === one.input.id)) {
      issues.push(error('uncertainty-twice', {}, { input: one.input.title }));
    } else found.push(one);
  }
  const counts = new Set(
    found.flatMap(({ sites }) => (typeof sites === 'object' ? (sites ?? []) : [])),
  );
  return { found, issues: [...issues, ...[...counts].flatMap((input) => tooMany(input, data))] };
}

/** Of each level the first unit that has more sites than can be drawn. */
function tooMany({ id, title }: Input, { tables }: Assessment['data']): readonly Issue[] {
  const most = Exact.ofInteger(mostSites);
  return tables.flatMap(({ inputs, units }) => {
    const { column, state } = inputs.get(id) ?? {};
    if (column?.kind !== 'number') return [];
    const row = units.findIndex(
      (_, i) => state?.[i] === cellState.present && column.exactAt(i).compare(most) > 0,
    );
    const { code, name } = units[row] ?? {};
    if (code === undefined || name === undefined) return [];
    const data = { found: formatExact(column.exactAt(row)) };
    return [error('sites-out-of-range', { column: title, unit: { code, name } }, data)];
  });
}

function readOne(stated: Uncertainty, { inputs, title }: RuleSet): FoundUncertainty | Issue {
  const all = [...inputs.values()];
  const input = findInput(stated.input, all, title);
  if ('severity' in input) return input;
  if (stated.kind === 'rounding') {
    const isRounded = input.type === 'number' && input.earlier === null;
    const issue = error('not-rounded', {}, { input: input.title });
    return isRounded ? { stated, input, sites: null } : issue;
  }
  if (sharedWhole(input) === undefined || input.earlier !== null) {
    return error('not-a-share', {}, { input: input.title });
  }
  const { sites } = stated;
  if (typeof sites === 'string') {
    const counted = findInput(sites, all, title);
    if ('severity' in counted) return counted;
    const isCount = counted.type === 'integer' && counted.earlier === null;
    const issue = error('not-a-count', {}, { input: counted.title });
    return isCount ? { stated, input, sites: counted } : issue;
  }
  const isCount = Number.isSafeInteger(sites) && sites >= 1 && sites <= mostSites;
  const data = { found: String(sites) };
  return isCount ? { stated, input, sites } : error('sites-out-of-range', {}, data);
}
