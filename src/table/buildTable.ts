import { error, type Issue, warning } from '../issue/index.ts';
import { type Input, type Level, nodesOf, type RuleSet } from '../ruleset/index.ts';
import type { Context } from './cells/ColumnReader.ts';
import { gapsOf } from './cells/gaps.ts';
import { readColumn } from './cells/readColumn.ts';
import type { InputColumn, Table } from './Data.ts';
import { placeOfCell, type UnitRow } from './UnitRow.ts';

/** The rows of a level's units. */
export type LevelRows = {
  readonly level: Level;
  /** One for each unit. */
  readonly rows: readonly UnitRow[];
  /** What stands in a second place: checked only. */
  readonly repeated: readonly UnitRow[];
  /** Inputs that some file has a column for. */
  readonly bound: ReadonlySet<string>;
};

/** What is known of columns that a level lacks. */
export type ColumnsKnown = {
  /** Whether every file was read: else a column may be in the others. */
  readonly isComplete: boolean;
  /** Inputs whose column is there under a name that is no input's: said already. */
  readonly misspelt: ReadonlySet<string>;
};

/** Turns the cells of a level's units into typed columns. */
export function buildTable(
  { level, rows, repeated, bound }: LevelRows,
  ruleSet: RuleSet,
  { isComplete, misspelt }: ColumnsKnown,
): { readonly table: Table; readonly issues: readonly Issue[] } {
  const isUnreadable = Uint8Array.from(rows, (row) => (row.isUnreadable ? 1 : 0));
  const context: Context = { ruleSet, rows, isUnreadable, issues: [] };
  const apart: Context = {
    ...context,
    rows: repeated,
    isUnreadable: new Uint8Array(repeated.length),
  };
  const strict = strictInputsOf(level, ruleSet);
  const inputs = new Map<string, InputColumn>();
  for (const id of level.inputs) {
    const input = ruleSet.inputs.get(id);
    if (input === undefined || input.earlier !== null) continue;
    const isStrict = strict.has(id);
    if (misspelt.has(id)) isUnreadable.fill(1);
    else if (!bound.has(id) && isComplete) reportMissingColumn(input, isStrict, context);
    inputs.set(id, readColumn(input, isStrict && bound.has(id), context));
    readColumn(input, isStrict && bound.has(id), apart);
  }
  reportUnusedCells(level, bound, context);
  const table: Table = {
    level: level.id,
    units: rows.map(({ unit }) => unit),
    inputs,
    isUnreadable,
    placeOf(row, input) {
      const cell = rows[row]?.cells.cellOf(input);
      return cell === undefined ? null : placeOfCell(cell);
    },
    recordsOf: (row, input) => rows[row]?.cells.cellOf(input)?.records?.() ?? null,
  };
  return { table, issues: context.issues };
}

/** Inputs whose gaps matter: read by a rule without a default, or needed to rank or to roll up. */
function strictInputsOf(level: Level, ruleSet: RuleSet): ReadonlySet<string> {
  const rules = [
    ...[...nodesOf(level.root)].flatMap((node) => (node.kind === 'indicator' ? [node.rule] : [])),
    ...[...level.bonuses.items, ...level.deductions.items, ...level.vetoes, ...level.figures].map(
      ({ rule }) => rule,
    ),
    ...level.categories.flatMap(({ rule }) => (rule === null ? [] : [rule])),
    ...level.lists.flatMap(({ condition, source }) => [
      ...(condition === null ? [] : [condition]),
      ...(source.kind === 'condition' ? [source.rule] : []),
    ]),
  ];
  const tieBreakers = level.ranking.tieBreakers.flatMap(({ source }) =>
    source.kind === 'input' ? [source.name] : [],
  );
  const weights = ruleSet.levels
    .flatMap((other) => [...nodesOf(other.root)])
    .flatMap((node) =>
      node.kind === 'rollup' && node.level === level.id && node.weightInput !== null
        ? [node.weightInput]
        : [],
    );
  return new Set([
    ...rules.flatMap(({ strictInputs }) => strictInputs),
    ...tieBreakers,
    ...weights,
  ]);
}

function reportMissingColumn(
  input: Input,
  isStrict: boolean,
  { ruleSet, issues, rows, isUnreadable }: Context,
): void {
  const ledger = ruleSet.ledgers.get(input.derived?.ledger ?? '');
  const code = ledger === undefined ? 'missing-column' : 'missing-ledger';
  const data = {
    title: input.title,
    input: input.id,
    ...(ledger === undefined ? {} : { ledger: ledger.title }),
  };
  const place = rows[0]?.places[0];
  const at = place === undefined ? {} : { ...place.of, row: place.headerRow };
  if (isStrict && input.missing.kind === 'error') {
    issues.push(error(code, at, data));
    isUnreadable.fill(1);
  } else {
    issues.push(warning(code, at, data));
  }
}

/** Cells of inputs that the level has no use for: said once for each column. */
function reportUnusedCells(
  level: Level,
  bound: ReadonlySet<string>,
  { rows, ruleSet, issues }: Context,
): void {
  const gaps = gapsOf(ruleSet.cells);
  for (const input of [...bound].filter((id) => !level.inputs.includes(id))) {
    const filled = rows.filter(({ cells }) => {
      const text = cells.textOf(input);
      return text !== undefined && gaps.loosely(text) === undefined;
    });
    const cell = filled[0]?.cells.cellOf(input);
    if (cell === undefined) continue;
    const units = filled.map(({ unit }) => unit.name);
    const shown = units.length > 5 ? [...units.slice(0, 5), '…'] : units;
    const data = { count: String(units.length), units: shown };
    issues.push(warning('cell-not-used', placeOfCell(cell), data));
  }
}
