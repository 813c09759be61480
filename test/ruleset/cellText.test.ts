import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cellKey, inHalfWidth, withoutBlanks } from '../../src/ruleset/cellText.ts';

describe('cell texts', () => {
  it.each([
    ['／', '/'],
    ['Ｎ／Ａ', 'n/a'],
    ['\ufeff N/a\u200b', 'n/a'],
    ['\u3000—\u00a0', '—'],
    [' \u200b\u2060\u180e ', ''],
    ['未 报', '未 报'],
    ['①²½', '①²½'],
    ['\u202e未报', '\u202e未报'],
  ])('%j is known by %j', (text, key) => {
    expect(cellKey(text)).toBe(key);
  });

  it('blanks are taken from the ends alone, and nothing else is (law)', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const trimmed = withoutBlanks(text);
        expect(text).toContain(trimmed);
        expect(withoutBlanks(trimmed)).toBe(trimmed);
        expect(trimmed.trim()).toBe(trimmed);
        expect(withoutBlanks(`\u00a0x${text}x\u200b`)).toBe(`x${text}x`);
      }),
    );
  });

  it('of all characters, those of ASCII have another width (law)', () => {
    for (let code = 0x21; code <= 0x7e; code += 1) {
      const [narrow, wide] = [code, code + 0xfee0].map((point) => String.fromCodePoint(point));
      expect(inHalfWidth(wide ?? '')).toBe(narrow);
      expect(wide?.normalize('NFKC')).toBe(narrow);
    }
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(inHalfWidth(text.replace(/[！-～]/g, ''))).toBe(text.replace(/[！-～]/g, ''));
      }),
    );
  });
});
