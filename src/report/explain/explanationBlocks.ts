import { formatExact, parseDecimal } from '../../decimal/index.ts';
import type {
  AdjustmentExplanation,
  Explanation,
  ImprovementExplanation,
  LostPoints,
  NodeExplanation,
  VetoExplanation,
} from '../../explain/index.ts';
import type { Language } from '../../issue/index.ts';
import { type Block, heading, type Item, item, paragraph, table } from '../document/Block.ts';
import { inputItem, signed, valueWithMeasure } from './explainedInputs.ts';
import { type ExplainWords, explainWords } from './explainWords.ts';

/** The explanation of a unit as a document: how the total was made, where points went, item by item. */
export function explanationBlocks(explanation: Explanation, language: Language): readonly Block[] {
  const words = explainWords[language];
  const { unit, period, ruleSet, data, node, bonuses, deductions, vetoes } = explanation;
  const counted = [...bonuses, ...deductions].filter(({ points }) => points !== '0');
  const isWhole = node.id === '';
  return [
    heading(1, words.title(unit.name, unit.code, period)),
    ...(explanation.partial ? [paragraph(words.partial)] : []),
    paragraph(standingOf(explanation, words)),
    paragraph(words.from(ruleSet.title, ruleSet.version, data.files)),
    paragraph(words.hashes(ruleSet.hash, data.hash)),
    ...(isWhole ? stepBlocks(explanation, words) : []),
    ...(isWhole ? lostBlocks(explanation, words) : []),
    heading(2, words.treeHeading),
    {
      kind: 'items',
      items: (isWhole ? node.children : [node]).map((child) => nodeItem(child, words)),
    },
    ...section(words.vetoesHeading, isWhole ? vetoes.map((veto) => vetoItem(veto, words)) : []),
    ...section(
      words.adjustmentsHeading,
      isWhole ? counted.map((adjustment) => adjustmentItem(adjustment, words)) : [],
    ),
  ];
}

function section(title: string, items: readonly Item[]): readonly Block[] {
  return items.length === 0 ? [] : [heading(2, title), { kind: 'items', items }];
}

function standingOf(explanation: Explanation, words: ExplainWords): string {
  const { total, max, rank, rankedUnits, grade, lists } = explanation;
  if (total === null) return words.noTotal;
  return words.standing({
    total,
    max,
    rank,
    ranked: rankedUnits,
    grade: grade?.title ?? null,
    lists: lists.map(({ title }) => title),
  });
}

function stepBlocks({ steps }: Explanation, words: ExplainWords): readonly Block[] {
  if (steps.length === 0) return [];
  return [
    heading(2, words.stepsHeading),
    ...table(steps, [
      {
        title: words.step,
        align: 'left',
        cell: ({ kind, title }) =>
          title === null ? words.steps[kind] : `${words.steps[kind]} ${title}`,
      },
      {
        title: words.change,
        align: 'decimal',
        cell: ({ kind, change }) => (kind === 'tree' ? change : signed(change)),
      },
      { title: words.after, align: 'decimal', cell: ({ total }) => total },
    ]),
  ];
}

function lostBlocks(
  { lost, node, max, total }: Explanation,
  words: ExplainWords,
): readonly Block[] {
  const nodes = new Map(allNodes(node).map((found) => [found.id, found]));
  const nodeOf = ({ kind, id }: LostPoints): NodeExplanation | undefined =>
    kind === 'indicator' || kind === 'rollup' ? nodes.get(id ?? '') : undefined;
  const rows = lost.map((item) => ({ item, node: nodeOf(item) }));
  return [
    heading(2, words.lostHeading),
    ...(rows.length === 0 || total === null ? [paragraph(words.nothingLost)] : []),
    ...table(rows, [
      { title: words.lost, align: 'decimal', cell: ({ item: { points } }) => points },
      {
        title: words.place,
        align: 'left',
        cell: ({ item: { kind, title } }) =>
          kind === 'indicator' || kind === 'rollup'
            ? (title ?? '')
            : [words.steps[kind], title].filter((text) => text !== null && text !== '').join(' '),
      },
      {
        title: words.clause,
        align: 'left',
        leaveOut: 1,
        cell: ({ item }) => item.clause?.id ?? '',
      },
      {
        title: words.score,
        align: 'left',
        cell: ({ node: of }) => (of?.score === undefined ? '' : scoreOf(of, words)),
      },
      {
        title: words.atMax,
        align: 'left',
        leaveOut: 2,
        cell: ({ node: of }) =>
          of?.atMax?.total == null ? '' : words.rankAtMax(of.atMax.total, of.atMax.rank),
      },
      {
        title: words.next,
        align: 'left',
        leaveOut: 3,
        cell: ({ node: of }) => improvementTexts(of?.improvements ?? [], words)[0] ?? '',
      },
    ]),
    ...(rows.length === 0 || total === null
      ? []
      : [paragraph(words.lostInAll(difference(max, total), max, total))]),
  ];
}

/** Of two decimals. */
function difference(a: string, b: string): string {
  const [from, less] = [a, b].map(parseDecimal);
  return from == null || less == null ? '' : formatExact(from.minus(less));
}

