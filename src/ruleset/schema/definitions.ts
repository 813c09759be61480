import { adjustment, effect, veto } from './adjustments.ts';
import { derived, derivedExample, emptyValue, take } from './derived.ts';
import { example, figureExample } from './examples.ts';
import { figure } from './figures.ts';
import { exampleInputs, input } from './inputs.ts';
import { field, ledger } from './ledgers.ts';
import { category, level } from './levels.ts';
import { listSource, rankedList } from './lists.ts';
import { grade, ranking } from './ranking.ts';
import { group, indicator, node, rollup } from './tree.ts';
import { succession, unit, unitAbove } from './units.ts';
import { decimal, id, positiveDecimal, round, share } from './values.ts';

/** All that is referred to by name, but the logic. */
export const definitions = {
  id,
  decimal,
  positiveDecimal,
  share,
  exampleInputs,
  round,
  input,
  field,
  ledger,
  derived,
  derivedExample,
  take,
  emptyValue,
  example,
  figure,
  figureExample,
  indicator,
  group,
  rollup,
  node,
  adjustment,
  effect,
  veto,
  ranking,
  grade,
  listSource,
  list: rankedList,
  category,
  level,
  unit,
  unitAbove,
  succession,
};
