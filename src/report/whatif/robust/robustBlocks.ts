import type { Origin } from '../../../explain/index.ts';
import type { Language } from '../../../issue/index.ts';
import type { RobustList, RobustLists, RobustUnit } from '../../../whatif/robust/index.ts';
import { type Block, heading, item, paragraph } from '../../document/Block.ts';
import { admittedBlocks } from '../answer/admittedBlocks.ts';
import { answerStart, withinBlocks } from '../answer/answerStart.ts';
import { answerWords, someNames } from '../answer/answerWords.ts';
import { robustWords } from './robustWords.ts';

/** Lists under any admitted weights, and what that is made from. */
export type RobustReport = Origin & RobustLists;

const mostNamed = 12;

/** Lists under any admitted weights, as a document. */
export function robustBlocks(report: RobustReport, language: Language): readonly Block[] {
  const words = robustWords[language];
  const isProven = report.lists.some(({ scored }) => scored === null);
  return [
    ...answerStart(words.title(report.level.title), report, language),
    ...withinBlocks(report.within, language),
    ...(isProven ? [paragraph(words.about)] : []),
    ...admittedBlocks(report, language),
    ...report.lists.flatMap((list) =>
      list.scored === null
        ? listBlocks(list, report, language)
        : scoredBlocks(list, list.scored, report, language),
    ),
    ...(isProven ? [paragraph(words.method)] : []),
  ];
}

/** A list of which nothing is known but what was scored. */
function scoredBlocks(
  { list, units }: RobustList,
  scored: number,
  report: RobustReport,
  language: Language,
): readonly Block[] {
  const words = robustWords[language];
  const sometimes = units.filter(({ verdict }) => verdict === 'sometimes');
  const on = units.filter(
    (found) => found.verdict === 'always' || (found.verdict === 'unknown' && found.on !== null),
  );
  const off = units.filter((found) => found.verdict !== 'sometimes' && !on.includes(found));
  const vanished = off.filter(({ isOn }) => isOn);
  return [
    heading(2, words.list(list.title)),
    paragraph(words.scored(scored, on.length, sometimes.length, off.length)),
    ...(on.length === 0 ? [] : [paragraph(words.onInAll(namesOf(on, language)))]),
    ...(vanished.length === 0 ? [] : [paragraph(words.offInAll(namesOf(vanished, language)))]),
    ...changedItems(sometimes, report, language),
  ];
}

function namesOf(found: readonly RobustUnit[], language: Language): string {
  const names = found.map(({ unit }) => unit.name);
  return someNames(names, mostNamed, answerWords[language]);
}

function listBlocks(
  { list, units }: RobustList,
  report: RobustReport,
  language: Language,
): readonly Block[] {
  const words = robustWords[language];
  const withVerdict = (wanted: RobustUnit['verdict']): readonly RobustUnit[] =>
    units.filter(({ verdict }) => verdict === wanted);
  const always = withVerdict('always');
  const vanished = withVerdict('never').filter(({ isOn }) => isOn);
  const [sometimes, unknown] = [withVerdict('sometimes'), withVerdict('unknown')];
  const never = units.length - always.length - sometimes.length - unknown.length;
  return [
    heading(2, words.list(list.title)),
    paragraph(words.counts(always.length, sometimes.length, never, unknown.length)),
    paragraph(
      always.length === 0 ? words.nobodyAlways : words.alwaysAre(namesOf(always, language)),
    ),
    ...(vanished.length === 0 ? [] : [paragraph(words.neverThough(namesOf(vanished, language)))]),
    ...changedItems([...sometimes, ...unknown], report, language),
  ];
}

/** Each unit with weights that change it. */
function changedItems(
  units: readonly RobustUnit[],
  { weights }: RobustReport,
  language: Language,
): readonly Block[] {
  if (units.length === 0) return [];
  const { shown, changed } = robustWords[language];
  const items = units.map(({ unit, isOn, on, off }) =>
    item(changed(unit.name, isOn, differing(isOn ? off : on, weights))),
  );
  return [paragraph(shown), { kind: 'items', items }];
}

/** The weights of a weighting that are not as published. */
function differing(
  weighting: readonly string[] | null,
  weights: RobustReport['weights'],
): readonly string[] {
  if (weighting === null) return [];
  return weights.flatMap(({ title, published }, i) => {
    const weight = weighting[i] ?? published;
    return weight === published ? [] : [`${title} ${weight}`];
  });
}
