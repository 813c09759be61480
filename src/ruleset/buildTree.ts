import { type Exact, formatExact, round, zero } from '../decimal/index.ts';
import { NUMBER, type Type } from '../logic/index.ts';
import {
  type Builder,
  checkClause,
  checkNumberOf,
  checkUnique,
  decimalOf,
  positiveOf,
  report,
  roundingOf,
  ruleOf,
} from './Builder.ts';
import { buildExamples } from './buildExamples.ts';
import type { Group, Indicator, Rollup, ScoreNode } from './RuleSet.ts';
import type {
  GroupDocument,
  IndicatorDocument,
  LevelDocument,
  NodeDocument,
  RollupDocument,
} from './RuleSetDocument.ts';

/** Where in the tree a node stands. */
type Site = {
  readonly path: string;
  readonly pointer: string;
  readonly types: ReadonlyMap<string, Type>;
  readonly builder: Builder;
};

export function buildRoot(
  level: LevelDocument,
  pointer: string,
  types: ReadonlyMap<string, Type>,
  builder: Builder,
): Group {
  const root: GroupDocument = { id: '', title: level.title, ...level.score };
  const site = { path: '', pointer: `${pointer}/score`, types, builder };
  const built = buildGroup(root, site);
  checkRoundedMax(built, site);
  return built;
}

function isGroup(node: NodeDocument): node is GroupDocument {
  return 'children' in node;
}

function isRollup(node: NodeDocument): node is RollupDocument {
  return 'rollup' in node;
}

function buildNode(node: NodeDocument, site: Site): ScoreNode {
  checkClause(node.clause, site.pointer, site.builder);
  const built = buildKind(node, site);
  checkRoundedMax(built, site);
  return built;
}

function buildKind(node: NodeDocument, site: Site): ScoreNode {
  if (isGroup(node)) return buildGroup(node, site);
  return isRollup(node) ? buildRollup(node, site) : buildIndicator(node, site);
}

/** Full points are points that can be reached, and not passed, as the node rounds. */
function checkRoundedMax({ max, rounding }: ScoreNode, { pointer, builder }: Site): void {
  if (rounding === null) return;
  const rounded = round(max, rounding);
  if (rounded.equals(max)) return;
  const data = { found: formatExact(rounded), wanted: formatExact(max) };
  report(builder, 'max-not-rounded', `${pointer}/round`, data);
}

function shared(node: NodeDocument, { path, pointer, builder }: Site) {
  return {
    path,
    title: node.title,
    clause: node.clause ?? null,
    description: node.description ?? null,
    weight:
      node.weight === undefined ? null : positiveOf(node.weight, `${pointer}/weight`, builder),
    rounding: node.round === undefined ? null : roundingOf(node.round, `${pointer}/round`, builder),
  };
}

function buildIndicator(node: IndicatorDocument, site: Site): Indicator {
  const { pointer, types, builder } = site;
  const rule = ruleOf(node.points, `${pointer}/points`, types, NUMBER, builder);
  return {
    kind: 'indicator',
    ...shared(node, site),
    max: positiveOf(node.max, `${pointer}/max`, builder),
    rule: rule ?? emptyRule(`${pointer}/points`),
    examples: buildExamples(
      node.examples ?? [],
      rule?.inputs ?? [],
      `${pointer}/examples`,
      builder,
    ),
  };
}

/** Stands in for a rule with issues, so that the rest is checked in the same pass. */
export function emptyRule(pointer: string): Indicator['rule'] {
  return {
    expr: { kind: 'literal', value: zero, type: NUMBER },
    written: 0,
    strictInputs: [],
    inputs: [],
    pointer,
  };
}

function buildRollup(node: RollupDocument, site: Site): Rollup {
  const { pointer, builder } = site;
  const { level, score = 'total', method, weight, incomplete = 'error' } = node.rollup;
  if (method === 'weighted_mean' && weight === undefined) {
    report(builder, 'missing-weight', `${pointer}/rollup`);
  }
  if (method !== 'weighted_mean' && weight !== undefined) {
    report(builder, 'unused-weight', `${pointer}/rollup/weight`);
  }
  if (weight !== undefined && builder.levels.has(level)) {
    checkNumberOf(level, weight, `${pointer}/rollup/weight`, builder);
  }
  return {
    kind: 'rollup',
    ...shared(node, site),
    max: positiveOf(node.max, `${pointer}/max`, builder),
    level,
    score,
    method,
    weightInput: weight ?? null,
    incomplete,
    examples: [],
  };
}

function buildGroup(node: GroupDocument, site: Site): Group {
  const { path, pointer, builder } = site;
  const at = `${pointer}/children`;
  checkUnique(
    node.children.map(({ id }) => id),
    at,
    builder,
  );
  const children = node.children.map((child, i) => {
    if (path === '' && child.id === 'total') {
      report(builder, 'reserved-id', `${at}/${i}/id`, { id: child.id });
    }
    const inner = path === '' ? child.id : `${path}.${child.id}`;
    return buildNode(child, { ...site, path: inner, pointer: `${at}/${i}` });
  });
  const aggregate = node.aggregate ?? 'sum';
  checkWeights(node, children, site);
  const inputs = children.flatMap((child) => inputsOf(child));
  return {
    kind: 'group',
    ...shared(node, site),
    max: maxOf(node, children, site),
    aggregate,
    children,
    examples: buildExamples(node.examples ?? [], inputs, `${pointer}/examples`, builder),
  };
}

function inputsOf(node: ScoreNode): readonly string[] {
  if (node.kind === 'indicator') return node.rule.inputs;
  return node.kind === 'group' ? node.children.flatMap(inputsOf) : [];
}

function maxOf(
  node: GroupDocument,
  children: readonly ScoreNode[],
  { pointer, builder }: Site,
): Exact {
  const sum = children.reduce((total, child) => total.plus(child.max), zero);
  const declared = node.max === undefined ? null : positiveOf(node.max, `${pointer}/max`, builder);
  if ((node.aggregate ?? 'sum') !== 'sum') {
    if (declared === null) report(builder, 'missing-max', pointer);
    return declared ?? sum;
  }
  if (declared !== null && !declared.equals(sum)) {
    report(builder, 'max-does-not-add-up', `${pointer}/max`, {
      found: formatExact(sum),
      wanted: formatExact(declared),
    });
  }
  return sum;
}

function checkWeights(
  node: GroupDocument,
  children: readonly ScoreNode[],
  { pointer, builder }: Site,
): void {
  const isWeighted = node.aggregate === 'weighted_mean' || node.aggregate === 'geometric_mean';
  children.forEach((child, i) => {
    const at = `${pointer}/children/${i}`;
    if (isWeighted && child.weight === null) report(builder, 'missing-weight', at);
    if (!isWeighted && child.weight !== null) report(builder, 'unused-weight', `${at}/weight`);
  });
  if (!isWeighted) {
    if (node.weightTotal !== undefined) report(builder, 'unused-weight', `${pointer}/weightTotal`);
    return;
  }
  if (node.weightTotal === undefined) {
    report(builder, 'missing-key', pointer, { key: 'weightTotal' });
    return;
  }
  if (children.some((child) => child.weight === null)) return;
  const wanted = decimalOf(node.weightTotal, `${pointer}/weightTotal`, builder);
  const found = children.reduce((total, child) => total.plus(child.weight ?? zero), zero);
  if (!found.equals(wanted)) {
    report(builder, 'weights-do-not-add-up', `${pointer}/weightTotal`, {
      found: formatExact(found),
      wanted: formatExact(wanted),
    });
  }
}
