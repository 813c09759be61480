import { type UnusualValue, unusualValues } from '../assess/index.ts';
import { checkLanguage, type Issue, isError, type Language } from '../issue/index.ts';
import { cellState } from '../logic/index.ts';
import type { RuleSet } from '../ruleset/index.ts';
import {
  type CellPlace,
  type CellUse,
  cellUses,
  countOf,
  type Data,
  refusedPlaces,
  type Source,
  type Table,
} from '../table/index.ts';
import { type IssueJson, issueJson } from './result.ts';

/** What was understood of data, how complete they are, and what is worth a look. */
export type DataReport = {
  readonly ruleSet: { readonly id: string; readonly title: string; readonly version: string };
  readonly data: { readonly hash: string };
  readonly sources: readonly SourceReport[];
  readonly levels: readonly LevelReport[];
  readonly unusual: readonly UnusualReport[];
  readonly issues: readonly IssueJson[];
};

/** A sheet, or a file of text, and what became of its cells. */
export type SourceReport = {
  readonly file: string;
  readonly sheet: string | null;
  /** null: a workbook. */
  readonly encoding: string | null;
  readonly separator: string | null;
  /** null: nothing was read of it. */
  readonly shape: 'wide' | 'long' | 'ledger' | null;
  readonly ledger: { readonly id: string; readonly title: string } | null;
  readonly headerRow: number | null;
  readonly headerLines: number | null;
  readonly columns: ReadonlyArray<{
    readonly header: string;
    /** What it is of the unit, `input`, `field` of the ledger, or `unknown`. */
    readonly meaning: string;
    readonly id: string | null;
    readonly title: string | null;
  }>;
  /** Units, values or records that were read. */
  readonly rows: number;
  readonly totalRows: number;
  readonly cells: {
    readonly all: number;
    readonly used: number;
    readonly leftOut: number;
    readonly issues: number;
    /** What there is of each, in the order of `cellUses`. */
    readonly by: ReadonlyArray<{ readonly use: CellUse; readonly count: number }>;
  };
};

export type Completeness = {
  readonly reported: number;
  readonly missing: number;
  readonly notApplicable: number;
  /** Values that could not be read. */
  readonly refused: number;
};

export type LevelReport = {
  readonly id: string;
  readonly title: string;
  readonly inputs: ReadonlyArray<{ readonly id: string; readonly title: string } & Completeness>;
  readonly units: ReadonlyArray<{ readonly code: string; readonly name: string } & Completeness>;
};

export type UnusualReport = {
  readonly level: string;
  readonly unit: { readonly code: string; readonly name: string };
  readonly input: { readonly id: string; readonly title: string };
  readonly value: string;
  readonly quartiles: readonly [string, string];
  readonly at: {
    readonly file: string;
    readonly sheet?: string;
    readonly row?: number;
    readonly column: string;
    readonly cell?: string;
  } | null;
};

/**
 * Describes data that were read for a rule set; every count is a number of cells.
 *
 * @param language  of the messages in issues
 * @throws RangeError for another language
 */
export function dataReport(ruleSet: RuleSet, data: Data, language: Language = 'zh'): DataReport {
  checkLanguage(language);
  const { id, title, version } = ruleSet;
  return {
    ruleSet: { id, title, version },
    data: { hash: data.hash },
    sources: data.sources.map((source) => sourceReport(source, ruleSet)),
    levels: data.tables.map((table) => levelReport(table, ruleSet, data.issues)),
    unusual: unusualValues(ruleSet, data).map((found) => unusualReport(found, data)),
    issues: data.issues.map((issue) => issueJson(issue, language)),
  };
}

/** A sheet in words of the rule set, with the counts of its cells. */
export function sourceReport(source: Source, { inputs, ledgers }: RuleSet): SourceReport {
  const { at, format, shape, header, columns, rows, totals, account } = source;
  const ledger = ledgers.get(source.ledger ?? '');
  const titleOf = (id: string): string | null =>
    (ledger === undefined ? inputs : ledger.fields).get(id)?.title ?? null;
  const by = Object.values(cellUses)
    .flat()
    .map((use) => ({ use, count: account[use] }))
    .filter(({ count }) => count > 0);
  return {
    file: at.file,
    sheet: at.sheet ?? null,
    encoding: format?.encoding ?? null,
    separator: format?.separator ?? null,
    shape,
    ledger: ledger === undefined ? null : { id: ledger.id, title: ledger.title },
    headerRow: header?.row ?? null,
    headerLines: header?.lines ?? null,
    columns: columns.map(({ header: text, meaning }) =>
      meaning.kind === 'input'
        ? {
            header: text,
            meaning: ledger === undefined ? 'input' : 'field',
            id: meaning.id,
            title: titleOf(meaning.id),
          }
        : { header: text, meaning: meaning.kind, id: null, title: null },
    ),
    rows,
    totalRows: totals,
    cells: {
      all: by.reduce((sum, { count }) => sum + count, 0),
      used: countOf(account, 'used'),
      leftOut: countOf(account, 'leftOut'),
      issues: countOf(account, 'issue'),
      by,
    },
  };
}

