import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Exact, formatExact } from '../../../src/decimal/index.ts';
import { type DataFile, readData } from '../../../src/table/index.ts';
import { ledgerReader } from '../../../src/table/ledger/ledgerReader.ts';
import { loaded, smallRuleSet } from '../../support/assessment.ts';
import { gbk } from '../../support/gbk.ts';
import { valuesOf } from '../tableView.ts';

const takes = {
  all: { take: 'count', empty: 0 },
  some: { take: 'count', where: { '>': [{ var: 'score' }, 60] }, empty: 0 },
  kinds: { take: { distinct: ['kind'] }, empty: 0 },
  sum: { take: { sum: { var: 'score' } }, empty: 0 },
  mean: { take: { mean: { var: 'score' } } },
  trimmed: { take: { trimmed_mean: { var: 'score' }, drop: [1, 2] } },
  stated: {
    take: { trimmed_mean: { var: 'score' }, drop: [1, 0], from: 5, fewer: 'mean' },
  },
  lowest: { take: { lowest: { var: 'score' } } },
  highest: { take: { highest: { var: 'score' } } },
  share: { take: { share: { '<=': [{ var: ['closed', '9999-12-31'] }, { var: 'due' }] } } },
  late: {
    take: { sum: { days_between: [{ var: 'due' }, { var: ['closed', { var: 'as_of' }] }] } },
  },
} as const;

const rules = loaded(
  smallRuleSet({
    ledgers: [
      {
        id: 'visits',
        title: '台账',
        asOf: '2021-12-31',
        fields: [
          { id: 'kind', title: '类别', type: 'text' },
          { id: 'score', title: '得分', type: 'number' },
          { id: 'due', title: '期限', type: 'date' },
          { id: 'closed', title: '销号', type: 'date' },
        ],
      },
    ],
    inputs: Object.entries(takes).map(([id, derived]) => ({
      id,
      missing: 'exclude',
      derived: { from: 'visits', ...derived },
    })),
    level: {
      score: {
        children: [
          {
            id: 'a',
            title: 'a',
            max: 1,
            points: { '*': [0, { sum: Object.keys(takes).map((id) => ({ var: [id, 0] })) }] },
          },
        ],
      },
    },
  }),
);

type Row = {
  readonly unit: string;
  readonly kind: string;
  readonly score: number;
  readonly due: string;
  readonly closed: string | null;
};

const day = fc
  .integer({ min: 18_000, max: 19_500 })
  .map((number) => new Date(number * 86_400_000).toISOString().slice(0, 10));
const row: fc.Arbitrary<Row> = fc.record({
  unit: fc.constantFrom('甲', '乙', '丙县'),
  kind: fc.constantFrom('厕所', '市场', 'a,b', '“引号”', '两\n行'),
  score: fc.integer({ min: -100, max: 100_000 }).map((n) => n / 1000),
  due: day,
  closed: fc.option(day),
});
const rows = fc.array(row, { minLength: 1, maxLength: 30 });

