import type { Operator } from './Operator.ts';
import { addedOperators } from './scoring.ts';
import { standardOperators } from './standard.ts';

export type { Arguments, Operator, Parameter, Scope, Table } from './Operator.ts';

/** The operator table: the only place that says which operators there are. */
export const operators: ReadonlyMap<string, Operator> = new Map(
  [...standardOperators, ...addedOperators].map((operator) => [operator.name, operator]),
);
