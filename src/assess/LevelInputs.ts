import { columnBuilder, Exact, exactOfScaled, type NumberColumn } from '../decimal/index.ts';
import type { Place } from '../issue/index.ts';
import {
  cellState,
  type Outcome,
  type Pool,
  type Range,
  type Reading,
  type RuleColumns,
  type RuleRow,
} from '../logic/index.ts';
import type { Level, MissingPolicy, Rule, RuleSet } from '../ruleset/index.ts';
import {
  type CellPlace,
  columnsOfTexts,
  type InputColumn,
  type Table,
  textsOfUnits,
  type Unit,
  valueAt,
} from '../table/index.ts';
import type { About } from './About.ts';
import { type ScoreColumn, scoreState } from './ScoreColumn.ts';

/** A figure of each row's pool; not every pool has one. */
export type FigureColumn = NumberColumn & { readonly outcomeAt: (row: number) => Outcome };

export type PoolFigures = (figure: Pool) => FigureColumn;

/** What the rules of a level can name, as columns and row by row. */
export type LevelInputs = {
  readonly length: number;
  readonly units: readonly Unit[];
  /** The columns for a rule: inputs, unit.*, and the scores that are known by now. */
  readonly columnsWith: (
    scores: ReadonlyMap<string, ScoreColumn>,
    pool: PoolFigures,
  ) => RuleColumns;
  /** A unit and where its inputs of a rule stand, for issues. */
  readonly placeOf: (row: number, about: About, inputs: readonly string[]) => Place;
  readonly titlesOf: (inputs: readonly string[]) => readonly string[];
  /** Between what the numbers of an input lie in these data; open where they are no plain numbers. */
  readonly rangeOf: (name: string) => Range;
  /** A numeric input as a score to compare by. */
  readonly scoreOfInput: (name: string) => ScoreColumn;
  /** What the gaps of the rule's inputs make of each row; null where they have none. */
  readonly gapsOf: (rule: Pick<Rule, 'strictInputs'>) => Uint8Array | null;
  /** The inputs of the rule that are missing in a row and whose gap does what is asked for. */
  readonly missingIn: (
    rule: Pick<Rule, 'strictInputs'>,
    row: number,
    effect: number,
  ) => readonly string[];
};

/**
 * What the inputs of a rule allow in a row: evaluate it, score zero, leave it out, or nothing for want
 * of a value that must be there. The first that applies counts: unreported, notApplicable, zero.
 */
export const gap = { none: 0, zero: 1, notApplicable: 2, unreported: 3 } as const;

export function levelInputs(
  ruleSet: RuleSet,
  level: Level,
  table: Table,
  earlier: ReadonlyMap<string, InputColumn>,
  categories: readonly (string | null)[],
): LevelInputs {
  const { units } = table;
  const inputs = new Map<string, InputColumn>();
  for (const id of level.inputs) {
    const given = earlier.get(id) ?? table.inputs.get(id);
    const policy = ruleSet.inputs.get(id)?.missing;
    if (given !== undefined && policy !== undefined) inputs.set(id, withAssumed(given, policy));
  }
  const unitColumn = columnsOfTexts(
    new Map([
      ...textsOfUnits(units),
      ['unit.category', () => categories.map((category) => category ?? '')],
    ]),
  );
  const ranges = new Map<string, Range>();
  const policyOf = (id: string): MissingPolicy =>
    ruleSet.inputs.get(id)?.missing ?? { kind: 'error' };
  return {
    length: units.length,
    units,
    columnsWith(scores, pool) {
      const find = (name: string): InputColumn => {
        const column =
          inputs.get(name) ?? unitColumn(name) ?? scores.get(name.replace(/^score\./, ''));
        if (column === undefined) throw new Error(`no column for ${name}`);
        return column;
      };
      const read = (name: string, row: number): Reading =>
        readingOf(find(name), row, policyOf(name));
      return {
        length: units.length,
        column: (name) => find(name).column,
        state: (name) => find(name).state,
        pool,
        row: (row): RuleRow => ({
          read: (name) => read(name, row),
          pool: (figure) => pool(figure).outcomeAt(row),
        }),
      };
    },
    placeOf(row, about, names) {
      const { code = '', name = '' } = units[row] ?? {};
      const places = names.flatMap((input) => table.placeOf(row, input) ?? []);
      return { ...placeOfAll(places), unit: { code, name }, ...about };
    },
    titlesOf: (ids) => ids.map((id) => ruleSet.inputs.get(id)?.title ?? id),
    rangeOf(name) {
      const known = ranges.get(name) ?? rangeOfColumn(inputs.get(name));
      ranges.set(name, known);
      return known;
    },
    scoreOfInput(name) {
      const input = inputs.get(name);
      if (input?.column.kind !== 'number') throw new Error(`no numbers for ${name}`);
      const isAssumed = policyOf(name).kind === 'value';
      const state = input.state.map((cell) => {
        const isThere = cell === cellState.present || (isAssumed && cell === cellState.missing);
        return isThere ? scoreState.scored : scoreState.notApplicable;
      });
      return { column: input.column, state };
    },
    gapsOf({ strictInputs }) {
      let gaps: Uint8Array | null = null;
      for (const id of strictInputs) {
        const state = inputs.get(id)?.state;
        if (state === undefined || !hasGaps(state)) continue;
        gaps ??= new Uint8Array(units.length);
        const ofMissing = gapOfPolicy[policyOf(id).kind];
        for (let row = 0; row < gaps.length; row += 1) {
          const cell = state[row];
          if (cell === cellState.present) continue;
          const found = cell === cellState.missing ? ofMissing : gap.notApplicable;
          if (found > (gaps[row] ?? 0)) gaps[row] = found;
        }
      }
      return gaps;
    },
    missingIn({ strictInputs }, row, effect) {
      const isMissing = (id: string): boolean =>
        inputs.get(id)?.state[row] === cellState.missing &&
        gapOfPolicy[policyOf(id).kind] === effect;
      return strictInputs.filter(isMissing);
    },
  };
}

