import { readAll } from '../decimal/index.ts';
import type { Issue } from '../issue/index.ts';
import { type Group, type Level, nodesOf, type RuleSet, type ScoreNode } from '../ruleset/index.ts';
import type { Table } from '../table/index.ts';
import { type About, aboutNode, aboutRanking } from './About.ts';
import type { LevelAssessment } from './Assessment.ts';
import {
  exactTotal,
  fireVetoes,
  publishedTotal,
  scoreAdjustments,
  withZeroedNodes,
} from './adjust.ts';
import { scoreGroup } from './aggregate.ts';
import { categorize } from './category.ts';
import { earlierInputs } from './earlierInputs.ts';
import { computeFigures } from './figures.ts';
import { gradeUnits } from './grade.ts';
import { levelInputs } from './LevelInputs.ts';
import type { LevelPast } from './LevelPast.ts';
import { makeLists } from './lists.ts';
import { adjoining } from './period.ts';
import { reportGaps, scoreIndicator } from './points.ts';
import { poolFigures } from './pool.ts';
import { participants, type RuleContext } from './RuleContext.ts';
import { orderOf, type Placement, placeByRanking, rankedRows, setRanks } from './rank.ts';
import { scoreRollup } from './rollup.ts';
import { known, type ScoreColumn, type Scoring } from './ScoreColumn.ts';
import { keysWithin, poolNumbers, reportParentless, split } from './within.ts';

/** What a level is assessed from. */
export type LevelSite = {
  readonly ruleSet: RuleSet;
  readonly level: Level;
  readonly table: Table;
  readonly below: ReadonlyMap<string, LevelAssessment>;
  /** What earlier results say of its units, the latest first. */
  readonly pasts: readonly LevelPast[];
  readonly period: string;
  /** Scores that are known, by path: of a group, those of all below it too. Their rules are not looked at. */
  readonly kept?: ReadonlyMap<string, ScoreColumn>;
};

/**
 * The units of a level, step by step.
 *
 * @param isOut  1 for units that cannot be ranked
 * @source semantics, "From points to total" 14: the order of the steps
 */
export function assessUnits(
  { ruleSet, level, table, below, pasts, period, kept = new Map() }: LevelSite,
  isOut: Uint8Array,
  issues: Issue[],
): LevelAssessment {
  const { units } = table;
  const [last = null] = adjoining(pasts, period);
  const given = earlierInputs({ ruleSet, level, table, last, isOut }, issues);
  const categories = categorize(ruleSet, level, table, given, isOut, issues);
  reportParentless(level, units, isOut, issues);
  const inputs = levelInputs(ruleSet, level, table, given, categories);
  const poolOf = (): readonly number[] => poolNumbers(level.pool, categories, units);
  const members = participants(isOut);
  const contextWith = (scores: ReadonlyMap<string, ScoreColumn>): RuleContext => ({
    ...members,
    inputs,
    columns: inputs.columnsWith(scores, poolFigures(inputs, scores, poolOf, isOut)),
    issues,
  });
  const context = contextWith(new Map());
  const tree = scoreTree(level.root, context, kept, (rollup) =>
    scoreRollup(rollup, units, isOut, below.get(rollup.level) ?? null, ruleSet.register, issues),
  );
  const root = columnAt(tree, '');
  const bonuses = scoreAdjustments(level.bonuses, contextWith(tree));
  const deductions = scoreAdjustments(level.deductions, contextWith(tree));
  const before = exactTotal(level, { root, bonuses, deductions, vetoes: [] }, context);
  const vetoes = fireVetoes(level.vetoes, contextWith(new Map([...tree, ['total', before]])));
  const nodes = withZeroedNodes(level.root, tree, vetoes, context);
  const parts = { root: columnAt(nodes, ''), bonuses, deductions, vetoes };
  const exact = exactTotal(level, parts, context);
  const total = publishedTotal(level, exact, context);

  const compared = level.ranking.by === 'exact' ? exact : total;
  const breakers = tieBreakers(level, nodes, total, context);
  const placement = placeByRanking(level.ranking, rankedRows(total), compared, breakers);
  const keys = keysWithin(level.ranking.within, categories, units);
  const pools = split(placement.rows, keys);
  const { ranks, categoryRanks } = rank(level, placement, pools, categories);
  const grades = gradeUnits(level, total, pools, orderOf(placement), vetoes, units, issues);
  const published = contextWith(new Map([...nodes, ['total', total]]));
  const lists = makeLists({
    level,
    context: published,
    placement,
    total,
    exactTotal: exact,
    contextWith: (scores) => ({ ...contextWith(scores), issues: [] }),
    nodes,
    categories,
    grades,
    vetoes,
    pasts,
    period,
  });
  const shown = new Map([...nodes].filter(([path]) => path !== ''));
  return {
    level,
    table,
    inputs,
    isOut,
    pools: poolOf,
    below,
    tree,
    totalBeforeVetoes: before,
    nodes: shown,
    weights: weightsOf(ruleSet, level, context),
    root: parts.root,
    bonuses,
    deductions,
    vetoes,
    exactTotal: exact,
    total,
    tieBreakers: breakers,
    figures: computeFigures(level.figures, published),
    categories,
    placement,
    ranks,
    categoryRanks,
    grades,
    lists,
  };
}

