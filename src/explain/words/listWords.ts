import type { Json } from '../../hash/contentHash.ts';
import { namesText } from './nameWords.ts';
import { atom, type Phrase } from './Phrase.ts';
import type { Speak, Speech } from './Speech.ts';
import { itemsOf, literalOf, namesIn } from './written.ts';

/** Words for lists, what is made of them, texts and choices. */

const none: Json = null;
const text = (json: Json | undefined, speech: Speech): string =>
  speech.number(json ?? none, speech).text;

/** Several things, one behind the other; one list stands for its items. */
function enumerated(args: readonly Json[], speech: Speech): string {
  const items = itemsOf(args).map((item) => text(item, speech));
  const { enumeration, nothing } = speech.phrases.common;
  return items.length === 0 ? nothing : items.join(enumeration);
}

const folded =
  (key: 'sum' | 'mean' | 'median' | 'lowest' | 'highest' | 'latest' | 'count'): Speak =>
  (args, speech) =>
    atom(speech.phrases.numbers[key](enumerated(args, speech)));

const bodyOf = (body: Json | undefined, speech: Speech): string =>
  text(body, { ...speech, isBody: true });

function chosen(args: readonly Json[], speech: Speech): Phrase {
  const [first] = args;
  if (args.length < 2) return speech.number(first ?? none, speech);
  const cases: Array<readonly [string, string]> = [];
  for (let i = 0; i + 1 < args.length; i += 2) {
    cases.push([speech.condition(args[i] ?? none, speech), text(args[i + 1], speech)]);
  }
  const otherwise = args.length % 2 === 1 ? args.at(-1) : none;
  return atom(speech.phrases.numbers.chosen(cases, text(otherwise, speech)));
}

export const listWords: Readonly<Record<string, Speak>> = {
  sum: folded('sum'),
  mean: folded('mean'),
  median: folded('median'),
  lowest: folded('lowest'),
  highest: folded('highest'),
  latest: folded('latest'),
  count: folded('count'),
  trimmed_mean: ([list, low, high], speech) =>
    atom(speech.phrases.numbers.trimmedMean(text(list, speech), Number(low), Number(high))),
  present: (args, speech) => {
    const names = namesIn(args);
    const said = namesText(names, speech);
    return atom(names.length === 1 ? said : speech.phrases.numbers.present(said));
  },
  missing: (args, speech) =>
    atom(speech.phrases.numbers.unreported(namesText(namesIn(args), speech))),
  missing_some: ([enough, names], speech) =>
    atom(
      speech.phrases.numbers.unreportedUnless(
        namesText(namesIn([names ?? none]), speech),
        text(enough, speech),
      ),
    ),
  if: chosen,
  '?:': chosen,
  cat: (args, speech) => atom(speech.phrases.numbers.joined(enumerated(args, speech))),
  substr: ([of, start, length], speech) => {
    const { part, lastLetters } = speech.phrases.numbers;
    const from = literalOf(start);
    if (from !== null && from.sign < 0 && length === undefined) {
      return atom(lastLetters(text(of, speech), text(from.negated().toApproximate(), speech)));
    }
    const count = length === undefined ? null : text(length, speech);
    return atom(part(text(of, speech), text(start, speech), count));
  },
  merge: (args, speech) => atom(speech.phrases.numbers.merged(enumerated(args, speech))),
  map: ([list, body], speech) =>
    atom(speech.phrases.numbers.mapped(text(list, speech), bodyOf(body, speech))),
  filter: ([list, body], speech) =>
    atom(
      speech.phrases.numbers.filtered(
        text(list, speech),
        speech.condition(body ?? none, { ...speech, isBody: true }),
      ),
    ),
  reduce: ([list, body, initial], speech) =>
    atom(
      speech.phrases.numbers.reduced(
        text(list, speech),
        bodyOf(body, speech),
        text(initial, speech),
      ),
    ),
};
