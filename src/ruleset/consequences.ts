import { type Issue, type IssueCode, nearest } from '../issue/index.ts';
import { type Changes, wasLeftOut } from './mend.ts';
import { isAtOrIn, splitPointer, valueAt } from './pointers.ts';

/**
 * Which issues only follow from others: what was left out is missed elsewhere, and sums of what was made
 * up are wrong. Only what would be wrong in any case is told.
 */

/** Whether an issue, with pointers into the document as it came, only follows from the changes. */
export type IsConsequence = (issue: Issue) => boolean;

export function consequencesOf(
  json: unknown,
  changes: Changes,
  found: readonly Issue[],
): IsConsequence {
  const told = [...changes.keys(), ...found.map(({ at }) => at.pointer ?? '')];
  const lost = lostIn(json, changes);
  const inputs = inputsIn(json, told);
  return ({ code, at, data }) => {
    const pointer = at.pointer ?? '';
    if (told.some((place) => isAtOrIn(pointer, place))) return true;
    switch (code) {
      case 'input-not-used':
        return true;
      case 'unknown-reference':
        // What is wrong with a register may be the code of any unit.
        if (data['kind'] === 'unit' && told.some((place) => isAtOrIn(place, '/register')))
          return true;
        return isLost(String(data['id']), String(data['kind']), data['nearest'], lost);
      case 'unknown-variable': {
        const name = String(data['name']);
        const kind = name.startsWith('score.') ? 'node' : String(data['kind']);
        return isLost(name, kind, data['nearest'], lost);
      }
      case 'wrong-type':
      case 'wrong-argument-kind':
      case 'wrong-example-value':
      case 'wrong-empty-value':
      case 'wrong-missing-value': {
        const value = valueAt(json, pointer);
        const isTypeLost = (place: string): boolean =>
          told.includes(place) || told.includes(`${place}/type`);
        return inputs.some(
          ([id, place]) =>
            id === splitPointer(pointer)[1] ||
            isAtOrIn(pointer, place) ||
            (isTypeLost(place) && isNamedIn(value, id)),
        );
      }
      default:
        return told.some((place) => dependsOn(code, pointer, place));
    }
  };
}

/** Whether the place of an issue, or something around it, has an issue already. */
export function isToldIn({ at }: Issue, found: readonly Issue[]): boolean {
  return found.some((other) => isAtOrIn(at.pointer ?? '', other.at.pointer ?? ''));
}

/** What was left out or has got another id. */
type Lost = {
  readonly ids: ReadonlySet<string>;
  /** Kinds of things that were lost without an id: they may have been called anything. */
  readonly unnamed: ReadonlySet<string>;
  /** Kinds of things whose id is none: others may name them by what they should be called. */
  readonly misnamed: ReadonlySet<string>;
};

/** Where things stand that others name by their id, and what they are. */
const kindOf: ReadonlyMap<string, string> = new Map([
  ['categories', 'category'],
  ['children', 'node'],
  ['clauses', 'clause'],
  ['fields', 'field'],
  ['grades', 'grade'],
  ['inputs', 'input'],
  ['ledgers', 'ledger'],
  ['levels', 'level'],
  ['lists', 'list'],
  ['score', 'node'],
  ['source', 'clause'],
  ['vetoes', 'veto'],
]);

function lostIn(json: unknown, changes: Changes): Lost {
  const ids = new Set<string>();
  const unnamed = new Set<string>();
  const misnamed = new Set<string>();
  for (const pointer of changes.keys()) {
    const [around, key] = splitPointer(pointer);
    const isId = key === 'id';
    const isThing = kindOf.has(key) && kindAt(pointer) !== undefined;
    const isLost = isId || isThing || wasLeftOut(pointer, changes);
    // What has got other points instead of its children has lost them.
    if (!isLost && key !== 'points') continue;
    const value = valueAt(json, isLost ? pointer : `${around}/id`);
    const found = [...idsIn(value, isLost ? key : 'id')];
    for (const id of found) ids.add(id);
    const kind = isLost ? kindAt(isId ? around : pointer) : undefined;
    if (kind === undefined) continue;
    if (found.length === 0) unnamed.add(kind);
    else if (isId) misnamed.add(kind);
    // A level takes its nodes along; of one with another id it is not known which inputs it reports.
    if (kind === 'level') unnamed.add(isId ? 'input' : 'node');
  }
  return { ids, unnamed, misnamed };
}

