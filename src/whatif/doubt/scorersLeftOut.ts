import { type Assessment, assessAgain } from '../../assess/index.ts';
import { error, type Issue, isError, nearest, type Result } from '../../issue/index.ts';
import type { Input } from '../../ruleset/index.ts';
import { correctData, type DataFile, fieldTexts, readData } from '../../table/index.ts';
import { findInput } from '../inputs/findInput.ts';
import { reportScorers } from './reportScorers.ts';
import type { ScorerReport } from './ScorerReport.ts';
import { withoutScorer } from './withoutScorer.ts';

/** Inputs of which each is what one scorer gave, by id or title. */
export type ScorerInputs = { readonly inputs: readonly string[] };

/** A field of a ledger that says whose record it is. */
export type ScorerField = {
  readonly ledger: string;
  readonly field: string;
  /** Default: all that the records have. */
  readonly scorers?: readonly string[];
  /** The files that the data were read from; of a ledger that was read in pieces see {@link withoutScorer}. */
  readonly files: readonly DataFile[];
};

/**
 * Each scorer left out in turn: their input is missing for all units, or the records that they made are not
 * there, and all is read and assessed anew.
 *
 * @returns issues for an unknown input, ledger or field, a field that is no text, or no scorer
 * @throws where the data were not read from files
 */
export function scorersLeftOut(
  assessment: Assessment,
  asked: ScorerInputs | ScorerField,
): Result<ScorerReport> {
  const read = 'inputs' in asked ? byInputs(asked, assessment) : byField(asked, assessment);
  const issues =
    read.issues.length > 0 || read.scorers.length > 0 ? read.issues : [error('no-scorers', {})];
  if (issues.some(isError)) return { ok: false, issues };
  const found = read.scorers.map(({ id, title, without }) => ({ id, title, after: without() }));
  return { ok: true, value: reportScorers(assessment, found), issues: [] };
}

type Read = {
  readonly scorers: ReadonlyArray<{
    readonly id: string;
    readonly title: string;
    readonly without: () => Assessment | null;
  }>;
  readonly issues: readonly Issue[];
};

function byInputs({ inputs: wanted }: ScorerInputs, assessment: Assessment): Read {
  const { ruleSet } = assessment;
  const all = [...ruleSet.inputs.values()].filter(({ earlier }) => earlier === null);
  const found = wanted.map((name) => findInput(name, all, ruleSet.title));
  return {
    issues: found.flatMap((one) => ('severity' in one ? [one] : [])),
    scorers: found.flatMap((one) =>
      'severity' in one
        ? []
        : [{ id: one.id, title: one.title, without: () => withoutInput(one, assessment) }],
    ),
  };
}

/** With the input missing for all units that its levels have. */
function withoutInput({ id }: Input, assessment: Assessment): Assessment | null {
  const { ruleSet, data } = assessment;
  const units = data.tables.filter(({ inputs }) => inputs.has(id)).flatMap((table) => table.units);
  const corrections = units.map(({ code }) => ({ unit: code, input: id, value: '' }));
  const corrected = correctData(ruleSet, data, corrections);
  const again = corrected.ok ? assessAgain(assessment, { data: corrected.value }) : corrected;
  return again.ok ? again.value : null;
}

function byField({ ledger, field, scorers, files }: ScorerField, assessment: Assessment): Read {
  const { ruleSet, period, data } = assessment;
  const known = ruleSet.ledgers.get(ledger);
  if (known === undefined)
    return { scorers: [], issues: [unknown(ledger, ruleSet.ledgers.values())] };
  const found = known.fields.get(field);
  if (found === undefined) return { scorers: [], issues: [unknown(field, known.fields.values())] };
  if (found.type !== 'text') {
    return { scorers: [], issues: [error('scorer-not-text', {}, { field: found.title })] };
  }
  if (files.some((file) => 'read' in file && file.ledger === ledger)) {
    return { scorers: [], issues: [error('ledger-in-pieces', {}, { ledger: known.title })] };
  }
  const levels = data.tables.map((table) => table.level);
  const names = scorers ?? fieldTexts(ruleSet, files, ledger, field);
  return {
    issues: [],
    scorers: names.map((name) => ({
      id: name,
      title: name,
      without() {
        const rules = withoutScorer(ruleSet, ledger, field, name);
        const read = readData(rules, files, { period, levels });
        const again = assessAgain(assessment, { ruleSet: rules, data: read });
        return again.ok ? again.value : null;
      },
    })),
  };
}

type Titled = { readonly id: string; readonly title: string };

function unknown(found: string, known: Iterable<Titled>): Issue {
  const all = [...known];
  const near = nearest(
    found,
    all.flatMap(({ id, title }) => [id, title]),
  );
  const wanted = all.map(({ id, title }) => `${id} ${title}`);
  const data = { found, wanted };
  return error('unknown-ledger-or-field', {}, near === null ? data : { ...data, nearest: near });
}
