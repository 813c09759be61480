import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { describeIssue, type Issue, isError } from '../../src/issue/index.ts';
import { wording } from '../../src/issue/wording.ts';
import type { Data } from '../../src/table/index.ts';
import { decimalText } from '../decimal/arbitraries.ts';
import { rulesOfFourKinds } from './fourKinds.ts';
import { read, unreadableOf, valuesOf } from './tableView.ts';

const ruleSet = rulesOfFourKinds(
  { title: '甲项', range: [-1000, 1000] },
  { values: ['高', '低'] },
  '高',
);

const gap = fc.constantFrom('', '—', '/', 'N/A');
const cellOf = (...usual: ReadonlyArray<fc.Arbitrary<string>>): fc.Arbitrary<string> =>
  fc.oneof(
    ...usual.map((arbitrary) => ({ arbitrary, weight: 5 })),
    { arbitrary: gap, weight: 1 },
    { arbitrary: fc.constantFrom('?', '1e999999', '0.5', '高', '__proto__'), weight: 1 },
  );
const header = ['code', 'x', 'n', 'b', 't', 'note'];
const rowOf = (code: fc.Arbitrary<string>): fc.Arbitrary<readonly string[]> =>
  fc.tuple(
    code,
    cellOf(decimalText(3, 20)),
    cellOf(fc.integer().map(String)),
    cellOf(fc.constantFrom('是', '否')),
    cellOf(fc.constantFrom('高', '低')),
    fc.constantFrom('', 'a "note"', 'two\nlines', 'a,b'),
  );
const rows = fc.array(rowOf(fc.constantFrom(...'abcdefg', '')), { minLength: 1, maxLength: 10 });
const rowsOfUnits = fc.uniqueArray(rowOf(fc.constantFrom(...'abcdefghij')), {
  minLength: 1,
  maxLength: 10,
  selector: ([code]) => code,
});

const written = (lines: ReadonlyArray<readonly string[]>): string =>
  lines.map((cells) => cells.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(',')).join('\n');

/** What an issue says, without where in the files it was found. */
const said = (issues: readonly Issue[]): readonly string[] =>
  issues
    .map(({ code, severity, at, data: { first: _, ...data } }) =>
      JSON.stringify([code, severity, at.column ?? null, at.unit?.code ?? null, data]),
    )
    .toSorted();

const contentOf = (data: Data) => ({
  values: valuesOf(data),
  unreadable: unreadableOf(data),
  units: data.tables.map(({ units }) => units),
  hash: data.hash,
});

const shuffled = <T>(items: readonly T[]): fc.Arbitrary<readonly T[]> =>
  fc.shuffledSubarray([...items], { minLength: items.length });