/** What kind of thing, or of things, stands at a pointer. */
function kindAt(pointer: string): string | undefined {
  const [list, place] = splitPointer(pointer);
  // Only the document has a source with clauses; that of a list is another thing.
  if (place === 'source' && list !== '') return undefined;
  return kindOf.get(/^\d+$/.test(place) ? splitPointer(list)[1] : place);
}

/** The ids in a value, itself being at a key. */
function* idsIn(value: unknown, key: string): Generator<string> {
  if (key === 'id' && typeof value === 'string') yield value;
  if (typeof value !== 'object' || value === null) return;
  for (const [inner, part] of Object.entries(value)) yield* idsIn(part, inner);
}

/** Whether a name is, or may be meant for, one that was lost; nodes are named by paths. */
function isLost(name: string, kind: string, suggested: unknown, lost: Lost): boolean {
  if (lost.unnamed.has(kind)) return true;
  if (lost.misnamed.has(kind) && suggested === undefined) return true;
  return name.split('.').some((part) => nearest(part, lost.ids) !== null);
}

/** Whether a part of a rule names an input or field, at whatever depth. */
function isNamedIn(value: unknown, id: string): boolean {
  if (value === id) return true;
  if (typeof value !== 'object' || value === null) return false;
  return Object.values(value).some((part) => isNamedIn(part, id));
}

/** Inputs, and fields, in which something was changed, with their place: what they take is not known. */
function inputsIn(
  json: unknown,
  told: readonly string[],
): ReadonlyArray<readonly [string, string]> {
  const places = told.flatMap(
    (pointer) => /^(?:\/ledgers\/\d+\/fields|\/inputs)\/\d+/.exec(pointer)?.[0] ?? [],
  );
  return places.map((place) => [String(valueAt(json, `${place}/id`)), place]);
}

/** What else an issue of a code rests on: the rest of the object, what is around it, or all levels. */
type Ground = 'nothing' | 'itself' | 'around' | 'sum' | 'levels';
const grounds: Partial<Readonly<Record<IssueCode, Ground>>> = {
  'bound-not-rounded': 'levels',
  'cap-out-of-reach': 'levels',
  'example-lacks-input': 'itself',
  'floor-above-ceiling': 'around',
  'grade-out-of-reach': 'levels',
  'grades-out-of-order': 'around',
  'max-does-not-add-up': 'sum',
  'max-not-rounded': 'around',
  'missing-key': 'around',
  'missing-max': 'sum',
  'missing-weight': 'sum',
  'not-one-operator': 'itself',
  'precedence-not-whole': 'itself',
  'range-reversed': 'itself',
  'roll-up-max-differs': 'levels',
  'size-missing': 'itself',
  'units-above-not-named': 'itself',
  'unused-weight': 'sum',
  'weights-do-not-add-up': 'sum',
  'wrong-argument-count': 'itself',
  'wrong-shape': 'itself',
};

function dependsOn(code: IssueCode, pointer: string, place: string): boolean {
  switch (grounds[code] ?? 'nothing') {
    case 'nothing':
      return false;
    case 'itself':
      return isAtOrIn(place, pointer);
    case 'around':
      return dependsOnAround(pointer, place);
    case 'sum':
      return countsInSums(place) && dependsOnAround(pointer, place);
    case 'levels':
      return isAtOrIn(place, '/levels');
  }
}

/** What sums of points and weights are made of. */
const ofSums = ['aggregate', 'children', 'max', 'rollup', 'score', 'weight', 'weightTotal'];

/** Whether it is a part of a group, or a key that counts in sums, or may have been meant for one. */
function countsInSums(place: string): boolean {
  const [, key] = splitPointer(place);
  return /\/children\/\d+$/.test(place) || nearest(key, ofSums) !== null;
}

function dependsOnAround(pointer: string, place: string): boolean {
  return isAtOrIn(place, splitPointer(pointer)[0]) || isBeside(place, pointer);
}

/** Whether it is a key of the object that the pointer is in, or of the group around that. */
function isBeside(place: string, pointer: string): boolean {
  const [around] = splitPointer(place);
  if (!isAtOrIn(pointer, around)) return false;
  return pointer.slice(around.length).split('/').length - 1 <= 3;
}
