import type { ListExplanation, ListedUnit, ListMember, ListOther } from '../../explain/index.ts';
import type { Language } from '../../issue/index.ts';
import { type Block, heading, paragraph, table } from '../document/Block.ts';
import { type ListWords, listWords } from './listWords.ts';

/** Who is on lists and why, and who is next, as a document. */
export function listBlocks(
  lists: readonly ListExplanation[],
  language: Language,
): readonly Block[] {
  return lists.flatMap((list) => oneList(list, listWords[language]));
}

function oneList(explanation: ListExplanation, words: ListWords): readonly Block[] {
  const { level, list, period, parts, members, off } = explanation;
  const { clause, standard, description } = list;
  return [
    heading(1, words.title(level.title, list.title, period)),
    ...(clause === null ? [] : [paragraph(words.clause(clause.id, clause.text))]),
    ...(standard === '' ? [] : [paragraph(words.standard(standard))]),
    ...(standard !== '' || description === null ? [] : [paragraph(description)]),
    ...parts.map((part) => paragraph(partText(part, words))),
    heading(2, words.onHeading(members.length)),
    ...(members.length === 0 ? [paragraph(words.empty)] : []),
    ...underParents(members, explanation, words, (own) =>
      table(own, [
        ...unitColumns<ListMember>(words),
        { title: words.why, align: 'left', cell: (member) => whyOn(member, words) },
      ]),
    ),
    ...(off.length === 0 ? [] : [heading(2, words.offHeading)]),
    ...underParents(off, explanation, words, (own) =>
      table(own, [
        ...unitColumns<ListOther>(words),
        { title: words.gap, align: 'decimal', cell: ({ gap }) => gap ?? '' },
        { title: words.why, align: 'left', cell: (other) => whyOff(other, words) },
      ]),
    ),
  ];
}

/** What shows the units of a list: once, or for each unit above by itself where the list is read by those. */
function underParents<Unit extends ListedUnit>(
  units: readonly Unit[],
  { within }: ListExplanation,
  words: ListWords,
  show: (own: readonly Unit[]) => readonly Block[],
): readonly Block[] {
  if (within !== 'parent') return show(units);
  const codes = [...new Set(units.map(({ parent }) => parent ?? ''))].sort();
  return codes.flatMap((code) => {
    const own = units.filter(({ parent }) => (parent ?? '') === code);
    const name = own[0]?.parentName ?? code;
    return [heading(3, words.belowHeading(name, own.length)), ...show(own)];
  });
}

function unitColumns<Unit extends ListedUnit>(words: ListWords): Parameters<typeof table<Unit>>[1] {
  return [
    { title: words.rank, align: 'right', cell: ({ rank }) => (rank === null ? '' : String(rank)) },
    { title: words.unit, align: 'left', cell: ({ name, code }) => `${name} ${code}` },
    { title: words.score, align: 'decimal', cell: ({ score }) => score ?? '' },
  ];
}

function partText(
  { parent, parentName, places, taken, edge }: ListExplanation['parts'][number],
  words: ListWords,
): string {
  const room = words.places(parentName ?? parent, places, taken);
  if (edge === null) return taken === 0 ? room : `${room}${words.noEdge}`;
  const [last, next] = [edge.last, edge.next].map(({ name, score }) =>
    words.scored(name, score ?? ''),
  );
  return `${room}${words.edge(last ?? '', next ?? '', edge.gap)}${words.decided[edge.decidedBy]}`;
}

function whyOn({ because, vetoes }: ListMember, words: ListWords): string {
  const reason = because === 'veto' && vetoes.length > 0 ? [] : [words.because[because]];
  const titles = vetoes.map(({ title }) => title);
  return [...reason, ...(titles.length === 0 ? [] : [words.byVetoes(titles)])].join('；');
}

function whyOff({ because, lists }: ListOther, words: ListWords): string {
  return lists.length === 0
    ? words.notBecause[because]
    : words.onLists(lists.map(({ title }) => title));
}
