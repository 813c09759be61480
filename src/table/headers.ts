import { error, type Issue, type Place, suggestion, warning } from '../issue/index.ts';
import { columnKey, columnKeyWithoutMeasure, type Input } from '../ruleset/index.ts';
import type { Sheet } from './Sheet.ts';

/** What the columns of a file are. */
export type Binding = {
  readonly code: number | null;
  readonly name: number | null;
  readonly level: number | null;
  readonly parent: number | null;
  /** In a long table, a row for each value: the columns that name the input and hold its value. */
  readonly long: { readonly input: number; readonly value: number } | null;
  /** Column index of each input that the file has one column for. */
  readonly inputs: ReadonlyMap<string, number>;
  /** Inputs that the file has a column for, or several. */
  readonly bound: ReadonlySet<string>;
  readonly issues: readonly Issue[];
};

const unitHeaders = {
  code: ['单位代码', '行政区划代码', '区划代码', '代码', 'code', 'unit_code'],
  name: ['单位名称', '单位', '名称', '县市区', '州市', 'name', 'unit'],
  level: ['层级', '级别', 'level'],
  parent: ['上级代码', '上级单位代码', 'parent'],
  input: ['指标', '指标名称', '数据项', '数据项名称', '项目', 'input', 'indicator', 'item'],
  value: ['值', '数值', '指标值', '填报值', 'value'],
} as const;

type UnitColumn = keyof typeof unitHeaders;

const unitKeys = new Set([...unitHeaders.code, ...unitHeaders.name].map(columnKey));

/** Whether a cell says what the header of a column with codes or names says. */
export function isUnitHeader(text: string): boolean {
  return unitKeys.has(columnKey(text));
}

/**
 * Finds the input of each column by id, title or alias.
 *
 * Two columns for one thing are an error, and neither of them is read; a column for nothing is a
 * warning.
 */
export function bindHeaders(
  { at, header, headerRow: row, rows }: Pick<Sheet, 'at' | 'header' | 'headerRow' | 'rows'>,
  names: HeaderNames,
): Binding {
  const found = new Map<string, number>();
  const twice = new Set<string>();
  const issues: Issue[] = [];
  header.forEach((text, index) => {
    const target = names.targetOf(text);
    if (target === undefined) {
      if (text.trim() === '') {
        issues.push(...columnWithoutHeader(index, rows, { ...at, row }));
        return;
      }
      const data = suggestion(columnKeyWithoutMeasure(text), names.known);
      issues.push(warning('unknown-column', { ...at, row, column: text }, data));
      return;
    }
    const first = found.get(target);
    if (first !== undefined) {
      const data = { first: String(first + 1), second: String(index + 1), input: text };
      twice.add(target);
      issues.push(error('duplicate-header', { ...at, row, column: text }, data));
      return;
    }
    found.set(target, index);
  });
  const unitColumn = (column: UnitColumn): number | null => found.get(`unit:${column}`) ?? null;
  const read = [...found].filter(([target]) => target.startsWith('input:'));
  const columns = read.map(([target, index]) => [target.slice('input:'.length), index] as const);
  const [input, value] = [unitColumn('input'), unitColumn('value')];
  const isLong = input !== null && value !== null && columns.length === 0;
  for (const index of isLong ? [] : [input, value]) {
    if (index === null) continue;
    issues.push(warning('unknown-column', { ...at, row, column: header[index] ?? '' }));
  }
  return {
    code: unitColumn('code'),
    name: unitColumn('name'),
    level: unitColumn('level'),
    parent: unitColumn('parent'),
    long: isLong ? { input, value } : null,
    inputs: new Map(columns.filter(([id]) => !twice.has(`input:${id}`))),
    bound: new Set(columns.map(([id]) => id)),
    issues,
  };
}

/** Cells below an empty header are not read: nobody knows what they are. */
function columnWithoutHeader(index: number, rows: Sheet['rows'], at: Place): readonly Issue[] {
  const filled = rows.filter(({ cells }) => (cells[index] ?? '').trim() !== '');
  const data = { position: String(index + 1), count: String(filled.length) };
  return filled.length === 0 ? [] : [warning('column-without-header', at, data)];
}

/** What headers name: `input:` and an id, or `unit:` and what of the unit. */
export type HeaderNames = {
  readonly targetOf: (text: string) => string | undefined;
  /** All names, folded as headers are for comparison. */
  readonly known: readonly string[];
};

export function headerNames(inputs: ReadonlyMap<string, Input>): HeaderNames {
  const names = namesOf(inputs);
  return {
    targetOf: (text) => names.get(columnKey(text)) ?? names.get(columnKeyWithoutMeasure(text)),
    known: [...names.keys()],
  };
}

/**
 * Column keys to what they name. What an input says of itself goes before the usual names of unit
 * columns; a name without its unit of measure counts where it is that of one thing alone.
 */
function namesOf(inputs: ReadonlyMap<string, Input>): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  for (const [column, headers] of Object.entries(unitHeaders)) {
    for (const header of headers) names.set(columnKey(header), `unit:${column}`);
  }
  const read = [...inputs.values()].filter(({ earlier }) => earlier === null);
  const claims = read.flatMap((input) =>
    [input.id, input.title, ...input.aliases].map((name) => [name, `input:${input.id}`] as const),
  );
  for (const [name, target] of claims) names.set(columnKey(name), target);
  const short = new Map<string, Set<string>>();
  for (const [name, target] of claims) {
    const key = columnKeyWithoutMeasure(name);
    short.set(key, (short.get(key) ?? new Set()).add(target));
  }
  for (const [key, targets] of short) {
    const [only] = targets;
    if (only !== undefined && targets.size === 1 && !names.has(key)) names.set(key, only);
  }
  return names;
}
