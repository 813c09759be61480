import type { Issue } from '../issue/index.ts';
import { isAtOrIn, keyOf, partOf, placesAround, splitPointer } from './pointers.ts';
import type { RuleSetDocument } from './RuleSetDocument.ts';
import { hasShape, shapeIssues } from './shape.ts';
import { step } from './shapeWords.ts';

/**
 * What has not the shape is left out, or something plain put in its place, until the rest has it: then
 * the meaning of the rest can be looked at in the same pass.
 */

const isLeftOut = Symbol('left out');

/** What is put at a pointer into the document as it came, instead of what is there. */
export type Changes = ReadonlyMap<string, unknown>;

export type Mended = {
  /** Everything that has not the shape. */
  readonly issues: readonly Issue[];
  /** null where too little is left. */
  readonly document: RuleSetDocument | null;
  readonly changes: Changes;
  /** Where a pointer into the mended document points in the one that came. */
  readonly originOf: (pointer: string) => string;
};

/** With more than this there is no telling what the document was meant to be. */
export const issueLimit = 200;
/** A part that is left out takes the part around it along, and so on: a few times, if at all. */
const roundLimit = 20;

const asItCame = (pointer: string): string => pointer;

export function mend(json: unknown): Mended {
  if (hasShape(json)) return { issues: [], document: json, changes: new Map(), originOf: asItCame };
  const issues = shapeIssues(json);
  const renames = misspeltKeys(issues);
  return renames.size === 0 ? leaveOut(json, issues) : mendRenamed(json, issues, renames);
}

/** What is taken for a key that has to be there, by the pointer that it should have. */
type Renames = ReadonlyMap<string, string>;

/** Keys that are none and very like one that is missing beside them: told once, and looked into. */
function misspeltKeys(issues: readonly Issue[]): Renames {
  const missing = new Set(
    issues.flatMap(({ code, at, data }) =>
      code === 'missing-key' ? [`${at.pointer ?? ''}/${step(String(data['key']))}`] : [],
    ),
  );
  const renames = new Map<string, string>();
  for (const { code, at, data } of issues) {
    if (code !== 'unknown-key' || typeof data['nearest'] !== 'string') continue;
    const pointer = at.pointer ?? '';
    const meant = `${splitPointer(pointer)[0]}/${step(data['nearest'])}`;
    if (missing.has(meant) && !renames.has(meant)) renames.set(meant, pointer);
  }
  return renames;
}

function mendRenamed(json: unknown, issues: readonly Issue[], renames: Renames): Mended {
  const meantBy = new Map([...renames].map(([meant, pointer]) => [pointer, meant]));
  const inside = (value: unknown, pointer: string): unknown => {
    if (typeof value !== 'object' || value === null) return value;
    if (Array.isArray(value))
      return value.map((item: unknown, i) => inside(item, `${pointer}/${i}`));
    return Object.fromEntries(
      Object.entries(value).map(([key, part]) => {
        const place = `${pointer}/${step(key)}`;
        const meant = meantBy.get(place);
        return [meant === undefined ? key : keyOf(splitPointer(meant)[1]), inside(part, place)];
      }),
    );
  };
  const asWritten = (pointer: string): string => {
    for (const [meant, written] of renames) {
      if (isAtOrIn(pointer, meant)) return written + pointer.slice(meant.length);
    }
    return pointer;
  };
  const mended = mend(inside(json, ''));
  const told = issues.filter(({ at }) => meantBy.has(at.pointer ?? ''));
  return {
    issues: [
      ...told,
      ...mended.issues.map((issue) => ({
        ...issue,
        at: { ...issue.at, pointer: asWritten(issue.at.pointer ?? '') },
      })),
    ],
    document: mended.document,
    changes: new Map([...mended.changes].map(([pointer, value]) => [asWritten(pointer), value])),
    originOf: (pointer) => asWritten(mended.originOf(pointer)),
  };
}

function leaveOut(json: unknown, issues: readonly Issue[]): Mended {
  let changes: Changes = new Map();
  for (let round = 0; round < roundLimit && issues.length <= issueLimit; round += 1) {
    const document = changed(json, changes);
    const originOf = originIn(json, changes);
    if (hasShape(document)) return { issues, document, changes, originOf };
    const more = shapeIssues(document).map((issue) => changeFor(issue, changes, originOf));
    changes = new Map([...changes, ...more]);
    if (changes.has('')) break;
  }
  return { issues, document: null, changes, originOf: asItCame };
}

