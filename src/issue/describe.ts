import { checkLanguage } from './checkLanguage.ts';
import type { Datum, Issue, Place } from './Issue.ts';
import { inTerms } from './terms.ts';
import { describeValue, enumerate } from './valueWanted.ts';
import type { Language, Words } from './wording/Wording.ts';
import { wording } from './wording.ts';

/** An issue in words. */
export type Description = {
  /** Where: `counties.csv:57 [建成区旱厕消除率]`; empty where it is nowhere in particular. */
  readonly where: string;
  readonly message: string;
  readonly wanted: string | null;
  readonly fix: string | null;
};

/**
 * An issue in words: where, what, what was wanted, what to try. Texts from files cannot act on a terminal.
 *
 * @throws RangeError for another language
 */
export function describeIssue(issue: Issue, language: Language): Description {
  checkLanguage(language);
  const words: Words = wording[issue.code][language];
  const subject = subjectOf(issue.at, language);
  const filled = (template = ''): string | null =>
    template === '' ? null : fill(template, issue.data, language);
  const what = filled(words.what) ?? words.what;
  return {
    where: whereOf(issue.at),
    message: subject === '' ? what : `${subject}${language === 'zh' ? '：' : ': '}${what}`,
    wanted: filled(words.wanted),
    fix: filled(words.fix) ?? filled(words.otherwise),
  };
}

/** Several lines: where and code, then what, what was wanted and what to try. */
export function formatIssue(issue: Issue, language: Language): string {
  const { where, message, wanted, fix } = describeIssue(issue, language);
  const labels = language === 'zh' ? ['应为：', '建议：'] : ['wanted: ', 'try: '];
  return [
    where === '' ? issue.code : `${where} ${issue.code}`,
    `  ${message}`,
    ...(wanted === null ? [] : [`  ${labels[0]}${wanted}`]),
    ...(fix === null ? [] : [`  ${labels[1]}${fix}`]),
  ].join('\n');
}

function whereOf({ file, sheet, row, column, cell, pointer }: Place): string {
  const of = sheet === undefined ? file : `${file ?? ''} ${sheet}`;
  const mark = sheet === undefined ? ':' : '!';
  const inFile = row === undefined ? of : `${of ?? ''}${mark}${cell ?? row}`;
  const place =
    file === undefined
      ? (pointer ?? '')
      : `${inFile ?? ''}${pointer === undefined ? '' : ` ${pointer}`}`;
  return printable(column === undefined ? place : `${place} [${shortened(column)}]`.trim());
}

function subjectOf({ unit, rule, ruleTitle }: Place, language: Language): string {
  const parts = [
    ...(unit === undefined ? [] : [nameAndCode(unit.name, unit.code, language)]),
    ...(rule === undefined ? [] : [ruleIn(rule, ruleTitle, language)]),
  ];
  return printable(parts.join(' '));
}

function ruleIn(rule: string, title: string | undefined, language: Language): string {
  return title === undefined
    ? inTerms('whole', shortened(rule), language)
    : nameAndCode(title, rule, language);
}

/** Units without codes have their names for them, and so may rules have. */
function nameAndCode(whole: string, id: string, language: Language): string {
  const [name, code] = [shortened(whole), shortened(id)];
  if (name === code) return name;
  return language === 'zh' ? `${name}（${code}）` : `${name} (${code})`;
}

/** The template with its names filled, or null where the data lack one. */
function fill(template: string, data: Issue['data'], language: Language): string | null {
  let isWhole = true;
  const fillOne = (_: string, name: string, table?: string): string => {
    const value = Object.hasOwn(data, name) ? data[name] : undefined;
    if (value === undefined) isWhole = false;
    const text = textOf(value ?? '', language, table);
    if (text === null) isWhole = false;
    return printable(table === undefined ? (text ?? '') : inTerms(table, text ?? '', language));
  };
  const text = template.replace(/\{([a-zA-Z]+)(?::([a-z]+))?\}/g, fillOne);
  return isWhole ? text : null;
}

/** null where another issue is asked for what to try, and has nothing. */
function textOf(datum: Datum, language: Language, table = ''): string | null {
  if (typeof datum === 'string') return shortened(datum);
  if ('code' in datum) {
    const { message, fix } = describeIssue({ ...datum, severity: 'error', at: {} }, language);
    return table === 'fix' ? fix : message;
  }
  if ('type' in datum) return describeValue(datum, language);
  return enumerate(datum.map(shortened), language);
}

/** Enough of a text to know it again. */
const longestText = 200;

function shortened(text: string): string {
  if (text.length <= longestText) return text;
  return `${text.slice(0, longestText).replace(/[\uD800-\uDBFF]$/, '')}…`;
}

/** Texts from files cannot move the cursor, break the line or turn the direction of writing. */
export function printable(text: string): string {
  return text.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, (character) => {
    const code = character.codePointAt(0) ?? 0;
    return `\\u{${code.toString(16)}}`;
  });
}
