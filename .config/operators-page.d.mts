import type { Operator } from '../src/logic/operators/index.ts';

export declare function operatorsPage(operators: ReadonlyMap<string, Operator>): string;
