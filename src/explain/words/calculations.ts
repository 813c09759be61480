import { roundingModes } from '../../decimal/index.ts';
import type { Json } from '../../hash/contentHash.ts';
import { boundText } from './amounts.ts';
import { atom, type Bond, held, type Phrase, product, sum } from './Phrase.ts';
import type { NumberPhrases } from './phrases/NumberPhrases.ts';
import type { Speak, Speech } from './Speech.ts';
import { operationNamed, operationOf, variableIn } from './written.ts';

const nothing: Json = null;

/** A part of a formula, in brackets where it holds together less firmly than `least`. */
function term(json: Json | undefined, least: Bond, speech: Speech): string {
  return held(speech.number(json ?? nothing, speech), least, speech.phrases.common.bracket);
}

const text = (json: Json | undefined, speech: Speech): string => term(json, 'atom', speech);

/** Words around one argument. */
const around =
  (key: 'abs' | 'floor' | 'ceil' | 'sqrt' | 'ln' | 'log10'): Speak =>
  ([x], speech) =>
    atom(speech.phrases.numbers[key](text(x, speech)));

const chained =
  (key: 'least' | 'most'): Speak =>
  (args, speech) => {
    const [only] = args;
    if (args.length === 1 && only !== undefined) return speech.number(only, speech);
    const items = args.map((arg) => text(arg, speech));
    return atom(speech.phrases.numbers[key](items.join(speech.phrases.common.enumeration)));
  };

/** Scoring operators inside a formula: what their standard gives. */
const scored =
  (name: string): Speak =>
  (args, speech) =>
    atom(
      speech.phrases.numbers.scored(
        speech.standard({ [name]: args }, { kind: 'score', max: null }, speech),
      ),
    );

const pooled =
  (
    key: 'poolMin' | 'poolMax' | 'poolMean' | 'poolSum' | 'poolStdev' | 'poolCount' | 'poolShare',
  ): Speak =>
  ([x], speech) => {
    // The pool is not the unit: its own value says nothing here.
    const of = text(x, { ...speech, figures: key === 'poolShare' ? speech.figures : null });
    return atom(speech.phrases.numbers[key](of, speech.pool));
  };

const product2 = (
  a: string,
  sign: keyof NumberPhrases & ('times' | 'over'),
  b: string,
  speech: Speech,
): Phrase => product(`${a}${speech.phrases.numbers[sign]}${b}`);

function divided(args: readonly Json[], speech: Speech): Phrase {
  const [a, b, otherwise] = args;
  const { divisorIsZero, divisorIsZeroNotApplicable } = speech.phrases.numbers;
  if (otherwise !== undefined && speech.figures === null) {
    const isNamed = b !== undefined && (variableIn(b) !== null || isPool(b));
    const divisor = isNamed ? text(b, speech) : speech.phrases.numbers.divisor;
    speech.notes.push(
      operationNamed(otherwise, 'not_applicable') === null
        ? divisorIsZero(divisor, text(otherwise, speech))
        : divisorIsZeroNotApplicable(divisor),
    );
  }
  return product2(term(a, 'product', speech), 'over', text(b, speech), speech);
}

const isPool = (json: Json): boolean => operationOf(json)?.name.startsWith('pool_') ?? false;

const modeIn = (json: Json | undefined) => roundingModes.find((mode) => mode === json) ?? 'half-up';

