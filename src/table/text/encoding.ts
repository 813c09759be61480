import { error, type Issue, suggestion } from '../../issue/index.ts';

/** What a text file can be stated to be in; GBK is a part of GB18030. */
export const encodings = ['utf-8', 'utf-16le', 'utf-16be', 'gb18030', 'gbk'] as const;
export type Encoding = (typeof encodings)[number];

/** By their letters and digits alone: UTF8 and utf_8 are utf-8. */
const byKey: ReadonlyMap<string, Encoding> = new Map([
  ...encodings.map((encoding) => [keyOf(encoding), encoding] as const),
  [keyOf('gbk'), 'gb18030'],
  [keyOf('gb2312'), 'gb18030'],
]);

/** The encoding of a name, GB18030 for what is a part of it; null where it is none that is read. */
export function encodingNamed(name: string): Encoding | null {
  return byKey.get(keyOf(name)) ?? null;
}

/** What is said of a name that is none of an encoding, of a file. */
export function unknownEncoding(name: string, file: string): Issue {
  const data = { found: name, wanted: encodings, ...suggestion(name, encodings) };
  return error('unknown-encoding-name', { file }, data);
}

function keyOf(name: string): string {
  return name.toLowerCase().replace(/[^a-z0-9]/g, '');
}
