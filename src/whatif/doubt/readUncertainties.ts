import { error, type Issue } from '../../issue/index.ts';
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

/** The uncertainties with their inputs, and all that is wrong with them. */
export function readUncertainties(
  uncertainties: readonly Uncertainty[],
  ruleSet: RuleSet,
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
  return { found, issues };
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