/** Tells of values from a ledger, which have no cell, whether they have an error: by unit. */
function refusedUnits(issues: readonly Issue[]): (place: CellPlace, code: string) => boolean {
  const keyOf = (file = '', sheet = '', column = '', code = ''): string =>
    JSON.stringify([file, sheet, column, code]);
  const keys = new Set(
    issues
      .filter((issue) => isError(issue) && issue.at.row === undefined)
      .map(({ at: { file, sheet, column, unit } }) => keyOf(file, sheet, column, unit?.code)),
  );
  return ({ file, sheet, column }, code) => keys.has(keyOf(file, sheet, column, code));
}

/** What is told of a file and is about inputs that it need not have. */
const ofOtherInputs: ReadonlySet<string> = new Set([
  'missing-column',
  'missing-columns',
  'missing-ledger',
]);

/**
 * Tells whether records of a unit could not be read, or such that may be anybody's: what was taken from the
 * others is not what it should be.
 */
function doubtfulLedgers(issues: readonly Issue[]): (file: string, code: string) => boolean {
  const errors = issues.filter(
    (issue) => isError(issue) && issue.at.row !== undefined && !ofOtherInputs.has(issue.code),
  );
  const places = new Set(errors.map(({ at }) => `${at.file ?? ''}\n${at.unit?.code ?? ''}`));
  return (file, code) => places.has(`${file}\n`) || places.has(`${file}\n${code}`);
}

function levelReport(table: Table, ruleSet: RuleSet, issues: readonly Issue[]): LevelReport {
  const isRefusedAt = refusedPlaces(issues);
  const isRefusedOf = refusedUnits(issues);
  const isDoubtful = doubtfulLedgers(issues);
  const inputs = [...table.inputs.keys()];
  const ofUnits = table.units.map(() => emptyCompleteness());
  const ofInputs = inputs.map((id) => {
    const counts = emptyCompleteness();
    const state = table.inputs.get(id)?.state ?? new Uint8Array();
    table.units.forEach(({ code }, row) => {
      const place = table.placeOf(row, id);
      const isRefused =
        place !== null &&
        (place.row === undefined
          ? isRefusedOf(place, code) || isDoubtful(place.file, code)
          : isRefusedAt(place));
      const kind = isRefused
        ? 'refused'
        : (kindOfState[state[row] ?? cellState.present] ?? 'reported');
      counts[kind] += 1;
      const ofUnit = ofUnits[row];
      if (ofUnit !== undefined) ofUnit[kind] += 1;
    });
    return { id, title: ruleSet.inputs.get(id)?.title ?? id, ...counts };
  });
  return {
    id: table.level,
    title: ruleSet.levels.find(({ id }) => id === table.level)?.title ?? table.level,
    inputs: ofInputs,
    units: table.units.map(({ code, name }, row) => ({
      code,
      name,
      ...(ofUnits[row] ?? emptyCompleteness()),
    })),
  };
}

type Counts = { -readonly [kind in keyof Completeness]: number };

function emptyCompleteness(): Counts {
  return { reported: 0, missing: 0, notApplicable: 0, refused: 0 };
}

/** By `cellState`. */
const kindOfState: ReadonlyArray<keyof Completeness> = ['reported', 'missing', 'notApplicable'];

function unusualReport(
  { level, unit, row, input, value, lower, upper }: UnusualValue,
  { tables }: Data,
): UnusualReport {
  const table = tables.find((candidate) => candidate.level === level);
  return {
    level,
    unit: { code: unit.code, name: unit.name },
    input: { id: input.id, title: input.title },
    value,
    quartiles: [lower, upper],
    at: table?.placeOf(row, input.id) ?? null,
  };
}
