import { stringify } from 'csv-stringify/browser/esm/sync';
import { Exact, formatExact } from '../decimal/index.ts';
import { describeValue, type Language } from '../issue/index.ts';
import { type Input, type Level, nodesOf, type RuleSet, wantedValue } from '../ruleset/index.ts';
import { cellText } from './cellText.ts';
import { takenAs } from './ledgerSections.ts';
import { ruleSetWords } from './ruleSetWords.ts';
import { type TemplateWords, templateWords } from './templateWords.ts';

/** An empty form: of a level, a column for each input; of a ledger, one for each field. */
export type Template = {
  readonly title: string;
  /** What to know of the form as a whole; empty where there is nothing. */
  readonly remark: string;
  readonly unitHeaders: readonly string[];
  readonly columns: readonly TemplateColumn[];
  /** What each row says of its unit, as many texts as there are unit headers. */
  readonly units: ReadonlyArray<readonly string[]>;
  /** Of a ledger, whose rows are not those of the units: code and name of each that it may be about. */
  readonly choices: ReadonlyArray<readonly [code: string, name: string]>;
};

export type TemplateColumn = {
  /** The input, or the field of a ledger. */
  readonly input: Input;
  /** Its title with its unit of measure. */
  readonly header: string;
  /** What may stand there, in words. */
  readonly wanted: string;
  /** What to write where it does not apply; null where nothing says that. */
  readonly notApplicable: string | null;
  /** What a gap does, in words. */
  readonly missing: string;
  /** What it counts for: titles with their clauses. */
  readonly usedBy: readonly string[];
  /** The ledger that it can be taken from instead, and how, in words; null: none. */
  readonly ledger: { readonly title: string; readonly takenAs: string } | null;
};

/** The form of a level; without a register it has no units. */
export function templateOf(ruleSet: RuleSet, level: Level, language: Language): Template {
  const named = templateWords[language];
  const units = (ruleSet.register ?? []).filter((unit) => unit.level === level.id);
  return {
    title: level.title,
    remark: '',
    unitHeaders: unitHeadersOf(ruleSet, named),
    columns: [...ruleSet.inputs.values()]
      .filter(({ id, earlier }) => earlier === null && level.inputs.includes(id))
      .map((input) => ({
        ...columnOf(input, ruleSet, language),
        missing: missingText(input, named),
        usedBy: usesOf(input.id, level, named),
        ledger: ledgerOf(input, ruleSet.ledgers, language),
      })),
    units: units.map(({ code, name }) => [code, name]),
    choices: [],
  };
}

/** What says of a row which unit it is about. */
export function unitHeadersOf(
  { register, levels }: RuleSet,
  named: TemplateWords,
): readonly string[] {
  const isFree = register === null && levels.length > 1;
  return [named.code, named.name, ...(isFree ? [named.level, named.parent] : [])];
}

/** What an input, or a field, is called and what it takes. */
export function columnOf(
  input: Input,
  { cells }: RuleSet,
  language: Language,
): Pick<TemplateColumn, 'input' | 'header' | 'wanted' | 'notApplicable'> {
  const { title, measure } = input;
  return {
    input,
    header: measure === null ? title : `${title}（${measure}）`,
    wanted: describeValue(wantedValue(input), language),
    notApplicable: [...cells.notApplicable][0] ?? null,
  };
}

function ledgerOf(
  { derived }: Input,
  ledgers: RuleSet['ledgers'],
  language: Language,
): TemplateColumn['ledger'] {
  const title = derived === null ? undefined : ledgers.get(derived.ledger)?.title;
  if (derived === null || title === undefined) return null;
  return { title, takenAs: takenAs(derived, ruleSetWords[language]) };
}

function missingText({ missing }: Input, named: TemplateWords): string {
  if (missing.kind !== 'value') return named.missing[missing.kind];
  const { value } = missing;
  if (typeof value === 'boolean') return named.missingValue(value ? '是' : '否');
  return named.missingValue(value instanceof Exact ? formatExact(value) : String(value));
}

/** The indicators, bonuses, deductions, vetoes and figures that read an input. */
function usesOf(id: string, level: Level, named: TemplateWords): readonly string[] {
  const indicators = [...nodesOf(level.root)].flatMap((node) =>
    node.kind === 'indicator' ? [node] : [],
  );
  const { bonuses, deductions, vetoes, figures } = level;
  return [...indicators, ...bonuses.items, ...deductions.items, ...vetoes, ...figures]
    .filter(({ rule }) => rule.inputs.includes(id))
    .map(({ title, clause }) => (clause === null ? title : named.withClause(title, clause)));
}

/** The form as CSV for a spreadsheet, in UTF-8 with a byte order mark. */
export function formatTemplate({ unitHeaders, columns, units }: Template): string {
  const header = [...unitHeaders, ...columns.map((column) => column.header)];
  const rows = units.map((unit) => [...unit, ...columns.map(() => '')]);
  return stringify(
    [header, ...rows].map((row) => row.map(cellText)),
    { bom: true, record_delimiter: 'windows' },
  );
}
