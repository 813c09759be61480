import {
  findNodeAtLocation,
  type Node,
  type ParseError,
  parseTree,
  printParseErrorCode,
} from 'jsonc-parser';
import { error, type Issue, type Result, resultOf } from '../issue/index.ts';
import { asFound, readNumber, significantDigits } from '../logic/index.ts';
import { depthOf, placeBeyond, withoutTexts } from './jsonDepth.ts';

/** How deep a document may nest and how long it may be. */
export const documentDepthLimit = 200;
export const documentLengthLimit = 10_000_000;

const byteOrderMark = /^\uFEFF/;
const forbiddenKeys = new Set(['__proto__', 'constructor', 'prototype']);

/** A JSON text that was read, and where in it a pointer points. */
export type JsonDocument = {
  readonly json: unknown;
  /** Reads the text once more, and tells the row of a JSON pointer, or of the nearest thing around it. */
  readonly rows: () => (pointer: string) => number;
};

/**
 * Reads JSON strictly: no comments, no key twice, no key that means something to JavaScript, no
 * number that would not come out as it is written. All problems at once.
 */
export function readJson(text: string): Result<JsonDocument> {
  const { document: read, issues } = inspectJson(text);
  return resultOf(read, issues);
}

/** What a text holds, as far as it can be read: null where it is no JSON, or beyond the limits. */
export type JsonReading = {
  readonly document: JsonDocument | null;
  readonly issues: readonly Issue[];
};

/**
 * As {@link readJson}, but what can be read is there in spite of the issues: without forbidden keys, and
 * with the last of two equal ones.
 */
export function inspectJson(text: string): JsonReading {
  if (text.length > documentLengthLimit) {
    const limit = `${documentLengthLimit / 1_000_000} MB`;
    return { document: null, issues: [error('document-too-large', {}, { limit })] };
  }
  if (depthOf(text) > documentDepthLimit)
    return tooDeep(text, placeBeyond(documentDepthLimit, text));
  const json = parsePlainly(text);
  return json === undefined ? readCarefully(text) : { document: document(json, text), issues: [] };
}

function document(json: unknown, text: string): JsonDocument {
  return {
    json,
    rows: () => {
      const tree = parseTree(text.replace(byteOrderMark, ' '));
      const starts = lineStarts(text);
      return (pointer) =>
        tree === undefined ? 1 : rowOfOffset(starts, nodeAt(tree, pointer).offset);
    },
  };
}

/** A long run of digits: perhaps a number that a double cannot hold. */
const longNumber = /[\d.]{16}|\d[eE]/;

/**
 * The built-in parser, where it is certain to lose nothing: no long numbers, and as many keys in the
 * result as colons in the text. undefined sends the text to the careful one.
 */
function parsePlainly(text: string): unknown {
  if (longNumber.test(text)) return undefined;
  try {
    const json: unknown = JSON.parse(text.replace(byteOrderMark, ''));
    return keysIn(json) === colonsIn(text) ? json : undefined;
  } catch {
    return undefined;
  }
}

/** How many keys there are in all; NaN where one is forbidden. */
function keysIn(json: unknown): number {
  if (typeof json !== 'object' || json === null) return 0;
  if (Array.isArray(json)) return json.reduce<number>((sum, item) => sum + keysIn(item), 0);
  return Object.entries(json).reduce(
    (sum, [key, value]) => sum + (forbiddenKeys.has(key) ? Number.NaN : 1) + keysIn(value),
    0,
  );
}

function colonsIn(text: string): number {
  return withoutTexts(text).split(':').length - 1;
}

