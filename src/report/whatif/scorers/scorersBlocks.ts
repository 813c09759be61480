import type { Language } from '../../../issue/index.ts';
import type { ScorerOut, ScorerReport, SteadyList } from '../../../whatif/doubt/index.ts';
import { type Block, heading, item, paragraph } from '../../document/Block.ts';
import { answerStart } from '../answer/answerStart.ts';
import { answerWords, someNames } from '../answer/answerWords.ts';
import { changeItems } from '../answer/changeItems.ts';
import { scorersWords } from './scorersWords.ts';

/** So many scorers, and so many units of a list, are told. */
const [mostNamed, mostUnits] = [12, 12];

/** What would be without each scorer, as a document. */
export function scorersBlocks(found: ScorerReport, language: Language): readonly Block[] {
  const words = scorersWords[language];
  const { scorers } = found;
  const isChanged = ({ changes }: ScorerOut): boolean =>
    changes !== null && changes.units.length + changes.lists.length > 0;
  const changed = scorers.filter(isChanged);
  const same = scorers.filter((scorer) => scorer.changes !== null && !isChanged(scorer));
  const impossible = scorers.filter(({ changes }) => changes === null);
  const listed = changed.filter((scorer) => scorer.listed > 0).length;
  const named = (some: readonly ScorerOut[]): string =>
    someNames(
      some.map(({ title }) => title),
      mostNamed,
      answerWords[language],
    );
  return [
    ...answerStart(words.title, found, language),
    paragraph(words.about),
    paragraph(
      words.counts({
        all: scorers.length,
        listed,
        moved: changed.length - listed,
        same: same.length,
        impossible: impossible.length,
      }),
    ),
    ...(impossible.length === 0 ? [] : [paragraph(words.impossible(named(impossible)))]),
    ...listBlocks(found.lists, scorers.length, language),
    ...scorerBlocks(changed, language),
    ...(same.length === 0 ? [] : [paragraph(words.same(named(same)))]),
    paragraph(words.method),
  ];
}

/** @param scorers  how many were left out; of some there may be no result */
function listBlocks(
  all: readonly SteadyList[],
  scorers: number,
  language: Language,
): readonly Block[] {
  // Nothing is known of a list that nobody was left out of.
  const lists = all.filter(({ of }) => of > 0);
  const isWhole = lists.every(({ of }) => of === scorers);
  const words = scorersWords[language];
  const shared = answerWords[language];
  const levels = new Set(lists.map(({ level }) => level.id));
  const titleOf = ({ level, title }: SteadyList): string =>
    levels.size < 2 ? title : words.list(level.title, title);
  const changing = lists.filter(({ sometimes }) => sometimes.length > 0);
  const steady = lists.filter(
    ({ sometimes, always }) => sometimes.length === 0 && always.length > 0,
  );
  const items = changing.map((list) => {
    const { always, sometimes, of } = list;
    const names = always.map(({ name }) => name);
    const more = sometimes.length - mostUnits;
    return item(titleOf(list), [
      ...sometimes.slice(0, mostUnits).map((unit) => item(words.sometimes({ ...unit, of }))),
      ...(more > 0 ? [item(words.sometimesMore(more))] : []),
      ...(names.length === 0
        ? []
        : [item(words.always(someNames(names, mostUnits, shared), isWhole))]),
    ]);
  });
  return [
    ...(items.length === 0
      ? []
      : [heading(2, words.listsHeading), { kind: 'items' as const, items }]),
    ...(steady.length === 0
      ? []
      : [paragraph(words.steady(shared.names(steady.map(titleOf)), isWhole))]),
  ];
}

function scorerBlocks(scorers: readonly ScorerOut[], language: Language): readonly Block[] {
  const words = scorersWords[language];
  if (scorers.length === 0) return [];
  const items = scorers
    .slice(0, mostNamed)
    .map(({ title, changes }) => item(words.without(title), changeItems(changes, language)));
  const rest = scorers.length - mostNamed;
  return [
    heading(2, words.scorersHeading),
    { kind: 'items', items },
    ...(rest > 0 ? [paragraph(words.more(rest))] : []),
  ];
}
