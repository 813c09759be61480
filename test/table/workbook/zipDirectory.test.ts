import { expect, it } from 'vitest';
import { zip } from '../../../fixtures/hostile/zip.ts';
import { zipDirectory } from '../../../src/table/workbook/zipDirectory.ts';

const parts = [
  { name: 'a.xml', content: 'abc' },
  { name: '中.xml', content: '', claimed: 1_000_000 },
];

it('says how much the parts are, unpacked, and whether two have one name', () => {
  expect(zipDirectory(zip(parts))).toEqual({ unpacked: 1_000_003, hasTwins: false });
  expect(zipDirectory(zip([...parts, { name: 'A.XML', content: '' }]))).toEqual({
    unpacked: 1_000_003,
    hasTwins: true,
  });
});

it('is found in front of a comment, and in a part of a buffer', () => {
  const bytes = Uint8Array.from([7, ...zip(parts), ...new Uint8Array(500)]).subarray(1);
  expect(zipDirectory(bytes).unpacked).toBe(1_000_003);
});

it('says nothing where there is none', () => {
  for (const bytes of [new Uint8Array(0), new Uint8Array(100), zip([]), zip(parts).slice(0, -30)]) {
    expect(zipDirectory(bytes)).toEqual({ unpacked: 0, hasTwins: false });
  }
});
