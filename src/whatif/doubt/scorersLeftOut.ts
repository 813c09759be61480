import { type Assessment, assessAgain } from '../../assess/index.ts';
import { membersOf, named, originOf } from '../../explain/index.ts';
import { error, type Issue, isError, nearest, type Result } from '../../issue/index.ts';
import type { Input } from '../../ruleset/index.ts';
import { correctData, type DataFile, fieldTexts, readData } from '../../table/index.ts';
import { findInput } from '../inputs/findInput.ts';
import type { OfUnit } from './ReversalReport.ts';
import type { ScorerOut, ScorerReport, SteadyList } from './ScorerReport.ts';
import { sizeOf, standingChanges } from './switchesOff.ts';
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
  return { ok: true, value: scorerReport(assessment, found), issues: [] };
}

/** A scorer, and the assessment without; null: it cannot be had. */
export type ScorerResult = {
  readonly id: string;
  readonly title: string;
  readonly after: Assessment | null;
};

/** What results without one scorer each say, for who has read the data without them. */
export function scorerReport(
  assessment: Assessment,
  results: readonly ScorerResult[],
): ScorerReport {
  const scorers = results.map(({ id, title, after }): ScorerOut => {
    const changes = after === null ? null : standingChanges(assessment, after);
    const size = changes === null ? { listed: 0, moved: 0, farthest: 0 } : sizeOf(changes);
    return { id, title, changes, ...size };
  });
  const whole = results.flatMap(({ after }) => after ?? []);
  return {
    ...originOf(assessment),
    scorers: scorers.sort(
      (a, b) => b.listed - a.listed || b.farthest - a.farthest || b.moved - a.moved,
    ),
    lists: steadyLists(assessment, whole),
  };
}

function steadyLists(
  assessment: Assessment,
  results: readonly Assessment[],
): readonly SteadyList[] {
  return assessment.levels.flatMap((assessed) =>
    assessed.lists.map(({ list }): SteadyList => {
      const own = membersOf(assessed, list.id);
      const others = results.map((result) =>
        membersOf(
          result.levels.find(({ level }) => level.id === assessed.level.id) ?? null,
          list.id,
        ),
      );
      const names = new Map([...own, ...others.flatMap((members) => [...members])]);
      const units = [...names].map(([code, name]) => {
        const times = others.filter((members) => members.has(code)).length;
        return { code, name, isListed: own.has(code), times };
      });
      const isAlways = ({ isListed, times }: (typeof units)[number]): boolean =>
        isListed && times === results.length;
      return {
        ...named(list),
        level: named(assessed.level),
        always: units.filter(isAlways).map(({ code, name }): OfUnit => ({ code, name })),
        sometimes: units.filter((unit) => !isAlways(unit)),
        of: results.length,
      };
    }),
  );
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