function scoreTree(
  root: Group,
  context: RuleContext,
  kept: ReadonlyMap<string, ScoreColumn>,
  scoreRollupNode: (node: Extract<ScoreNode, { kind: 'rollup' }>) => ScoreColumn,
): ReadonlyMap<string, ScoreColumn> {
  const scores = new Map<string, ScoreColumn>();
  const begin = (node: ScoreNode): Scoring => {
    const { source, finish } = scoreNode(node);
    return {
      source,
      finish(values) {
        const score = finish(values);
        scores.set(node.path, score);
        return score;
      },
    };
  };
  const scoreNode = (node: ScoreNode): Scoring => {
    if (kept.has(node.path)) {
      for (const { path } of nodesOf(node)) scores.set(path, columnAt(kept, path));
      return known(columnAt(kept, node.path));
    }
    switch (node.kind) {
      case 'indicator':
        return scoreIndicator(node, context);
      case 'rollup':
        return known(scoreRollupNode(node));
      case 'group':
        return scoreGroup(node, node.children.map(begin), context);
    }
  };
  const { source, finish } = begin(root);
  finish(readAll(source.run, context.inputs.length));
  return scores;
}

function columnAt(scores: ReadonlyMap<string, ScoreColumn>, path: string): ScoreColumn {
  const score = scores.get(path);
  if (score === undefined) throw new Error(`the tree has no node "${path}"`);
  return score;
}

function tieBreakers(
  level: Level,
  nodes: ReadonlyMap<string, ScoreColumn>,
  total: ScoreColumn,
  context: RuleContext,
): readonly ScoreColumn[] {
  return level.ranking.tieBreakers.map(({ source }) => {
    if (source.kind === 'score')
      return source.name === 'total' ? total : columnAt(nodes, source.name);
    checkGaps(source.name, aboutRanking, context);
    return context.inputs.scoreOfInput(source.name);
  });
}

/** The inputs of a level that roll-ups of other levels weight by. */
function weightsOf(
  { levels }: RuleSet,
  level: Level,
  context: RuleContext,
): LevelAssessment['weights'] {
  const rollups = levels.flatMap(({ root }) =>
    [...nodesOf(root)].filter((node) => node.kind === 'rollup' && node.level === level.id),
  );
  return new Map(
    rollups.flatMap((node) => {
      if (node.kind !== 'rollup' || node.weightInput === null) return [];
      checkGaps(node.weightInput, aboutNode(node), context);
      return [[node.weightInput, context.inputs.scoreOfInput(node.weightInput)] as const];
    }),
  );
}

function checkGaps(input: string, about: About, context: RuleContext): void {
  const read = { strictInputs: [input] };
  reportGaps(context.inputs.gapsOf(read), read, about, context);
}

function rank(
  level: Level,
  placement: Placement,
  pools: ReadonlyArray<readonly number[]>,
  categories: ReadonlyArray<string | null>,
): { readonly ranks: Int32Array; readonly categoryRanks: Int32Array } {
  const ranks = new Int32Array(categories.length);
  const categoryRanks = new Int32Array(categories.length);
  const { by, ties } = level.ranking;
  if (by === 'none') return { ranks, categoryRanks };
  for (const rows of pools) setRanks(rows, placement, ties, ranks);
  if (level.categories.length > 0) {
    for (const rows of split(placement.rows, categories)) {
      setRanks(rows, placement, ties, categoryRanks);
    }
  }
  return { ranks, categoryRanks };
}
