import type {
  EdgeShare,
  ListAcceptability,
  ListedShare,
} from '../../whatif/acceptability/index.ts';
import { frequencyAt } from './listGroups.ts';
import type { ListShareWords, SharedName, Verdict } from './listWords.ts';
import { certainPercent, pointsText } from './percentText.ts';

/** The units at the edge of a list and how often each is on it, in a sentence that says where it is a coin toss. */
export function edgeSentence(list: ListAcceptability, words: ListShareWords, gap: string): string {
  const { edge, units } = list;
  if (edge === null) return words.noEdge[units.some(({ isOn }) => isOn) ? 'none-off' : 'none-on'];
  const [last, next] = [edge.last, edge.next].map(
    (unit): SharedName => ({ name: unit.name, share: shareWithError(unit, list, words) }),
  );
  const sentence = last === undefined || next === undefined ? '' : words.edge(last, next);
  const verdict = words.verdict[verdictOf(edge)];
  return verdict === '' ? sentence : `${sentence}${gap}${verdict}`;
}

/** The share with its error, where it has one that can be told. */
export function shareWithError(
  unit: ListedShare,
  list: ListAcceptability,
  words: ListShareWords,
): string {
  const share = shareText(unit, list);
  const error = shareError(unit, list);
  return error === null ? share : words.withError(share, error);
}

export function shareText(unit: ListedShare, list: ListAcceptability): string {
  const frequency = frequencyOf(unit, list);
  return certainPercent(unit.share, {
    isNone: frequency === 'never',
    isAll: frequency === 'always',
  });
}

/** null where it is on it in all draws or in none: the formula has 0 there, which would say too much. */
export function shareError(unit: ListedShare, list: ListAcceptability): string | null {
  if (unit.error === null || frequencyOf(unit, list) !== 'sometimes') return null;
  return pointsText(unit.error);
}

function frequencyOf(
  { code }: ListedShare,
  list: ListAcceptability,
): ReturnType<typeof frequencyAt> {
  return frequencyAt(
    list,
    list.units.findIndex((unit) => unit.code === code),
  );
}

/** Of two units that are both on a list nearly always, or hardly ever, it is no coin toss who is. */
const [rare, usual] = [0.05, 0.95];

/** What may be said of the two: nothing that their errors do not carry. */
export function verdictOf({ last, next, isTossUp }: EdgeShare): Verdict {
  const [ofLast, ofNext] = [Number(last.share), Number(next.share)];
  const isOpen = Math.min(ofLast, ofNext) > rare && Math.max(ofLast, ofNext) < usual;
  if (isTossUp) return isOpen ? 'coin-toss' : 'close';
  const error = Math.hypot(Number(last.error ?? 0), Number(next.error ?? 0));
  if (Math.abs(ofLast - ofNext) < 2 * error) return 'within-error';
  return ofNext > ofLast ? 'reversed' : 'apart';
}
