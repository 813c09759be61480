import { formatExact } from '../decimal/index.ts';
import { printable } from '../issue/index.ts';
import type { Derived, Ledger, RuleSet } from '../ruleset/index.ts';
import type { RuleSetWords } from './ruleSetWords.ts';
import { left, type Section } from './Section.ts';

/** The ledgers of a rule set, and the inputs that are taken from them. */
export function ledgerSections(
  { ledgers, inputs }: RuleSet,
  words: RuleSetWords,
): readonly Section[] {
  if (ledgers.size === 0) return [];
  const derived = [...inputs.values()].flatMap(({ id, title, derived: taken }) =>
    taken === null ? [] : [{ id, title, taken }],
  );
  return [
    ...[...ledgers.values()].map((ledger) => ledgerSection(ledger, words)),
    {
      heading: words.derived,
      columns: [
        left(words.title, derived, ({ title }) => title),
        left(words.id, derived, ({ id }) => id),
        left(words.ledgerColumn, derived, ({ taken }) => ledgers.get(taken.ledger)?.title ?? ''),
        left(words.takenAs, derived, ({ taken }) => takenAs(taken, words)),
        left(words.empty, derived, ({ taken }) => emptyText(taken, words)),
      ],
      notes: [],
    },
  ];
}

function ledgerSection(ledger: Ledger, words: RuleSetWords): Section {
  const { title, description, asOf, fields, unique } = ledger;
  const items = [...fields.values()];
  const titles = unique.map((id) => fields.get(id)?.title ?? id);
  const notes = [
    ...(description === null ? [] : [description]),
    ...(asOf === null ? [] : [words.asOf(asOf)]),
    ...(unique.length === 0 ? [] : [words.unique(titles)]),
  ];
  return {
    heading: printable(words.ledger(title)),
    columns: [
      left(words.field, items, (field) => field.title),
      left(words.id, items, ({ id }) => id),
      left(words.holds, items, ({ type, values }) => values?.join('、') ?? words.type[type]),
    ],
    notes: items.map((_, i) => (i === items.length - 1 ? notes : [])),
  };
}

/** How the records of a ledger become one number, in words. */
export function takenAs({ where, take }: Derived, words: RuleSetWords): string {
  const text = take.kind === 'trimmed-mean' ? words.trimmed(take) : words.take[take.kind];
  return where === null ? text : words.ofSome(text);
}

function emptyText({ empty }: Derived, words: RuleSetWords): string {
  if (empty === null) return words.isMissing;
  return empty === 'not-applicable' ? words.isNotApplicable : formatExact(empty);
}
