import { error, type Issue, type Place, suggestion, warning } from '../../issue/index.ts';
import { columnKey, columnKeyWithoutMeasure, type Input } from '../../ruleset/index.ts';
import type { LevelHeaders } from './levelHeaders.ts';
import type { Sheet } from './Sheet.ts';

/** What the columns of a file are. */
export type Binding = {
  readonly code: number | null;
  readonly name: number | null;
  readonly level: number | null;
  readonly parent: number | null;
  /** In a long table, a row for each value: the columns that name the input and hold its value. */
  readonly long: { readonly input: number; readonly value: number } | null;
  /** Columns of inputs in a table that is said to be long: not read. */
  readonly notOfShape: ReadonlySet<number>;
  /** Column index of each input that the file has one column for. */
  readonly inputs: ReadonlyMap<string, number>;
  /** Inputs that the file has a column for, or several. */
  readonly bound: ReadonlySet<string>;
  readonly issues: readonly Issue[];
};

const unitHeaders = {
  code: ['单位代码', '行政区划代码', '区划代码', '代码', 'code', 'unit_code'],
  name: [
    ...[
      '单位名称',
      '单位',
      '名称',
      '被考核单位',
      '被考核单位名称',
      '考核单位',
      'name',
      'unit',
      'unit_name',
    ],
    ...['县市区', '县（市、区）', '县区', '区县', '县市', '县名', '县市区名称', '县（市、区）名称'],
    ...[
      '所属县市区',
      '所属县（市、区）',
      '所在县市区',
      '行政区划',
      '行政区划名称',
      '区划名称',
      'county',
    ],
  ],
  // The name, where there is no other; else that of the unit above.
  above: [
    ...[
      '州市',
      '州（市）',
      '市州',
      '地州市',
      '州市名称',
      '州（市）名称',
      '所属州市',
      '所属州（市）',
    ],
    ...['所在州市', '上级单位', '上级单位名称', 'prefecture'],
  ],
  level: ['层级', '级别', 'level'],
  parent: ['上级代码', '上级单位代码', 'parent'],
  input: ['指标', '指标名称', '数据项', '数据项名称', '项目', 'input', 'indicator', 'item'],
  value: ['值', '数值', '指标值', '填报值', 'value'],
} as const;

type UnitColumn = keyof typeof unitHeaders;

const unitKeys = new Set(
  [...unitHeaders.code, ...unitHeaders.name, ...unitHeaders.above].map(columnKey),
);

/** Tells whether a cell says what the header of a column with codes or names says. */
export function unitHeaderTest(levels: LevelHeaders): (text: string) => boolean {
  const keys = new Set([...unitKeys, ...[...levels.keys()].map(columnKey)]);
  return (text) => keys.has(columnKey(text));
}

/**
 * Finds the input of each column by id, title or alias.
 *
 * @param long  whether it is a long table; null: as it looks
 *
 * Two columns for one thing are an error, and neither of them is read; a column for nothing is a
 * warning.
 */
export function bindHeaders(
  { at, header, headerRow: row, rows }: Pick<Sheet, 'at' | 'header' | 'headerRow' | 'rows'>,
  names: HeaderNames,
  long: boolean | null = null,
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
  const [own, above] = [unitColumn('name'), unitColumn('above')];
  const parent = unitColumn('parent') ?? (own === null ? null : above);
  if (own !== null && above !== null && parent !== above) {
    issues.push(warning('unknown-column', { ...at, row, column: header[above] ?? '' }));
  }
  const read = [...found].filter(([target]) => target.startsWith('input:'));
  const columns = read.map(([target, index]) => [target.slice('input:'.length), index] as const);
  const [input, value] = [unitColumn('input'), unitColumn('value')];
  const canBeLong = input !== null && value !== null;
  const isLong = canBeLong && (long ?? columns.length === 0);
  if (long === true && !canBeLong)
    issues.push(error('not-long', { ...at, row }, { file: at.file }));
  for (const [, index] of isLong ? columns : []) {
    issues.push(
      warning('not-of-shape', { ...at, row, column: header[index] ?? '' }, { file: at.file }),
    );
  }
  for (const index of isLong ? [] : [input, value]) {
    if (index === null) continue;
    issues.push(warning('unknown-column', { ...at, row, column: header[index] ?? '' }));
  }
  return {
    code: unitColumn('code'),
    name: own ?? above,
    level: unitColumn('level'),
    parent,
    long: isLong ? { input, value } : null,
    notOfShape: new Set(isLong ? columns.map(([, index]) => index) : []),
    inputs: new Map(isLong ? [] : columns.filter(([id]) => !twice.has(`input:${id}`))),
    bound: new Set(isLong ? [] : columns.map(([id]) => id)),
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

/** @param keysOf  as {@link columnKeys}: shared by those who look at the same cells */
export function headerNames(
  inputs: ReadonlyMap<string, Input>,
  levels: LevelHeaders,
  keysOf: ColumnKeys = columnKeys(),
): HeaderNames {
  const names = namesOf(inputs, levels);
  return {
    targetOf(text) {
      const [key, short] = keysOf(text);
      return names.get(key) ?? names.get(short);
    },
    known: [...names.keys()],
  };
}

/** A text as headers are compared, with its unit of measure and without. */
export type ColumnKeys = (text: string) => readonly [string, string];

/** Folds each text once: rows are looked at again and again until it is known what they are. */
export function columnKeys(): ColumnKeys {
  const known = new Map<string, readonly [string, string]>();
  return (text) => {
    const found = known.get(text);
    if (found !== undefined) return found;
    const keys = [columnKey(text), columnKeyWithoutMeasure(text)] as const;
    known.set(text, keys);
    return keys;
  };
}

/**
 * Column keys to what they name. What an input says of itself goes before the usual names of unit
 * columns; a name without its unit of measure counts where it is that of one thing alone.
 */
function namesOf(
  inputs: ReadonlyMap<string, Input>,
  levels: LevelHeaders,
): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  for (const [column, headers] of Object.entries(unitHeaders)) {
    for (const header of headers) names.set(columnKey(header), `unit:${column}`);
  }
  for (const [title, column] of levels) names.set(columnKey(title), `unit:${column}`);
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