/** What stands for a key that has to be there; names are put together so that none stands twice. */
const standIns: ReadonlyMap<string, (count: number) => unknown> = new Map<
  string,
  (count: number) => unknown
>([
  ['better', () => 'higher'],
  ['code', (count) => `unknown${count}`],
  ['effects', () => [{ zero: 'total' }]],
  ['format', () => 1],
  ['given', () => ({})],
  ['id', (count) => `unknown${count}`],
  ['max', () => 1],
  ['name', (count) => `unknown ${count}`],
  ['points', () => 0],
  ['source', () => ({ title: 'unknown' })],
  ['text', () => 'unknown'],
  ['title', (count) => `unknown title ${count}`],
  ['type', () => 'number'],
  ['version', () => 'unknown'],
  ['when', () => false],
  ['year', () => 2000],
]);

/** Only the document has a source that is one; that of a list is another thing. */
function standInAt(place: string): ((count: number) => unknown) | undefined {
  const [around, key] = splitPointer(place);
  return key === 'source' && around !== '' ? undefined : standIns.get(key);
}

function changeFor(
  { code, at, data }: Issue,
  changes: Changes,
  originOf: Mended['originOf'],
): readonly [string, unknown] {
  const pointer = originOf(at.pointer ?? '');
  if (code === 'unknown-key') return [pointer, isLeftOut];
  const place = code === 'missing-key' ? `${pointer}/${step(String(data['key']))}` : pointer;
  // What has been put there did not do.
  const replaced = placesAround(place).find((around) => changes.has(around));
  if (replaced !== undefined) return [replaced, isLeftOut];
  const standIn = standInAt(place);
  return standIn === undefined ? [pointer, isLeftOut] : [place, standIn(changes.size)];
}

/** Whether it was left out, not replaced. */
export function wasLeftOut(pointer: string, changes: Changes): boolean {
  return changes.get(pointer) === isLeftOut;
}

/** The document with the changes; the one that came stays as it is. */
function changed(json: unknown, changes: Changes): unknown {
  const added = addedTo(changes);
  const inside = (value: unknown, pointer: string): unknown => {
    if (changes.has(pointer)) return changes.get(pointer);
    if (typeof value !== 'object' || value === null) return value;
    if (Array.isArray(value)) {
      return value
        .map((item: unknown, i) => inside(item, `${pointer}/${i}`))
        .filter((item) => item !== isLeftOut);
    }
    const kept = Object.entries(value).map(
      ([key, part]) => [key, inside(part, `${pointer}/${step(key)}`)] as const,
    );
    const all = [...(added.get(pointer) ?? []), ...kept];
    return Object.fromEntries(all.filter(([, part]) => part !== isLeftOut));
  };
  return inside(json, '');
}

/** Keys that are put where there may be none, by the pointer of their object. */
function addedTo(changes: Changes): ReadonlyMap<string, ReadonlyArray<readonly [string, unknown]>> {
  const added = new Map<string, Array<readonly [string, unknown]>>();
  for (const [pointer, value] of changes) {
    const [around, key] = splitPointer(pointer);
    if (standInAt(pointer) !== undefined)
      added.set(around, [...(added.get(around) ?? []), [key, value]]);
  }
  return added;
}

/** Items that were left out move those behind them to the front; pointers go the other way. */
function originIn(json: unknown, changes: Changes): (pointer: string) => string {
  const keptOf = new Map<string, readonly number[]>();
  const keptIn = (list: readonly unknown[], at: string): readonly number[] => {
    const known = keptOf.get(at);
    if (known !== undefined) return known;
    const kept = [...list.keys()].filter((i) => !wasLeftOut(`${at}/${i}`, changes));
    keptOf.set(at, kept);
    return kept;
  };
  return (pointer) => {
    let part: unknown = json;
    let origin = '';
    for (const name of pointer.split('/').slice(1)) {
      const key = Array.isArray(part) ? String(keptIn(part, origin)[Number(name)] ?? name) : name;
      origin = `${origin}/${key}`;
      part = partOf(part, key);
    }
    return origin;
  };
}
