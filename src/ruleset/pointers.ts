/** JSON pointers, as texts. */

/** A pointer and those above it, the nearest to the top first. */
export function placesAround(pointer: string): readonly string[] {
  const steps = pointer.split('/');
  return steps.map((_, i) => steps.slice(0, i + 1).join('/'));
}

/** A pointer as the one around it, and the last step. */
export function splitPointer(pointer: string): readonly [string, string] {
  const end = pointer.lastIndexOf('/');
  return [pointer.slice(0, Math.max(end, 0)), pointer.slice(end + 1)];
}

/** What stands at a pointer; undefined where nothing does. */
export function valueAt(json: unknown, pointer: string): unknown {
  return pointer.split('/').slice(1).reduce(partOf, json);
}

/** Its own member of that name; by its descriptor, which costs the same for long lists. */
export function partOf(value: unknown, name: string): unknown {
  return Object.getOwnPropertyDescriptor(Object(value), keyOf(name))?.value;
}

/** The key that a step of a pointer stands for. */
export function keyOf(name: string): string {
  return name.replaceAll('~1', '/').replaceAll('~0', '~');
}

/** Whether a pointer is the place, or one inside it. */
export function isAtOrIn(pointer: string, place: string): boolean {
  return pointer === place || pointer.startsWith(`${place}/`);
}
