import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatExact, parseDecimal } from '../../../src/decimal/index.ts';
import { describeIssue, error } from '../../../src/issue/index.ts';
import { readCellNumber } from '../../../src/table/cells/cellNumber.ts';
import { decimalText, writtenText } from '../../decimal/arbitraries.ts';

/** The value; or the code, and what its issue is filled with besides the cell. */
const readingOf = (text: string, measure: string | null) => {
  const read = readCellNumber(text, measure);
  if ('value' in read) return formatExact(read.value);
  const { found, ...data } = read.problem.data;
  expect(found).toBe(text);
  return [read.problem.code, data];
};

describe('what is read', () => {
  it.each<[string, string | null, string]>([
    ['９８．５', null, '98.5'],
    ['－3', null, '-3'],
    ['＋２', null, '2'],
    ['−5', null, '-5'],
    ['‐5', null, '-5'],
    ['–0.5', null, '-0.5'],
    ['﹣5', null, '-5'],
    ['１．５ｅ３', null, '1500'],
    ['1.5E−3', null, '0.0015'],
    ['1,234', null, '1234'],
    ['1,234,567.8', null, '1234567.8'],
    ['１，２３４，５６７．８', null, '1234567.8'],
    ['-12,345', null, '-12345'],
    ['100,000.000', null, '100000'],
    ['\u00a0\u20035\u3000\u200b', null, '5'],
    ['\ufeff98.5', null, '98.5'],
    ['\u202d31.5\u202c', null, '31.5'],
    ['\u200e31.5', null, '31.5'],
    ['95.3%', '%', '95.3'],
    ['95.3％', '%', '95.3'],
    ['９５．３\u3000％', '％', '95.3'],
    ['0.953', '%', '0.953'],
    ['0.953%', '%', '0.953'],
    ['5‰', '‰', '5'],
    ['12 个', '个', '12'],
    ['12个', '个', '12'],
    ['1,200 人次', '人次', '1200'],
    ['3.5平方公里', '平方公里', '3.5'],
    ['35㎡', 'm²', '35'],
    ['35 m2', '㎡', '35'],
    ['5次/月', '次/月', '5'],
    ['3.5万', null, '35000'],
    ['3.5万', '元', '35000'],
    ['３．５ 万', '人', '35000'],
    ['0.00001万', '元', '0.1'],
    ['-2亿', '元', '-200000000'],
    ['1.2万亿', '元', '1200000000000'],
    ['1,234.5万元', '元', '12345000'],
    ['3.5万元', '元', '35000'],
    ['3.5 万 元', '元', '35000'],
    ['3.5万元', '万元', '3.5'],
    ['35000元', '万元', '3.5'],
    ['1亿元', '万元', '10000'],
    ['1元', '亿元', '0.00000001'],
    ['1.5万个', '个', '15000'],
    ['12个', '万个', '0.0012'],
    ['3万', '万', '3'],
    ['1e3个', '个', '1000'],
    [`${'9'.repeat(60)}万`, null, `${'9'.repeat(60)}0000`],
    [
      '0.1234567890123456789012345678901234567890元',
      '元',
      `0.${'1234567890'.repeat(4)}`.slice(0, -1),
    ],
  ])('%j in %s is %s', (text, measure, value) => {
    expect(readingOf(text, measure)).toBe(value);
  });
});

