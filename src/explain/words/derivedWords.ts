import { formatExact } from '../../decimal/index.ts';
import type { Json } from '../../hash/contentHash.ts';
import type { Language } from '../../issue/index.ts';
import type { Derived, Input, Ledger, RuleSet, Take, TakeDocument } from '../../ruleset/index.ts';
import { valueText } from './amounts.ts';
import { phrasesOf } from './phrasesOf.ts';
import { ledgerScope, type Scope, sayCondition, sayNumber } from './speak.ts';

/** How an input is taken from the records of a ledger; null where it is not. */
export function derivedStandard(
  { derived, measure }: Pick<Input, 'derived' | 'measure'>,
  { ledgers }: RuleSet,
  language: Language,
): string | null {
  const ledger = derived === null ? undefined : ledgers.get(derived.ledger);
  if (derived === null || ledger === undefined) return null;
  const { levels, common } = phrasesOf[language];
  const scope = ledgerScope(ledger, language);
  const { where } = derived.written;
  const records = levels.taking.records(where === null ? null : sayCondition(where, scope));
  const taken = takeWords(derived.written.take, ledger, scope);
  const from = levels.taking.from(ledger.title, records, taken);
  return [
    from,
    ...fewerWords(derived.take, language),
    ...emptyWords(derived, measure, language),
  ].join(common.semicolon);
}

function takeWords(take: TakeDocument, ledger: Ledger, scope: Scope): string {
  const { taking } = phrasesOf[scope.language].levels;
  const title = (field: string): string => ledger.fields.get(field)?.title ?? field;
  const number = (json: Json): string => sayNumber(json, scope);
  if (take === 'count') return taking.count;
  if ('distinct' in take) return taking.distinct(take.distinct.map(title));
  if ('sum' in take) return taking.sum(number(take.sum));
  if ('mean' in take) return taking.mean(number(take.mean));
  if ('trimmed_mean' in take) {
    const [low, high] = take.drop ?? [1, 1];
    return taking.trimmedMean(number(take.trimmed_mean), low, high);
  }
  if ('share' in take) return taking.share(sayCondition(take.share, scope));
  if ('lowest' in take) return taking.lowest(number(take.lowest));
  if ('highest' in take) return taking.highest(number(take.highest));
  return taking.latest(number(take.latest), title(take.by));
}

/** What fewer records give than a mean without its ends is taken of. */
function fewerWords(take: Take, language: Language): readonly string[] {
  if (take.kind !== 'trimmed-mean') return [];
  return [phrasesOf[language].levels.taking.fewer[take.fewer](take.from)];
}

function emptyWords(
  { empty }: Derived,
  measure: string | null,
  language: Language,
): readonly string[] {
  const phrases = phrasesOf[language];
  const { taking } = phrases.levels;
  if (empty === null) return [];
  if (empty === 'not-applicable') return [taking.emptyNotApplicable];
  return [taking.empty(empty.isZero ? formatExact(empty) : valueText(empty, measure, { phrases }))];
}
