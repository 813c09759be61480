import type { Language } from '../../issue/index.ts';
import type {
  Acceptability,
  ListAcceptability,
  ListedShare,
} from '../../whatif/acceptability/index.ts';
import { type Block, heading, item, paragraph, table } from '../document/Block.ts';
import { gap } from './drawnBlocks.ts';
import { edgeSentence, shareError, shareText } from './listEdge.ts';
import { listFindings } from './listFindings.ts';
import { isNearList } from './listGroups.ts';
import { type ListShareWords, listShareWords } from './listWords.ts';
import { notableWeights } from './notableWeights.ts';
import { counted } from './percentText.ts';
import { weightText } from './weightText.ts';

/** How often each unit would be on a list: the numbers, its edge, and what may be said of it. */
export function listShareBlocks(
  list: ListAcceptability,
  result: Acceptability,
  language: Language,
): readonly Block[] {
  const words = listShareWords[language];
  const { always, sometimes, undecided, title } = list;
  const never = result.units.length - always - sometimes;
  const [ofAll, ofSome, ofNone] = [always, sometimes, never].map(counted);
  const isLeftOut = result.method === 'rescoring';
  return [
    heading(2, title),
    paragraph(words.counts(ofAll ?? '', ofSome ?? '', ofNone ?? '')),
    ...(undecided === 0 ? [] : [paragraph(words.undecided(counted(undecided), isLeftOut))]),
    ...shareTable(list, words),
    paragraph(edgeSentence(list, words, gap(language))),
    ...weightBlocks(list, result, words),
    paragraph(listFindings(list, result, language)),
  ];
}

function shareTable(list: ListAcceptability, words: ListShareWords): readonly Block[] {
  return table(list.units.filter(isNearList), [
    { title: words.unit, align: 'left', cell: ({ name, code }) => unitName(name, code) },
    { title: words.published, align: 'left', cell: ({ isOn }) => words.isOn(isOn) },
    { title: words.share, align: 'right', cell: (unit) => shareText(unit, list) },
    {
      title: words.error,
      align: 'right',
      cell: (unit) => {
        const error = shareError(unit, list);
        return error === null ? '' : `±${error}`;
      },
    },
  ]);
}

/** Where units have no codes, their names stand for them. */
export function unitName(name: string, code: string): string {
  return name === code ? name : `${name} ${code}`;
}

function weightBlocks(
  { units }: ListAcceptability,
  result: Acceptability,
  words: ListShareWords,
): readonly Block[] {
  const { sum } = result.weights;
  const lineOf = (unit: ListedShare): readonly string[] => {
    const weights = notableWeights(unit, result).map((weight) =>
      words.weight(weight, weightText(weight.mean, sum), weightText(weight.meanOfAll, sum)),
    );
    return weights.length === 0 ? [] : [words.weights(unit.name, weights)];
  };
  const lines = units.filter(isNearList).flatMap(lineOf);
  if (lines.length === 0) return [];
  const items = lines.map((line) => item(line));
  return [paragraph(words.weightsIntro), { kind: 'items', items }];
}

/** The lists that are the same whatever the weights are: no draws are needed to say so. */
export function fixedListBlocks(
  lists: readonly ListAcceptability[],
  language: Language,
): readonly Block[] {
  const words = listShareWords[language];
  if (lists.length === 0) return [];
  const items = lists.map(({ title, units }) => {
    const names = units.map(({ name }) => name).join(language === 'zh' ? '、' : ', ');
    return item(words.fixedList(title, names === '' ? words.nobody : names));
  });
  return [heading(2, words.fixedHeading), paragraph(words.fixed), { kind: 'items', items }];
}