/** Where several values stand: the row of the first that has one, and the columns of all. */
function placeOfAll(places: readonly CellPlace[]): Place {
  const first = places.find(({ row }) => row !== undefined) ?? places[0];
  if (first === undefined) return {};
  const { cell, ...place } = first;
  const column = places.map((one) => one.column).join('、');
  return { ...place, column, ...(places.length === 1 && cell !== undefined ? { cell } : {}) };
}

const gapOfPolicy: Readonly<Record<MissingPolicy['kind'], number>> = {
  error: gap.unreported,
  zero: gap.zero,
  exclude: gap.notApplicable,
  value: gap.none,
};

function readingOf(input: InputColumn, row: number, policy: MissingPolicy): Reading {
  const { column, state } = input;
  switch (state[row]) {
    case cellState.missing:
      return { kind: 'missing', assumed: policy.kind === 'value' ? policy.value : null };
    case cellState.present:
      return { kind: 'value', value: valueAt(column, row) };
    default:
      return { kind: 'not-applicable' };
  }
}

function rangeOfColumn(input: InputColumn | undefined): Range {
  const open = { low: null, high: null };
  if (input?.column.kind !== 'number' || !input.column.isExact) return open;
  const { column, state } = input;
  const values = column.values();
  const isKnown = (value: number, row: number): boolean =>
    !Number.isNaN(value) || state[row] !== cellState.present;
  if (values.includes(Number.NaN) && !values.every(isKnown)) return open;
  const { low, high, scale } = column;
  return { low: exactOfScaled(low, scale), high: exactOfScaled(high, scale) };
}

/** By the built-in searches: most columns have none. */
function hasGaps(state: Uint8Array): boolean {
  return state.includes(cellState.missing) || state.includes(cellState.notApplicable);
}

/** Fills gaps with the value that the input states; the state still says that they are gaps. */
function withAssumed(input: InputColumn, policy: MissingPolicy): InputColumn {
  if (policy.kind !== 'value' || !input.state.includes(cellState.missing)) return input;
  const { column, state } = input;
  const isGap = (row: number): boolean => state[row] === cellState.missing;
  const { value } = policy;
  if (column.kind === 'number' && value instanceof Exact) {
    const builder = columnBuilder(state.length);
    state.forEach((cell, row) => {
      if (cell === cellState.missing) builder.setExact(row, value);
      else if (cell === cellState.present) builder.setExact(row, column.exactAt(row));
    });
    return { column: builder.finish(), state };
  }
  if (column.kind === 'boolean') {
    const values = column.values.map((truth, row) => (isGap(row) ? Number(value === true) : truth));
    return { column: { kind: 'boolean', values }, state };
  }
  if (column.kind === 'text' && typeof value === 'string') {
    const texts = column.texts.includes(value) ? column.texts : [...column.texts, value];
    const codes = column.codes.map((code, row) => (isGap(row) ? texts.indexOf(value) : code));
    return { column: { kind: 'text', texts, codes }, state };
  }
  return input;
}