/** The whole tree with its offsets: slower, and every problem has its row. */
function readCarefully(text: string): JsonReading {
  const beyond = placeBeyond(documentDepthLimit, text);
  if (beyond !== null) return tooDeep(text, beyond);
  const starts = lineStarts(text);
  const rowAt = (offset: number): number => rowOfOffset(starts, offset);
  const errors: ParseError[] = [];
  const tree = parseTree(text.replace(byteOrderMark, ' '), errors, {
    disallowComments: true,
    allowTrailingComma: false,
    allowEmptyContent: false,
  });
  // What stands behind the first mistake of a row is mostly read wrongly because of it.
  const places = errors.filter(
    ({ offset }, i) => i === 0 || rowAt(offset) !== rowAt(errors[i - 1]?.offset ?? 0),
  );
  const issues: Issue[] = places.map((found) =>
    error('not-json', { row: rowAt(found.offset) }, { reason: printParseErrorCode(found.error) }),
  );
  if (tree === undefined && issues.length === 0) {
    issues.push(error('not-json', { row: 1 }, { reason: 'ValueExpected' }));
  }
  if (tree === undefined || issues.length > 0) return { document: null, issues };
  inspect(tree, text, '', (code, node, pointer, data) => {
    issues.push(error(code, { row: rowAt(node.offset), pointer }, data));
  });
  return { document: document(valueIn(tree), text), issues };
}

/** The value of a node, in which no key means something to JavaScript. */
function valueIn({ type, value, children = [] }: Node): unknown {
  if (type === 'array') return children.map(valueIn);
  if (type !== 'object') return value;
  const entries = children.flatMap(({ children: [key, part] = [] }) =>
    key === undefined || part === undefined || forbiddenKeys.has(String(key.value))
      ? []
      : [[String(key.value), valueIn(part)] as const],
  );
  return Object.fromEntries(entries);
}

function tooDeep(text: string, offset: number | null): JsonReading {
  const at = offset === null ? {} : { row: rowOfOffset(lineStarts(text), offset) };
  const limit = String(documentDepthLimit);
  return { document: null, issues: [error('document-too-deep', at, { limit })] };
}

type Report = (
  code: 'duplicate-key' | 'forbidden-key' | 'literal-too-precise',
  node: Node,
  pointer: string,
  data: Issue['data'],
) => void;

function inspect(node: Node, text: string, pointer: string, report: Report): void {
  if (node.type === 'number') {
    const written = text.slice(node.offset, node.offset + node.length);
    const digits = significantDigits(written);
    // A double turns 1e-999999 into 0 without a word.
    const isLost = node.value === 0 && digits > 0;
    if (digits > 15 || isLost || readNumber(node.value) === null) {
      report('literal-too-precise', node, pointer, asFound(written));
    }
  }
  if (node.type === 'array') {
    node.children?.forEach((child, i) => {
      inspect(child, text, `${pointer}/${i}`, report);
    });
  }
  if (node.type === 'object') {
    const seen = new Set<string>();
    for (const property of node.children ?? []) {
      const [keyNode, valueNode] = property.children ?? [];
      const key = String(keyNode?.value ?? '');
      const inner = `${pointer}/${key.slice(0, 100).replaceAll('~', '~0').replaceAll('/', '~1')}`;
      if (seen.has(key)) report('duplicate-key', property, inner, { key: key.slice(0, 100) });
      if (forbiddenKeys.has(key)) report('forbidden-key', property, inner, { key });
      seen.add(key);
      if (valueNode !== undefined) inspect(valueNode, text, inner, report);
    }
  }
}

function nodeAt(tree: Node, pointer: string): Node {
  const steps = pointer
    .split('/')
    .slice(1)
    .map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~'));
  for (let length = steps.length; length > 0; length -= 1) {
    const path = steps
      .slice(0, length)
      .map((step) => (/^\d+$/.test(step) ? Number.parseInt(step, 10) : step));
    const found = findNodeAtLocation(tree, path);
    if (found !== undefined) return found.parent?.type === 'property' ? found.parent : found;
  }
  return tree;
}

function lineStarts(text: string): readonly number[] {
  const starts = [0];
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return starts;
}

function rowOfOffset(starts: readonly number[], offset: number): number {
  let [low, high] = [0, starts.length];
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if ((starts[middle] ?? 0) <= offset) low = middle;
    else high = middle;
  }
  return low + 1;
}
