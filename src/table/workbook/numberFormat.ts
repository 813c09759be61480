/** What a number format adds to a number. */
export type Shown = {
  /** Whether the number is shown a hundredfold, with a per cent sign. */
  readonly isPercent: boolean;
  /** By which power of ten it is shown smaller: by 4 in `0!.0,"万元"`, the usual format for 万. */
  readonly smallerBy: number;
  /** What is written behind it: 万元, 家, a per cent sign that changes nothing. */
  readonly behind: string;
};

/**
 * How a number is shown by a format of a spreadsheet: `0.0%`, `0"万元"`, `[<1]0.0%;0`, `#,##0;(#,##0)`.
 *
 * A sign that is only written, as in `0"%"` and `0\%`, changes nothing: 95 is shown as 95%. `_%` is as much
 * room as the sign would take.
 */
export function shownBy(format: string, value: number): Shown {
  const section = sectionFor(format, value);
  const bare = section.replace(/\[[^\]]*\]/gu, '');
  const signs = bare.replace(/[_*].|"[^"]*"|[\\!]./gu, '');
  const isPercent = signs.includes('%');
  return {
    isPercent,
    smallerBy: isPercent ? 0 : shownSmallerBy(bare),
    behind: isPercent ? '' : writtenBehind(bare),
  };
}

/** A comma behind the last digit stands for three places, and a written point for those behind it. */
function shownSmallerBy(section: string): number {
  const digits = withoutTexts(section).replaceAll(' ', '');
  const commas = /[0#?](,+)(?![0#?,.])/u.exec(digits)?.[1]?.length ?? 0;
  const written = /[0#?](?:[\\!]\.|"\.")([0#?]+)/u.exec(section)?.[1]?.length ?? 0;
  return 3 * commas + written;
}

/** What stands behind the last digit and is written as it is; brackets only say that a number is negative. */
function writtenBehind(section: string): string {
  const last = Math.max(
    ...['0', '#', '?'].map((digit) => withoutTexts(section).lastIndexOf(digit)),
  );
  if (last < 0) return '';
  const texts = section
    .slice(last + 1)
    .matchAll(/[_*].|"([^"]*)"|[\\!](.)|([\p{Script=Han}％‰])/gu);
  return [...texts]
    .map(([, quoted, escaped, bare]) => quoted ?? escaped ?? bare ?? '')
    .join('')
    .replace(/[()（）\s]/gu, '');
}

/** The section with blanks in place of what is only written: places stay. */
function withoutTexts(section: string): string {
  return section.replace(/[_*].|"[^"]*"|[\\!]./gu, (text) => ' '.repeat(text.length));
}

/** Sections are for positive, negative numbers and 0, or have a condition of their own. */
function sectionFor(format: string, value: number): string {
  const sections = format.match(/(?:"[^"]*"|[\\!_*].|\[[^\]]*\]|[^;])+/gu) ?? [''];
  const [first = '', second, third] = sections;
  const conditions = sections.map(conditionOf);
  if (conditions.some((condition) => condition !== null)) {
    const fitting = sections.find((_, i) => conditions[i]?.(value) === true);
    return fitting ?? sections.find((_, i) => conditions[i] === null) ?? first;
  }
  if (value < 0) return second ?? first;
  return value === 0 ? (third ?? first) : first;
}

type Condition = (value: number) => boolean;

function conditionOf(section: string): Condition | null {
  const [, operator, text] = /\[(<=|>=|<>|<|>|=)(-?\d+(?:\.\d+)?)\]/.exec(section) ?? [];
  const bound = Number(text);
  switch (operator) {
    case '<':
      return (value) => value < bound;
    case '<=':
      return (value) => value <= bound;
    case '>':
      return (value) => value > bound;
    case '>=':
      return (value) => value >= bound;
    case '=':
      return (value) => value === bound;
    case '<>':
      return (value) => value !== bound;
    default:
      return null;
  }
}