describe('what is not read', () => {
  it.each<[string, string | null, string | undefined]>([
    ['', null, undefined],
    ['1,5', null, undefined],
    ['12,34', null, undefined],
    ['1,2345', null, undefined],
    ['1234,567', null, undefined],
    ['0,123', null, undefined],
    ['1,234,56', null, undefined],
    ['1,234e5', null, undefined],
    ['1.234,567', null, undefined],
    ['1,,234', null, undefined],
    ['1.2.3', null, undefined],
    ['1 234', null, undefined],
    ['1\u00a0234', null, undefined],
    ['95-98', '%', undefined],
    ['95%-98%', '%', undefined],
    ['95～98', null, undefined],
    ['１２：３０', null, undefined],
    ['1/2', null, undefined],
    ['10²', null, undefined],
    ['①', null, undefined],
    ['½', null, undefined],
    ['五', null, undefined],
    ['٣', null, undefined],
    ['\u202e12', null, undefined],
    ['约95', null, '95'],
    ['约95%', '%', '95'],
    ['98.5％左右', '%', '98.5'],
    ['98.5％左右', null, undefined],
    ['98.5％左右', '元', undefined],
    ['95以上', null, undefined],
    ['≥95', null, undefined],
    ['近95', null, undefined],
    ['90多个', '个', undefined],
    ['不到5', null, undefined],
    ['--5', null, '-5'],
    ['- 5', null, '-5'],
    ['—5', null, '-5'],
    ['5-', null, undefined],
    ['(5)', null, undefined],
    ['（５）', null, undefined],
    ['12（个）', '个', '12'],
    ['12（注）', '个', undefined],
    ['e5', null, undefined],
    ['1O', null, undefined],
    ['98。5', null, '98.5'],
    ['98·5', null, '98.5'],
    ['.5', null, '0.5'],
    ['5.', null, '5'],
    ["'5", null, '5'],
    ['¥5', null, '5'],
    ['￥3.5万', '元', '35000'],
    ['¥5', '万元', undefined],
    ['$5', '元', undefined],
    ['约3.5万元', '元', '35000'],
    ['约3.5万元', '万元', '3.5'],
    ['约3.5万', '万元', undefined],
    ['共3.5万元整', '万元', '3.5'],
    ['共5元', '人', undefined],
    ['约5处', null, '5'],
    ['3千', null, undefined],
    ['3万5', null, undefined],
    ['3万分之一', '元', undefined],
    ['3.5万', '%', undefined],
    ['3.5万', '‰', undefined],
    ['3.5亿万', '元', undefined],
    ['5号', null, undefined],
    ['3成', '%', undefined],
    [`${'9'.repeat(61)}万`, null, undefined],
    ['9'.repeat(65), null, undefined],
    [`${' '.repeat(100_000)}x${' '.repeat(100_000)}`, null, undefined],
    ['1,'.repeat(100_000), null, undefined],
    ['#####', null, undefined],
    ['__proto__', '个', undefined],
  ])('%j in %s is no number, with the suggestion %s', (text, measure, suggested) => {
    const data = suggested === undefined ? {} : { suggested };
    expect(readingOf(text, measure)).toEqual(['not-a-number', data]);
  });

  it.each([
    ['=1+1', 'formula-not-computed'],
    [' ＝A1+B1', 'formula-not-computed'],
    ['=', 'not-a-number'],
    ['2021-03-05', 'date-for-number'],
    ['2021/3/5', 'date-for-number'],
    ['２０２１．３．５', 'date-for-number'],
    ['2021-03-05 08:30:00', 'date-for-number'],
    ['2021-03', 'not-a-number'],
    ['95-98', 'not-a-number'],
    ['2021-03/05', 'not-a-number'],
  ])('%j is told as what it is: %s', (text, code) => {
    expect(readingOf(text, null)).toEqual([code, {}]);
  });

  it.each<[string, string | null, string, string | undefined]>([
    ['95%', null, '%', undefined],
    ['95%', '个', '%', undefined],
    ['5‰', '%', '‰', undefined],
    ['12人', '个', '人', undefined],
    ['12人', '万元', '人', undefined],
    ['12 个', null, '个', '12'],
    ['3.5万元', null, '万元', undefined],
    ['3.5万元', '人', '万元', undefined],
    ['3.5万人', '万元', '万人', undefined],
    ['12 Kg', 'g', 'Kg', undefined],
    ['12KG', 'kg级', 'KG', undefined],
    ['5 小时', '天', '小时', undefined],
  ])('%j in %s is in another unit of measure, %s', (text, measure, other, suggested) => {
    const data = suggested === undefined ? {} : { suggested };
    expect(readingOf(text, measure)).toEqual(['other-measure', { measure: other, ...data }]);
  });

  it.each([
    ['3.5万', '万元', '3.5万元', '35000万元'],
    ['２亿', '万元', '20000万元', '200000000万元'],
    ['3万', '亿元', '0.0003亿元', '30000亿元'],
    ['3亿', '万', '30000万', '300000000万'],
  ])('%j in %s can be %s or %s, which can both be read', (text, measure, first, second) => {
    expect(readingOf(text, measure)).toEqual(['unclear-multiplier', { first, second }]);
    for (const reading of [first, second]) {
      expect(readingOf(reading, measure)).toBe(reading.slice(0, -measure.length));
    }
    const { fix } = describeIssue(error('unclear-multiplier', {}, { first, second }), 'zh');
    expect(fix).toBe(`写明是 ${first} 还是 ${second}`);
  });
});