function allNodes(node: NodeExplanation): readonly NodeExplanation[] {
  return [node, ...node.children.flatMap(allNodes)];
}

function scoreOf({ score, max }: NodeExplanation, words: ExplainWords): string {
  return score === null ? words.notApplicable : words.scoreOf(score, max);
}

function nodeItem(node: NodeExplanation, words: ExplainWords): Item {
  const { title, clause, description, because, rule, improvements } = node;
  const name = clause === null ? title : `${clause.id} ${title}`;
  return item(`${name}  ${scoreOf(node, words)}${lostText(node, words)}`, [
    ...(clause?.text == null ? [] : [item(words.clauseText(clause.id, clause.text))]),
    ...(because === null ? [] : [item(words.because[because])]),
    ...node.zeroedBy.map((veto) => item(words.zeroedBy(veto.title))),
    ...(rule === null ? [] : ruleItems(node, words)),
    ...(rule === null && description !== null ? [item(description)] : []),
    ...partItems(node, words),
    ...improvementTexts(improvements, words).map((text) => item(text)),
    ...node.children.map((child) => nodeItem(child, words)),
  ]);
}

function lostText({ lost, lostOfTotal }: NodeExplanation, words: ExplainWords): string {
  if (lost === null || lost === '0') return '';
  const isOther = lost !== lostOfTotal;
  return `  ${words.lostIs(lost, isOther ? lostOfTotal : null)}`;
}

function ruleItems(
  { rule, unrounded, score }: NodeExplanation,
  words: ExplainWords,
): readonly Item[] {
  if (rule === null) return [];
  const isRounded = unrounded !== null && score !== null && !isSameNumber(unrounded, score);
  return [
    ...(rule.standard === '' ? [] : [item(words.standardIs(rule.standard))]),
    ...(rule.formula === '' ? [] : [item(words.formulaIs(rule.formula))]),
    ...(isRounded ? [item(words.unroundedIs(shortened(unrounded), score))] : []),
    ...rule.inputs.map((input) => inputItem(input, words)),
  ];
}

/** Enough of a number to see how it is rounded. */
function shortened(number: string): string {
  return number.replace(/(\.\d{6})\d+$/, '$1…');
}

function isSameNumber(a: string, b: string): boolean {
  const plain = (text: string): string => text.replace(/(\.\d*?)0+$/, '$1').replace(/\.$/, '');
  return plain(a) === plain(b);
}

function partItems(node: NodeExplanation, words: ExplainWords): readonly Item[] {
  const { method, parts, rounding, kind, children } = node;
  const isPlainSum = method === 'sum' && parts.length === children.length && rounding === '0';
  if (method === null || parts.length === 0 || isPlainSum) return [];
  const isRounded = rounding !== '0';
  const isAll = method === 'sum' && parts.length === children.length;
  return [
    item(isAll ? words.plainSum : (words.methods[method] ?? method), [
      ...(kind === 'rollup'
        ? parts.map(({ title, score, points, lost }) =>
            item(words.partIs(title, score ?? words.notApplicable, points, lost)),
          )
        : []),
      ...(isRounded ? [item(words.roundingIs(signed(rounding)))] : []),
    ]),
  ];
}

function improvementTexts(
  improvements: readonly ImprovementExplanation[],
  words: ExplainWords,
): readonly string[] {
  return improvements.flatMap(({ input, next, full }) => {
    const value = (of: string | boolean): string => valueWithMeasure(of, input.measure, words);
    const isSame = full !== null && full.value === next.value;
    return [
      ...(isSame ? [] : [words.improve(input.title, value(next.value), next.points)]),
      ...(full === null ? [] : [words.improveFull(input.title, value(full.value), full.points)]),
    ];
  });
}

function adjustmentItem(adjustment: AdjustmentExplanation, words: ExplainWords): Item {
  const { title, clause, points, uncapped, rule, without } = adjustment;
  const capped = uncapped === points ? '' : `  ${words.cappedFrom(uncapped)}`;
  return item(`${clause === null ? '' : `${clause.id} `}${title}  ${points}${capped}`, [
    ...ruleTexts(rule, words),
    ...rule.inputs.map((input) => inputItem(input, words)),
    ...(without === null ? [] : [item(words.without(without.total, without.rank))]),
  ]);
}

function ruleTexts(
  { standard, formula }: AdjustmentExplanation['rule'],
  words: ExplainWords,
): readonly Item[] {
  return [
    ...(standard === '' ? [] : [item(words.standardIs(standard))]),
    ...(formula === '' ? [] : [item(words.formulaIs(formula))]),
  ];
}

function vetoItem(veto: VetoExplanation, words: ExplainWords): Item {
  const { title, clause, effects, rule, without } = veto;
  return item(`${clause === null ? '' : `${clause.id} `}${title}：${effects.join('；')}`, [
    ...ruleTexts(rule, words),
    ...rule.inputs.map((input) => inputItem(input, words)),
    item(words.without(without.total, without.rank)),
  ]);
}
