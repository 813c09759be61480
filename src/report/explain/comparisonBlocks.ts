import type { Comparison, GapPart } from '../../explain/index.ts';
import type { Language } from '../../issue/index.ts';
import { type Block, heading, type Item, item, paragraph, table } from '../document/Block.ts';
import { type ComparisonWords, comparisonWords } from './comparisonWords.ts';
import { inputValue, signed, whereOf } from './explainedInputs.ts';
import { type ExplainWords, explainWords } from './explainWords.ts';

/** Why one unit is before or behind another, as a document. */
export function comparisonBlocks(comparison: Comparison, language: Language): readonly Block[] {
  const words = comparisonWords[language];
  const { unit, other, period, gap, groups, beyondGroups, parts } = comparison;
  const rows = [
    ...groups.map(({ title, points }) => ({ title, points })),
    { title: words.beyond, points: beyondGroups },
    { title: words.all, points: gap },
  ].filter(({ points }, i, all) => points !== '0' || i === all.length - 1);
  return [
    heading(1, words.title(unit.name, other.name, period)),
    {
      kind: 'items',
      items: [unit, other].map(({ name, total, rank }) => item(words.totals(name, total, rank))),
    },
    paragraph(`${words.gap(unit.name, other.name, gap)}${decisionOf(comparison, words)}`),
    heading(2, words.groupsHeading),
    ...table(rows, [
      { title: words.group, align: 'left', cell: ({ title }) => title },
      { title: words.difference, align: 'decimal', cell: ({ points }) => signed(points) },
    ]),
    heading(2, words.partsHeading(unit.name)),
    ...(parts.length === 0 ? [paragraph(words.same)] : partBlocks(comparison, language)),
  ];
}

function decisionOf({ decidedBy, tieBreaker }: Comparison, words: ComparisonWords): string {
  if (decidedBy !== 'tie-breaker') return words.decided[decidedBy];
  if (tieBreaker === null) return '';
  const { title, better, own, other } = tieBreaker;
  return words.byTieBreaker(title, better, own ?? words.none, other ?? words.none);
}

function partBlocks({ parts, unit, other }: Comparison, language: Language): readonly Block[] {
  const [words, explained] = [comparisonWords[language], explainWords[language]];
  const details = parts.filter(({ inputs }) => inputs.length > 0);
  return [
    ...table(parts, [
      { title: words.difference, align: 'decimal', cell: ({ points }) => signed(points) },
      { title: words.place, align: 'left', cell: (part) => placeOf(part, explained) },
      { title: words.clause, align: 'left', leaveOut: 1, cell: ({ clause }) => clause?.id ?? '' },
      {
        title: unit.name,
        align: 'decimal',
        cell: ({ own, kind }) => scoreOf(own, kind, explained),
      },
      {
        title: other.name,
        align: 'decimal',
        cell: ({ other: theirs, kind }) => scoreOf(theirs, kind, explained),
      },
    ]),
    heading(2, words.detailsHeading),
    { kind: 'items', items: details.map((part) => detailOf(part, words, explained)) },
  ];
}

function placeOf({ kind, title }: GapPart, words: ExplainWords): string {
  if (kind === 'indicator' || kind === 'rollup') return title ?? '';
  return [words.steps[kind], title].filter((text) => text !== null && text !== '').join(' ');
}

function scoreOf(score: string | null, kind: GapPart['kind'], words: ExplainWords): string {
  if (score !== null) return score;
  return kind === 'indicator' || kind === 'rollup' ? words.notApplicable : '';
}

function detailOf(part: GapPart, words: ComparisonWords, explained: ExplainWords): Item {
  const lines = part.inputs.map(({ own, other }) => {
    const [mine, theirs] = [own, other].map((input) => {
      const where = whereOf(input, explained);
      return `${inputValue(input, explained)}${where === null ? '' : ` ${where}`}`;
    });
    return item(`${own.title}${explained.colon}${words.against(mine ?? '', theirs ?? '')}`);
  });
  const name = part.clause === null ? '' : `${part.clause.id} `;
  return item(`${name}${placeOf(part, explained)}  ${signed(part.points)}`, lines);
}