describe('laws of the data', () => {
  it('the order of rows and columns changes neither tables, hash nor what is said', () => {
    const orders = rows.chain((lines) =>
      fc.tuple(fc.constant(lines), shuffled(lines), shuffled(header.map((_, i) => i))),
    );
    fc.assert(
      fc.property(orders, ([lines, others, columns]) => {
        const data = read(ruleSet, written([header, ...lines]));
        const turned = [header, ...others].map((cells) => columns.map((i) => cells[i] ?? ''));
        const other = read(ruleSet, written(turned));
        expect(contentOf(other)).toEqual(contentOf(data));
        expect(said(other.issues)).toEqual(said(data.issues));
      }),
    );
  });

  it('neither does it matter how rows and columns are spread over files', () => {
    const spread = rowsOfUnits.chain((lines) =>
      fc.tuple(
        fc.constant(lines),
        fc.array(fc.nat(1), { minLength: lines.length, maxLength: lines.length }),
        fc.array(fc.nat(1), { minLength: 4, maxLength: 4 }),
      ),
    );
    fc.assert(
      fc.property(spread, ([lines, byRow, byColumn]) => {
        const data = read(
          ruleSet,
          written([header.slice(0, 5), ...lines.map((line) => line.slice(0, 5))]),
        );
        const files = [0, 1].flatMap((half) => {
          const own = lines.filter((_, i) => byRow[i] === half);
          return [0, 1].map((part) =>
            [header, ...own].map(([code = '', ...cells]) => [
              code,
              ...cells.slice(0, 4).filter((_, i) => byColumn[i] === part),
            ]),
          );
        });
        const other = read(ruleSet, ...files.filter(({ length }) => length > 1).map(written));
        expect(contentOf(other)).toEqual(contentOf(data));
        expect(said(other.issues)).toEqual(said(data.issues));
      }),
    );
  });

  it('the same content in another form has the same hash', () => {
    const forms: ReadonlyArray<(text: string) => string> = [
      (text) => text,
      (text) => (/[.]/.test(text) ? `${text}000` : `${text}.00`),
      (text) => text.replace(/^(-?)/, '$1000'),
      (text) => `  ${text}　`,
      (text) => `${text}e0`,
      (text) =>
        `${text.replace('.', '').replace(/^(-?)/, '$10')}e-${(text.split('.')[1] ?? '').length}`,
    ];
    const cells = fc.array(fc.tuple(decimalText(2, 12), fc.constantFrom(...forms)), {
      minLength: 1,
      maxLength: 8,
    });
    fc.assert(
      fc.property(cells, fc.constantFrom('\n', '\r\n', '\r'), (numbers, lineBreak) => {
        const line = (x: string, i: number) => `${'abcdefgh'[i]},${x},1,是,高`;
        const plain = ['code,x,n,b,t', ...numbers.map(([x], i) => line(x, i))].join('\n');
        const formed = [
          '\uFEFF"单位代码",甲项（％）,N,b,t,,',
          ...numbers.map(([x, form], i) => `${line(form(x), i).replace('是', 'TRUE')},,`),
        ];
        const [data, other] = [
          read(ruleSet, plain),
          read(ruleSet, `${formed.join(lineBreak)}${lineBreak}`),
        ];
        expect([...data.issues, ...other.issues].filter(isError)).toEqual([]);
        expect(other.hash).toBe(data.hash);
      }),
    );
  });

  const base = 'code,name,parent,x,n,b,t\na,甲,p,1,,是,高\n';
  it.each([
    ['a code', 'code,name,parent,x,n,b,t\nc,甲,p,1,,是,高\n'],
    ['a name', 'code,name,parent,x,n,b,t\na,乙,p,1,,是,高\n'],
    ['a parent', 'code,name,parent,x,n,b,t\na,甲,q,1,,是,高\n'],
    ['a number', 'code,name,parent,x,n,b,t\na,甲,p,1.00000000000000000001,,是,高\n'],
    ['zero for a gap', 'code,name,parent,x,n,b,t\na,甲,p,1,0,是,高\n'],
    ['not applicable for a gap', 'code,name,parent,x,n,b,t\na,甲,p,1,/,是,高\n'],
    ['no for yes', 'code,name,parent,x,n,b,t\na,甲,p,1,,否,高\n'],
    ['a text', 'code,name,parent,x,n,b,t\na,甲,p,1,,是,低\n'],
    ['one unit more', `${base}b,甲,p,1,,是,高\n`],
  ])('other content has another hash: %s', (_, text) => {
    const [data, other] = [read(ruleSet, base), read(ruleSet, text)];
    expect([...data.issues, ...other.issues]).toEqual([]);
    expect(other.hash).not.toBe(data.hash);
  });
});

describe('whatever a file holds', () => {
  const good = 'code,name,x,n,b,t\na,甲,1,2,是,高\n"b","乙",-1.5,/,否,低\nc,丙,—,3,,高\n';
  const piece = fc.constantFrom(
    ...'",\n\r\0 \uFEFF\uD800\u2028',
    '""',
    '\r\n',
    '大',
    '__proto__',
    '1e9',
    'code',
    'x',
  );
  const edits = fc.array(fc.tuple(fc.nat(good.length), fc.nat(3), piece), { maxLength: 6 });
  const edited = edits.map((list) =>
    list.reduce((text, [at, cut, added]) => text.slice(0, at) + added + text.slice(at + cut), good),
  );
  const content = fc.oneof(
    { arbitrary: edited, weight: 4 },
    { arbitrary: edited.map((text) => new TextEncoder().encode(text)), weight: 1 },
    { arbitrary: fc.uint8Array({ maxLength: 60 }), weight: 1 },
    { arbitrary: fc.string({ unit: 'binary', maxLength: 60 }), weight: 1 },
    {
      arbitrary: fc.array(piece, { maxLength: 30 }).map((pieces) => `code,x\n${pieces.join('')}`),
      weight: 2,
    },
  );
  const placeless = new Set(['no-units', 'units-not-in-data']);

  it('nothing is thrown, and every issue has its words and its place', () => {
    fc.assert(
      fc.property(fc.array(content, { maxLength: 3 }), (contents) => {
        const data = read(ruleSet, ...contents);
        for (const issue of data.issues) {
          const { what } = wording[issue.code].en;
          if (what.includes('{')) expect(describeIssue(issue, 'en').message).not.toContain(what);
          if (placeless.has(issue.code)) continue;
          const number = data.files.indexOf(issue.at.file ?? '');
          expect(number).toBeGreaterThanOrEqual(0);
          const text = new TextDecoder().decode(Buffer.from(contents[number] ?? ''));
          const { row = 1 } = issue.at;
          expect(Number.isInteger(row) && row >= 1).toBe(true);
          expect(row).toBeLessThanOrEqual(text.split(/\r\n|\n|\r/).length);
        }
        if (unreadableOf(data).length > 0 || data.tables.length === 0) {
          expect(data.issues.some(isError)).toBe(true);
        }
      }),
      { numRuns: 1000 },
    );
  });
});
