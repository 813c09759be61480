import type { Issue } from '../issue/Issue.ts';
import type { IssueCode } from '../issue/wording.ts';
import type { Expr } from './Expr.ts';
import type { Operator } from './operators/index.ts';
import type { Type } from './Type.ts';

/**
 * What a rule may name. `open` is the compatibility mode: names are paths into data that nobody
 * knows yet, nothing is checked but operators and their arguments.
 */
export type RuleScope =
  | {
      readonly kind: 'names';
      readonly types: ReadonlyMap<string, Type>;
      /** What the names are of; default: inputs. */
      readonly of?: 'field';
    }
  | { readonly kind: 'open' };

/** Where in a rule the parser stands; in the body of map and the like, names are paths. */
export type Position = {
  readonly pointer: string;
  readonly depth: number;
  readonly isBody: boolean;
};

/** What the parts of the parser share while they read one rule. */
export type Parsing = {
  readonly scope: RuleScope;
  /** Parses an expression; null with an issue where it is none. */
  readonly parse: (json: unknown, at: Position) => Expr | null;
  readonly report: (code: IssueCode, at: Position, data?: Issue['data']) => null;
};

/** An argument that is of another kind than its operator takes. */
export type WrongArgument = {
  readonly index: number;
  /** Both are terms of `issue/terms.ts`, or JSON. */
  readonly wanted: string;
  readonly found: string;
  /** What to write instead. */
  readonly suggested?: string;
};

export function refuseArgument(
  parsing: Parsing,
  { name: operator }: Operator,
  at: Position,
  { index, wanted, found, suggested }: WrongArgument,
): null {
  return parsing.report('wrong-argument-kind', at, {
    operator,
    position: String(index + 1),
    wanted,
    found: found.slice(0, 100),
    ...(suggested === undefined ? {} : { suggested }),
  });
}

/** The position of an item or member. */
export function inside(at: Position, key: string | number): Position {
  return { ...at, pointer: pointerInside(at.pointer, key), depth: at.depth + 1 };
}

/** The JSON pointer of an item or member. */
export function pointerInside(pointer: string, key: string | number): string {
  const step = String(key).slice(0, 100).replaceAll('~', '~0').replaceAll('/', '~1');
  return `${pointer}/${step}`;
}

/** Whether names stand for paths into data. */
export function isByPath({ scope }: Parsing, at: Position): boolean {
  return at.isBody || scope.kind === 'open';
}