const wide = (text: string): string =>
  text.replace(/[!-~]/g, (narrow) => String.fromCharCode(narrow.charCodeAt(0) + 0xfee0));
const separated = (text: string): string => {
  const [, sign = '', whole = '', rest = ''] = /^(-?)0*(\d+)(.*)$/.exec(text) ?? [];
  return `${sign}${whole.replace(/\B(?=(\d{3})+$)/g, ',')}${rest}`;
};

describe('laws', () => {
  const blanks = fc.string({
    unit: fc.constantFrom(
      ...' \t\n\r\u00a0\u1680\u2003\u2009\u200b\u200d\u202f\u205f\u2060\u3000\ufeff',
    ),
    maxLength: 3,
  });
  const scales = new Map([
    ['', 0],
    ['万', 4],
    ['亿', 8],
    ['万亿', 12],
  ]);
  const measures = fc.constantFrom(null, '元', '万元', '亿元', '%', '个', '万个', 'm²', '次/月');
  const forms = fc.record({
    text: decimalText(40, 20),
    isWide: fc.boolean(),
    isSeparated: fc.boolean(),
    minus: fc.constantFrom(...'-－−–'),
    plus: fc.constantFrom('', '+', '＋'),
    around: fc.tuple(blanks, blanks, blanks),
    measure: measures,
    multiplier: fc.constantFrom(...scales.keys()),
    hasMeasure: fc.boolean(),
  });

  it('a decimal in any of the forms reads back to the same value', () => {
    fc.assert(
      fc.property(forms, (form) => {
        const { text, measure, around } = form;
        const [, ownMultiplier = '', base = ''] =
          /^(万|亿|)(.*)$/.exec(form.hasMeasure ? (measure ?? '') : '') ?? [];
        const [, declared = ''] = /^(万|亿|)/.exec(measure ?? '') ?? [];
        const isMultiplied = measure !== '%' && (base !== '' || declared === '');
        const multiplier = isMultiplied ? form.multiplier : ownMultiplier;
        const grouped = form.isSeparated ? separated(text) : text;
        const signed = grouped.startsWith('-')
          ? `${form.minus}${grouped.slice(1)}`
          : `${form.plus}${grouped}`;
        const number = form.isWide ? wide(signed) : signed;
        const [before, between, after] = around;
        const cell = `${before}${number}${between}${multiplier}${base}${after}`;
        const power =
          multiplier === '' && base === ''
            ? 0
            : (scales.get(multiplier) ?? 0) - (scales.get(declared) ?? 0);
        const value = parseDecimal(`${text}e${power}`) ?? expect.fail();
        expect(readingOf(cell, measure)).toBe(formatExact(value));
      }),
      { numRuns: 1000 },
    );
  });

  const anything = fc.oneof(
    fc.string({
      unit: fc.constantFrom(...'0123456789.,-+%e万亿元个约１２．，－％−  ()'),
      maxLength: 14,
    }),
    fc
      .tuple(
        writtenText,
        fc.constantFrom('', '%', '万', '元', ' 万元', '亿', '个', '％左右', ',000'),
      )
      .map(([text, end]) => text + end),
    fc.string({ unit: 'binary', maxLength: 20 }),
  );

  it('whatever a cell holds, what is accepted is what the plainest reader makes of it', () => {
    fc.assert(
      fc.property(anything, measures, (text, measure) => {
        const read = readCellNumber(text, measure);
        const plain = plainReading(text, measure);
        if ('value' in read) expect(formatExact(read.value)).toBe(plain);
        else expect(plain).toBeNull();
      }),
      { numRuns: 3000 },
    );
  });

  it('a plain decimal is what it was', () => {
    fc.assert(
      fc.property(writtenText, measures, (text, measure) => {
        const value = parseDecimal(text);
        const reading = readingOf(text, measure);
        if (value === null) expect(reading).toEqual(['not-a-number', expect.anything()]);
        else expect(reading).toBe(formatExact(value));
      }),
    );
  });
});