export const calculations: Readonly<Record<string, Speak>> = {
  '+': (args, speech) => {
    const [only] = args;
    if (args.length < 2) return only === undefined ? atom('0') : speech.number(only, speech);
    const terms = args.map((arg) => term(arg, 'sum', speech));
    return sum(terms.join(speech.phrases.numbers.plus));
  },
  '-': ([a, b], speech) => {
    const { minus } = speech.phrases.numbers;
    if (b === undefined) return sum(`${minus.trim()}${term(a, 'product', speech)}`);
    return sum(`${term(a, 'sum', speech)}${minus}${term(b, 'product', speech)}`);
  },
  '*': (args, speech) => {
    const [only] = args;
    if (args.length === 1 && only !== undefined) return speech.number(only, speech);
    const factors = args.map((arg) => term(arg, 'product', speech));
    return product(factors.join(speech.phrases.numbers.times));
  },
  '/': divided,
  divide: divided,
  '%': ([a, b], speech) => atom(speech.phrases.numbers.remainder(text(a, speech), text(b, speech))),
  min: chained('least'),
  max: chained('most'),
  abs: around('abs'),
  floor: around('floor'),
  ceil: around('ceil'),
  sqrt: around('sqrt'),
  ln: around('ln'),
  log10: around('log10'),
  log: ([x], speech) => speech.number(x ?? nothing, speech),
  power: ([a, b], speech) => atom(speech.phrases.numbers.power(text(a, speech), text(b, speech))),
  round: ([x, places, mode], speech) =>
    atom(speech.phrases.numbers.rounded(text(x, speech), Number(places), modeIn(mode))),
  round_to: ([x, multiple, mode], speech) =>
    atom(speech.phrases.numbers.roundedTo(text(x, speech), text(multiple, speech), modeIn(mode))),
  whole_steps: ([x, step], speech) =>
    atom(
      speech.phrases.numbers.wholeSteps(
        text(x, speech),
        boundText(step ?? nothing, x ?? nothing, speech),
      ),
    ),
  clamp: ([x, low, high], speech) =>
    atom(speech.phrases.numbers.clamped(text(x, speech), text(low, speech), text(high, speech))),
  excess: ([x, limit], speech) =>
    atom(
      speech.phrases.numbers.excess(
        text(x, speech),
        boundText(limit ?? nothing, x ?? nothing, speech),
      ),
    ),
  percent_change: ([now, before], speech) =>
    atom(speech.phrases.numbers.percentChange(text(now, speech), text(before, speech))),
  days_between: ([from, to], speech) =>
    atom(speech.phrases.numbers.daysBetween(text(from, speech), text(to, speech))),
  proportion: ([x, target, full], speech) => {
    const { times, over, clamped } = speech.phrases.numbers;
    const [a, b, c] = [term(x, 'product', speech), text(target, speech), text(full, speech)];
    return atom(clamped(speech.phrases.common.bracket(`${a}${over}${b}${times}${c}`), '0', c));
  },
  inverse_proportion: ([limit, x, full], speech) => {
    const { times, over, clamped } = speech.phrases.numbers;
    const [a, b, c] = [term(limit, 'product', speech), text(x, speech), text(full, speech)];
    return atom(clamped(speech.phrases.common.bracket(`${a}${over}${b}${times}${c}`), '0', c));
  },
  efficacy: ([x, low, high, base, span], speech) => {
    const { plus, minus, times, over } = speech.phrases.numbers;
    const from = term(low, 'product', speech);
    const { bracket } = speech.phrases.common;
    const top = bracket(`${term(x, 'sum', speech)}${minus}${from}`);
    const bottom = bracket(`${term(high, 'sum', speech)}${minus}${from}`);
    const scale = term(span, 'product', speech);
    return sum(`${term(base, 'sum', speech)}${plus}${scale}${times}${top}${over}${bottom}`);
  },
  not_applicable: (_, { phrases }) => atom(phrases.numbers.notApplicable),
  ...Object.fromEntries(
    ['deduct', 'tiers', 'tiers_at_most', 'interpolate', 'rank_points'].map((name) => [
      name,
      scored(name),
    ]),
  ),
  pool_min: pooled('poolMin'),
  pool_max: pooled('poolMax'),
  pool_mean: pooled('poolMean'),
  pool_sum: pooled('poolSum'),
  pool_stdev: pooled('poolStdev'),
  pool_count: pooled('poolCount'),
  pool_share: pooled('poolShare'),
  pool_rank: ([x, first], speech) =>
    atom(
      speech.phrases.numbers.poolRank(
        text(x, speech),
        speech.pool,
        first === 'lowest' ? 'lowest' : 'highest',
      ),
    ),
};
