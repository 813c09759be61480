import fc from 'fast-check';
import { Exact, formatExact } from '../../src/decimal/index.ts';
import { decimalText } from '../decimal/arbitraries.ts';

/** A cell: its value as `valuesOf` shows it, and two texts that mean it. */
export type WrittenCell = {
  readonly value: string | boolean | null;
  readonly plain: string;
  readonly written: string;
};

const blanks = fc.constantFrom('', '', '', ' ', '　', '\u00A0 ', '\t');

export const inFullWidth = (text: string): string =>
  text.replace(/[!-~]/g, (narrow) => String.fromCharCode(narrow.charCodeAt(0) + 0xfee0));

/** What may stand behind a number of a measure, and how many places it then is to the left. */
const behind = {
  '%': [
    ['%', 0],
    ['％', 0],
    [' %', 0],
  ],
  个: [
    ['个', 0],
    ['万个', 4],
  ],
  元: [
    ['元', 0],
    ['万元', 4],
    ['万', 4],
    ['亿元', 8],
  ],
  万元: [
    ['万元', 0],
    ['元', -4],
    ['亿元', 4],
  ],
} as const;

export type Measure = keyof typeof behind;

/** With the point so many places to the left. */
function shifted(text: string, places: number): string {
  const [, sign = '', whole = '', decimals = ''] = /^(-?)(\d+)(?:\.(\d+))?$/.exec(text) ?? [];
  if (places <= 0) {
    const filled = decimals.padEnd(-places, '0');
    const rest = filled.slice(-places);
    return `${sign}${whole}${filled.slice(0, -places)}${rest === '' ? '' : `.${rest}`}`;
  }
  const filled = whole.padStart(places + 1, '0');
  return `${sign}${filled.slice(0, -places)}.${filled.slice(-places)}${decimals}`;
}

function withThousands(text: string): string {
  const [whole = '', ...decimals] = text.split('.');
  if (!/^-?[1-9]\d{3,}$/.test(whole)) return text;
  return [whole.replace(/(?<=\d)(?=(\d{3})+$)/g, ','), ...decimals].join('.');
}

const forms = fc.record({
  hasThousands: fc.boolean(),
  minus: fc.constantFrom('-', '-', '−', '–', '－'),
  isWide: fc.boolean(),
  before: blanks,
  after: blanks,
});

export const numberCell = (
  measure: Measure,
  digits: fc.Arbitrary<string>,
): fc.Arbitrary<WrittenCell> =>
  fc
    .tuple(digits, fc.constantFrom(['', 0] as const, ...behind[measure]), forms)
    .map(([plain, [unit, places], { hasThousands, minus, isWide, before, after }]) => {
      const moved = shifted(plain, places);
      const number = (hasThousands ? withThousands(moved) : moved).replace('-', minus);
      const text = isWide ? inFullWidth(number + unit) : number + unit;
      return {
        value: formatExact(Exact.ofDecimal(plain)),
        plain,
        written: before + text + after,
      };
    });

/** Few digits, as many as a spreadsheet has, and more than it has. */
export const decimals = fc.oneof(
  { arbitrary: decimalText(4, 3), weight: 4 },
  { arbitrary: decimalText(9, 6), weight: 2 },
  { arbitrary: decimalText(40, 40), weight: 1 },
);

export const wholeNumbers = fc.oneof(
  fc.integer({ min: -5000, max: 5000 }).map(String),
  fc.bigInt({ min: -(10n ** 30n), max: 10n ** 30n }).map(String),
);

const words = { true: ['是', '有', '1', 'true', 'TRUE', 'Yes'], false: ['否', '无', '0', 'False'] };

export const booleanCell: fc.Arbitrary<WrittenCell> = fc.boolean().chain((value) =>
  fc.tuple(fc.constantFrom(...words[`${value}`]), blanks, blanks).map(([word, before, after]) => ({
    value,
    plain: value ? '是' : '否',
    written: before + word + after,
  })),
);

export const listedTexts = ['高', '中等', '低, 或更低'] as const;

export const listedCell: fc.Arbitrary<WrittenCell> = fc
  .tuple(fc.constantFrom(...listedTexts), blanks, blanks)
  .map(([value, before, after]) => ({ value, plain: value, written: before + value + after }));

const letters = [
  ...'云南某某单位已整改合格无问题情况良好',
  ...'云南某某单位已整改合格无问题情况良好',
  ...',;\t"\n\r \'|=+-@.\u3000\u00A0，；。“”azAZ09é—／\u20AC😀',
  '\r\n',
  '""',
  'N/A',
];

/** What is no text: a gap, and what a spreadsheet shows where a formula has no value. */
const isNoText = (text: string): boolean => ['—', '／', 'N/A', '#N/A'].includes(text);

/** Stored without the blanks around it and with line feeds alone; what is blank has not been reported. */
export const freeText = fc
  .string({ unit: fc.constantFrom(...letters), maxLength: 12 })
  .filter((text) => !isNoText(text.trim()));

export const freeCell: fc.Arbitrary<WrittenCell> = freeText.map((text) => {
  const stored = text.replace(/\r\n?/g, '\n').trim();
  return { value: stored === '' ? null : stored, plain: text, written: text };
});

export const gapCell: fc.Arbitrary<WrittenCell> = fc.oneof(
  fc.constantFrom('', '—', ' 未报　', '\u200B', '　').map((written) => ({
    value: null,
    plain: '',
    written,
  })),
  fc.constantFrom('/', '／', ' 不适用', 'N/A', 'n/a', 'Ｎ／Ａ').map((written) => ({
    value: 'n/a',
    plain: '/',
    written,
  })),
);