/**
 * The same, by other means: the cell is taken apart from its end, digits are counted in whole numbers.
 */
function plainReading(cell: string, measure: string | null): string | null {
  let text = cell.replace(
    /^[\s\p{Z}\u200b-\u200e\u2060\ufeff\u0085\u180e\u202a\u202c\u202d\u2066\u2068\u2069\u2800\u3164]+/u,
    '',
  );
  text = text.replace(
    /[\s\p{Z}\u200b-\u200e\u2060\ufeff\u0085\u180e\u202a\u202c\u202d\u2066\u2068\u2069\u2800\u3164]+$/u,
    '',
  );
  text = [...text]
    .map((c) =>
      c >= '！' && c <= '～' ? String.fromCodePoint((c.codePointAt(0) ?? 0) - 65248) : c,
    )
    .join('');
  text = text.replace(/^[‐‑‒–−﹣]/u, '-').replace(/([eE])[‐‑‒–−﹣]/u, '$1-');
  const power = (word: string): number => ({ 万: 4, 亿: 8, 万亿: 12 })[word] ?? 0;
  const [, own = '', base = ''] = /^(万|亿|)(.*)$/u.exec(measure ?? '') ?? [];
  let shift = 0;
  const bare =
    base === ''
      ? undefined
      : [base, base.replace('²', '2'), '㎡'].find(
          (word) => text.endsWith(word) && (word !== '㎡' || base === 'm²'),
        );
  const takeMultiplier = (): string => {
    text = text.trimEnd();
    const word = /(万亿|万|亿)$/u.exec(text)?.[0] ?? '';
    text = text.slice(0, text.length - word.length).trimEnd();
    return word;
  };
  if (bare !== undefined) {
    text = text.slice(0, -bare.length);
    shift = power(takeMultiplier()) - power(own);
  } else {
    const word = takeMultiplier();
    if (word !== '' && (own !== '' || measure === '%')) return null;
    shift = power(word);
  }
  const [mantissa = '', exponent, ...more] = text.split(/e/i);
  if (more.length > 0 || (exponent !== undefined && !/^[+-]?\d{1,4}$/.test(exponent))) return null;
  const sign = mantissa.startsWith('-') ? -1n : 1n;
  const [whole = '', decimals, ...points] = mantissa.replace(/^[+-]/, '').split('.');
  if (points.length > 0 || (decimals !== undefined && !/^\d+$/.test(decimals))) return null;
  const [head = '', ...groups] = whole.split(',');
  if (!/^\d+$/.test(head) || groups.some((group) => !/^\d{3}$/.test(group))) return null;
  if (groups.length > 0 && (head.length > 3 || head.startsWith('0') || exponent !== undefined))
    return null;
  const places = (decimals ?? '').length - Number(exponent ?? '0') - shift;
  const digits = [head, ...groups].join('');
  if (digits.replace(/^0+/, '').length + (decimals ?? '').length - places > 64 || places > 64)
    return null;
  const all = sign * BigInt(digits + (decimals ?? ''));
  const size = (all < 0n ? -all : all) * 10n ** BigInt(Math.max(0, -places));
  const padded = size.toString().padStart(Math.max(places, 0) + 1, '0');
  const cut = padded.length - Math.max(places, 0);
  const after = padded.slice(cut).replace(/0+$/, '');
  return `${all < 0n ? '-' : ''}${padded.slice(0, cut)}${after === '' ? '' : `.${after}`}`;
}