const quoted = (text: string): string =>
  /[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
const csvOf = (list: readonly Row[]): string =>
  [
    '单位,类别,得分,期限,销号',
    ...list.map(({ unit, kind, score, due, closed }) =>
      [unit, kind, String(score), due, closed ?? ''].map(quoted).join(','),
    ),
  ].join('\n');

const streamed = (bytes: Uint8Array, lengths: readonly number[]): DataFile => {
  const reader = ledgerReader(rules, 'visits', '1.csv');
  let at = 0;
  for (const length of lengths) {
    reader.push(bytes.subarray(at, at + length));
    at += length;
  }
  reader.push(bytes.subarray(at));
  return reader.finish();
};

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const utf16 = (text: string): Uint8Array => {
  const bytes = new Uint8Array(2 + 2 * text.length);
  const view = new DataView(bytes.buffer);
  [...`\uFEFF${text}`.split('')].forEach((unit, i) => {
    view.setUint16(2 * i, unit.charCodeAt(0), true);
  });
  return bytes;
};

/** Plainly, from the records of a unit. */
function oracle(list: readonly Row[]): Record<keyof typeof takes, Exact | null> {
  const scores = list
    .map(({ score }) => Exact.ofDecimal(score.toFixed(3)))
    .sort((a, b) => a.compare(b));
  const sumOf = (numbers: readonly Exact[]): Exact =>
    numbers.reduce((sum, number) => sum.plus(number), Exact.ofInteger(0));
  const meanOf = (numbers: readonly Exact[]): Exact | null =>
    numbers.length === 0 ? null : sumOf(numbers).dividedBy(Exact.ofInteger(numbers.length));
  const days = list.map(({ due, closed }) => {
    const [from, to] = [due, closed ?? '2021-12-31'].map((text) => Date.parse(text) / 86_400_000);
    return (to ?? 0) - (from ?? 0);
  });
  const inTime = list.filter(({ due, closed }) => closed !== null && closed <= due).length;
  return {
    all: Exact.ofInteger(list.length),
    some: Exact.ofInteger(list.filter(({ score }) => score > 60).length),
    kinds: Exact.ofInteger(new Set(list.map(({ kind }) => kind)).size),
    sum: sumOf(scores),
    mean: meanOf(scores),
    trimmed: meanOf(scores.slice(1, Math.max(1, scores.length - 2))),
    stated: meanOf(scores.length < 5 ? scores : scores.slice(1)),
    lowest: scores[0] ?? null,
    highest: scores.at(-1) ?? null,
    share: Exact.ofInteger(inTime).dividedBy(Exact.ofInteger(list.length)),
    late: Exact.ofInteger(days.reduce((sum, number) => sum + number, 0)),
  };
}

describe('laws of ledgers', () => {
  it('the values of a unit are what its records amount to', () => {
    fc.assert(
      fc.property(rows, (list) => {
        const found = valuesOf(readData(rules, [{ name: '1.csv', content: csvOf(list) }]));
        for (const [unit, values] of Object.entries(found)) {
          const wanted = oracle(list.filter((one) => one.unit === unit));
          const texts = Object.entries(wanted).map(([id, value]) => [
            id,
            value === null ? null : formatExact(value),
          ]);
          expect(values).toEqual(Object.fromEntries(texts));
        }
        expect(new Set(Object.keys(found))).toEqual(new Set(list.map(({ unit }) => unit)));
      }),
    );
  });

  it('a file read in pieces, in any encoding, is the file read whole', () => {
    const pieces = fc.array(fc.integer({ min: 0, max: 70 }), { maxLength: 30 });
    const encode = fc.constantFrom(utf8, utf16, gbk, (text: string) => utf8(`\uFEFF${text}`));
    fc.assert(
      fc.property(
        rows,
        pieces,
        encode,
        fc.constantFrom('\n', '\r\n', '\r'),
        (list, cuts, as, end) => {
          const bytes = as(csvOf(list).replaceAll('\n', end));
          const whole = readData(rules, [{ name: '1.csv', content: bytes }]);
          const data = readData(rules, [streamed(bytes, cuts)]);
          expect(data.hash).toBe(whole.hash);
          expect(data.sources).toEqual(whole.sources);
          expect(data.issues).toEqual(whole.issues);
          expect(data.tables.length).toBe(1);
        },
      ),
      { numRuns: 200 },
    );
  });

  it('a long row in tiny pieces takes no longer than it is long', () => {
    const long = `甲,${'字'.repeat(1_500_000)},5,2021-01-01,\n`;
    const bytes = gbk(
      `单位,类别,得分,期限,销号\n${'乙,厕所,5,2021-01-01,\n'.repeat(4_000)}${long}`,
    );
    const cuts = Array.from({ length: Math.ceil(bytes.length / 9) }, () => 9);
    const data = readData(rules, [streamed(bytes, cuts)]);
    expect(data.issues.map(({ code }) => code)).toEqual(['encoding-found', 'records-repeated']);
    expect(data.tables[0]?.units.length).toBe(2);
  });

  it('another encoding behind many lines of the first is told, wherever it begins', () => {
    const line = (unit: string): string => `${unit},厕所,5,2021-01-01,\n`;
    const head = gbk(`单位,类别,得分,期限,销号\n${line('甲').repeat(3_000)}`);
    const other = utf8(line('乙').repeat(300));
    const bytes = new Uint8Array(head.length + other.length);
    bytes.set(head);
    bytes.set(other, head.length);
    for (const step of [1_000, 65_536, 1_000_000]) {
      const cuts = Array.from({ length: Math.ceil(bytes.length / step) }, () => step);
      const data = readData(rules, [streamed(bytes, cuts)]);
      expect(data.issues.map(({ code }) => code)).toEqual(['mixed-encodings']);
      expect(data.tables).toEqual([]);
    }
  });

  it('broken bytes in pieces say what they say as a whole, and never throw', () => {
    const bytes = fc.oneof(
      fc.uint8Array({ maxLength: 300 }),
      rows.chain((list) =>
        fc.tuple(fc.nat(), fc.nat({ max: 255 })).map(([at, byte]) => {
          const text = utf8(csvOf(list));
          text[at % text.length] = byte;
          return text;
        }),
      ),
    );
    fc.assert(
      fc.property(bytes, fc.array(fc.integer({ min: 0, max: 50 })), (content, cuts) => {
        const data = readData(rules, [streamed(content, cuts)]);
        const whole = readData(rules, [{ name: '1.csv', content, as: 'visits' }]);
        expect(data.tables.length === 0).toBe(whole.tables.length === 0);
        expect(data.hash).toBe(whole.hash);
      }),
      { numRuns: 500 },
    );
  });

  it('the order of records, and how they are spread over files, do not matter', () => {
    const spread = rows.chain((list) =>
      fc.tuple(
        fc.constant(list),
        fc.shuffledSubarray(list, { minLength: list.length }),
        fc.integer({ min: 1, max: list.length }),
      ),
    );
    fc.assert(
      fc.property(spread, ([list, shuffled, cut]) => {
        const one = readData(rules, [{ name: 'a.csv', content: csvOf(list) }]);
        const files = [shuffled.slice(0, cut), shuffled.slice(cut)]
          .filter((part) => part.length > 0)
          .map((part, i) => ({ name: `${i}.csv`, content: csvOf(part) }));
        expect(readData(rules, files).hash).toBe(one.hash);
      }),
    );
  });

  it('every cell is accounted for', () => {
    fc.assert(
      fc.property(rows, (list) => {
        const { sources } = readData(rules, [{ name: '1.csv', content: csvOf(list) }]);
        const cells = Object.values(sources[0]?.account ?? {}).reduce(
          (sum, count) => sum + count,
          0,
        );
        expect(cells).toBe(5 * (list.length + 1));
      }),
    );
  });
});
