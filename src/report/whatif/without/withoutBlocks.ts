import type { Language } from '../../../issue/index.ts';
import type { Switch, SwitchReport } from '../../../whatif/doubt/index.ts';
import { type Block, heading, item, paragraph, table } from '../../document/Block.ts';
import { answerStart } from '../answer/answerStart.ts';
import { answerWords, someNames } from '../answer/answerWords.ts';
import { changeItems } from '../answer/changeItems.ts';
import { withoutWords } from './withoutWords.ts';

/** So many parts stand in the table, so many with all who come and go, so many are named. */
const [mostRows, mostTold, mostNamed] = [15, 6, 12];

/** What would be without each part of the rules, as a document. */
export function withoutBlocks(found: SwitchReport, language: Language): readonly Block[] {
  const words = withoutWords[language];
  const { switches } = found;
  const isChanged = ({ changes }: Switch): boolean =>
    changes !== null && changes.units.length + changes.lists.length > 0;
  const changed = switches.filter(isChanged);
  const same = switches.filter((one) => one.changes !== null && !isChanged(one));
  const impossible = switches.filter(({ changes }) => changes === null);
  const listed = changed.filter((one) => one.listed > 0).length;
  const nameOf = partNames(switches, language);
  const names = someNames(same.map(nameOf), mostNamed, answerWords[language]);
  return [
    ...answerStart(words.title, found, language),
    paragraph(words.about),
    paragraph(
      words.counts({
        all: switches.length,
        listed,
        moved: changed.length - listed,
        same: same.length,
        impossible: impossible.length,
      }),
    ),
    ...changedBlocks(changed, nameOf, language),
    ...(same.length === 0 ? [] : [paragraph(words.same(names))]),
    ...impossibleBlocks(impossible, nameOf, language),
    paragraph(words.method),
  ];
}

type NameOf = (one: Switch) => string;

/** What a part is called; with its level where there are several, and its id where others are called so. */
function partNames(switches: readonly Switch[], language: Language): NameOf {
  const words = withoutWords[language];
  const levels = new Set(switches.map(({ level }) => level.id));
  const plainName = ({ kind, title, level }: Switch): string => {
    const name = words.named(words.kinds[kind], title);
    return levels.size < 2 ? name : `${level.title} ${name}`;
  };
  const names = switches.map(plainName);
  const often = new Set(names.filter((name, i) => names.indexOf(name) < i));
  return (one) => {
    const name = plainName(one);
    return often.has(name) && one.id !== null ? words.withId(name, one.id) : name;
  };
}

function changedBlocks(
  changed: readonly Switch[],
  nameOf: NameOf,
  language: Language,
): readonly Block[] {
  const words = withoutWords[language];
  if (changed.length === 0) return [];
  const told = changed.slice(0, mostTold);
  const rest = changed.length - mostRows;
  const count = (title: string, of: (one: Switch) => number) =>
    ({ title, align: 'right', cell: (one: Switch) => String(of(one)) }) as const;
  return [
    heading(2, words.largest),
    ...table(changed.slice(0, mostRows), [
      { title: words.part, align: 'left', cell: nameOf },
      count(words.listed, ({ listed }) => listed),
      count(words.moved, ({ moved }) => moved),
      count(words.farthest, ({ farthest }) => farthest),
    ]),
    ...(rest > 0 ? [paragraph(words.more(rest))] : []),
    heading(2, words.changesHeading(told.length)),
    {
      kind: 'items',
      items: told.map((one) => item(nameOf(one), changeItems(one.changes, language))),
    },
  ];
}

function impossibleBlocks(
  switches: readonly Switch[],
  nameOf: NameOf,
  language: Language,
): readonly Block[] {
  const words = withoutWords[language];
  if (switches.length === 0) return [];
  const reason = ({ readBy }: Switch): string =>
    readBy.length === 0
      ? words.impossible
      : words.readBy(answerWords[language].names(readBy.map(({ title }) => title)));
  const items = switches.map((one) => item(nameOf(one), [item(reason(one))]));
  return [heading(2, words.impossibleHeading), { kind: 'items', items }];
}
