import { NUMBER, TEXT, type Type } from '../logic/index.ts';
import { typeOfInput, unitVariables } from './buildInputs.ts';
import { type Level, nodesOf, type RuleSet } from './RuleSet.ts';

/** What the rules of a level may name, all of them together: inputs, unit.*, score.* and score.total. */
export function typesInLevel({ inputs }: RuleSet, { root }: Level): ReadonlyMap<string, Type> {
  const paths = [...nodesOf(root)].map(({ path }) => path).filter((path) => path !== '');
  return new Map([
    ...[...inputs.values()].map((input) => [input.id, typeOfInput(input)] as const),
    ...unitVariables,
    ['unit.category', TEXT] as const,
    ...[...paths, 'total'].map((path) => [`score.${path}`, NUMBER] as const),
  ]);
}
