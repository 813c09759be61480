import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { yunnanDivisions } from '../../../src/ruleset/register/yunnanDivisions.ts';
import { readCsv } from '../../../src/table/text/csv.ts';
import { decode } from '../../../src/table/text/decode.ts';
import { type Encoding, encodingNamed, encodings } from '../../../src/table/text/encoding.ts';
import { gbk } from '../../support/gbk.ts';

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const unmarked = (text: string, isLittle: boolean): Uint8Array =>
  Uint8Array.from(
    text.split('').flatMap((c) => {
      const code = c.charCodeAt(0);
      return isLittle ? [code % 256, code >> 8] : [code >> 8, code % 256];
    }),
  );
const utf16 = (text: string, isLittle: boolean): Uint8Array => unmarked(`\uFEFF${text}`, isLittle);

const table = '单位代码,单位名称,建成区旱厕消除率（%）\n532923,祥云县,98.5\n532901,大理市,/\n';

describe('the encoding of a file', () => {
  it.each<[Encoding, string, Uint8Array]>([
    ['utf-8', 'without a mark', utf8(table)],
    ['utf-8', 'with a mark', utf8(`\uFEFF${table}`)],
    ['utf-8', 'of ASCII', utf8('code,x\na,1\n')],
    ['utf-8', 'with a character that stands for a wrong one', utf8('code,\uFFFD\n')],
    ['utf-16le', 'with a mark', utf16(table, true)],
    ['utf-16be', 'with a mark', utf16(table, false)],
    ['gb18030', 'as Excel in China writes it', gbk(table)],
    ['gb18030', 'of very few characters', gbk('单位,x\n联通县,1\n')],
  ])('is %s %s', (encoding, _, bytes) => {
    const decoded = decode(bytes);
    if (decoded.kind !== 'text') throw new Error(decoded.kind);
    expect(decoded.encoding).toBe(encoding);
    expect(new TextDecoder(encoding).decode(bytes)).toBe(decoded.text);
  });

  it('all names of Yunnan are read in both, and never the one as the other (law)', () => {
    const characters =
      '云南昆明曲靖玉溪保山昭通丽江普洱临沧楚雄红河文山西双版纳大理德宏怒江迪庆彝傣傈僳族自治县市区';
    const text = fc
      .array(fc.constantFrom(...characters, ',', '\n', '1', 'a', '（', '％'), {
        minLength: 1,
        maxLength: 60,
      })
      .map((parts) => parts.join(''));
    fc.assert(
      fc.property(text, (written) => {
        for (const bytes of [utf8(written), gbk(written)]) {
          const read = decode(bytes);
          // Never as another text; of a few characters nobody may be able to tell.
          if (read.kind === 'text') expect(read.text).toBe(written);
          else expect(['mixed-encodings', 'ambiguous-encoding']).toContain(read.kind);
        }
      }),
    );
  });

  it('is told for a table of any one unit of Yunnan', () => {
    for (const [code, name] of yunnanDivisions) {
      const text = `单位代码,单位名称,建成区旱厕消除率（%）\n${code},${name},98.5\n`;
      expect(decode(utf8(text))).toEqual({ kind: 'text', text, encoding: 'utf-8' });
      expect(decode(gbk(text))).toEqual({ kind: 'text', text, encoding: 'gb18030' });
    }
  });

  it.each<[string, readonly number[], string]>([
    [
      'Big5',
      [0xb3, 0xe6, 0xa6, 0xec, 0x2c, 0xa4, 0x6a, 0xb2, 0x7a, 0xbf, 0xa4],
      'unknown-encoding',
    ],
    ['Shift-JIS', [0x82, 0xa0, 0x82, 0xa2, 0x2c, 0x93, 0xfa, 0x96, 0x7b], 'unknown-encoding'],
    ['Latin-1', [0x63, 0x61, 0x66, 0xe9, 0x2c, 0x31], 'unknown-encoding'],
    ['a letter of Latin-1 at the end', [0x63, 0x61, 0x66, 0xe9], 'unknown-encoding'],
    ['a picture', [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0x0d], 'not-text'],
  ])('%s is none that is read', (_, bytes, kind) => {
    expect(decode(Uint8Array.from(bytes)).kind).toBe(kind);
  });

  it.each<[string, string, string]>([
    ['a PDF', '%PDF-1.4\n1 0 obj\n', 'not-text'],
    ['a web page', '\uFEFF\r\n<html><body><table>', 'markup-file'],
    ['a part of one', '<TABLE border=1><tr>', 'markup-file'],
    ['one behind a comment', '<!-- 导出 -->\n<table>', 'markup-file'],
    ['a web page of one file', 'MIME-Version: 1.0\n', 'markup-file'],
    ['XML', '<?xml version="1.0"?><Workbook/>', 'markup-file'],
    ['a header that is another tag', '<script>,x\n', 'text'],
    ['a header that begins as one', '<tables>,x\n', 'text'],
  ])('%s is no table', (_, text, kind) => {
    expect(decode(utf8(text)).kind).toBe(kind);
    expect(readCsv({ name: 'a.csv', content: text }).ok).toBe(
      kind === 'text' || kind === 'not-text',
    );
  });

  it('a file of two encodings is refused with the row of the other', () => {
    const bytes = Uint8Array.from([
      ...gbk('单位,x\n大理市,1\n'),
      ...utf8('祥云县,2\n'),
      ...gbk('宾川县,3\n'),
    ]);
    expect(decode(bytes)).toEqual({ kind: 'mixed-encodings', row: 3 });
    const later = Uint8Array.from([...utf8('单位,x\n祥云县,2\n'), ...gbk('宾川县,3\n')]);
    expect(decode(later)).toEqual({ kind: 'mixed-encodings', row: 3 });
  });

  it('is not guessed where the bytes are text in both', () => {
    expect(decode(gbk('山,1\n')).kind).toBe('ambiguous-encoding');
    expect(decode(gbk('山,1\n'), 'gb18030')).toMatchObject({ text: '山,1\n' });
    expect(decode(utf8('café,1\n')).kind).toBe('ambiguous-encoding');
    expect(decode(utf8('\uFEFFcafé,1\n'))).toMatchObject({ text: 'café,1\n' });
  });

  it('that is stated is the only one', () => {
    expect(decode(gbk(table), 'gb18030')).toMatchObject({ kind: 'text', text: table });
    expect(decode(gbk(table), 'utf-8')).toEqual({ kind: 'other-encoding', row: 1 });
    expect(decode(utf8('a\n大'), 'gb18030').kind).toBe('other-encoding');
    expect(decode(utf8('\uFEFFa'), 'gb18030')).toEqual({ kind: 'other-encoding', row: 1 });
  });

  it('is UTF-16 without its mark: said, with the one that it looks like', () => {
    for (const isLittle of [true, false]) {
      const likely = isLittle ? 'utf-16le' : 'utf-16be';
      for (const text of [
        table,
        'code,x\r\na,1\r\n',
        'code',
        '一,上\n𠮷,1\n',
        `${table}a`.repeat(999),
      ]) {
        expect(decode(unmarked(text, isLittle))).toEqual({ kind: 'utf16-without-mark', likely });
        expect(decode(unmarked(text, isLittle), likely)).toMatchObject({ kind: 'text' });
      }
    }
    for (const text of [
      'co\0de,x\na,1\n',
      'code,x\r\na,1\r\nb,\0\r\n',
      '\0\0\0\0',
      'a\0\n\0\0\0',
    ]) {
      expect(decode(utf8(text)).kind).toBe('text');
    }
  });

  it('is told of a file that ends inside a character, with the row of the end', () => {
    const text = '单位,x\n祥云县,2\n大理市,𠮷';
    const whole: ReadonlyArray<readonly [Uint8Array, Encoding | undefined]> = [
      [utf8(text), undefined],
      [utf8(`\uFEFF${text}`), undefined],
      [utf8(text), 'utf-8'],
      [utf16(text, true), undefined],
      [utf16(text, false), undefined],
      [unmarked(text, true), 'utf-16le'],
      [gbk('单位,x\n祥云县,2\n大理市,是'), undefined],
      [gbk('单位,x\n祥云县,2\n大理市,是'), 'gb18030'],
      [Uint8Array.from([...gbk('单位,x\n祥云县,2\n大理市,'), 0x95, 0x32, 0x82, 0x36]), 'gb18030'],
    ];
    for (const [bytes, encoding] of whole) {
      expect(decode(bytes, encoding).kind).toBe('text');
      expect(decode(bytes.subarray(0, -1), encoding)).toEqual({ kind: 'cut-off', row: 3 });
    }
    expect(decode(utf8('单位\r\n大理市\r\n').subarray(0, -4))).toEqual({ kind: 'cut-off', row: 2 });
    expect(decode(utf8(table), 'utf-16le').kind).toBe('other-encoding');
  });

  it('has names in any case, GBK and GB 2312 among them', () => {
    const named = ['UTF-8', 'utf8', 'Utf_16LE', 'UTF-16BE', 'GB18030', 'gbk', 'GB2312', 'gb-2312'];
    expect(named.map(encodingNamed)).toEqual([
      ...['utf-8', 'utf-8', 'utf-16le', 'utf-16be'],
      ...['gb18030', 'gb18030', 'gb18030', 'gb18030'],
    ]);
    // Which of the two it is, its mark says; without, somebody must.
    expect(['utf-16', 'latin1', 'big5', ''].map(encodingNamed)).toEqual([null, null, null, null]);
  });

  it('whose name nobody knows is an issue, also for callers without types', () => {
    const content = gbk(table);
    const issuesOf = (named: string | number | null) => {
      const encoding = JSON.parse(JSON.stringify(named));
      return readCsv({ name: 'a.csv', content, encoding }).issues;
    };
    expect(issuesOf('GBK')).toEqual([]);
    expect(issuesOf('latin1')).toMatchObject([
      {
        code: 'unknown-encoding-name',
        at: { file: 'a.csv' },
        data: { found: 'latin1', wanted: encodings },
      },
    ]);
    expect(issuesOf(8)).toMatchObject([{ data: { found: '8' } }]);
    expect(issuesOf(null)).toMatchObject([{ data: { found: 'null' } }]);
  });

  it('is told of old line ends too, and a mark too many is none of the text', () => {
    const bytes = Uint8Array.from([...utf8('单位\r祥云县,2\r'), ...gbk('宾川县,3\r')]);
    expect(decode(bytes)).toMatchObject({ kind: 'mixed-encodings' });
    expect(decode(utf8('\uFEFF\uFEFFcode\n'))).toMatchObject({ text: 'code\n' });
  });

  it('never throws, and gives line feeds alone (law)', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 60 }), (bytes) => {
        const decoded = decode(bytes);
        if (decoded.kind === 'text') expect(decoded.text).not.toContain('\r');
      }),
    );
  });
});
