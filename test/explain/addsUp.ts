import { Exact, parseDecimal, zero } from '../../src/decimal/index.ts';
import type { Comparison, Explanation, NodeExplanation } from '../../src/explain/index.ts';

/** A printed number; what is checked is what a reader can add up. */
export function numberOf(text: string): Exact {
  const value = parseDecimal(text);
  if (value === null) throw new Error(`no number: ${text}`);
  return value;
}

function sumOf(texts: readonly string[]): Exact {
  return texts.map(numberOf).reduce((sum, value) => sum.plus(value), zero);
}

/** What does not add up in an explanation, in words; nothing where all does. */
export function wrongSums(explanation: Explanation): readonly string[] {
  const { node, steps, lost, max, total } = explanation;
  if (total === null) return [];
  return [
    ...nodesOf(node).flatMap(wrongInNode),
    ...differing('steps', sumOf(steps.map(({ change }) => change)), total),
    ...differing('lost', numberOf(max).minus(sumOf(lost.map(({ points }) => points))), total),
  ];
}

function nodesOf(node: NodeExplanation): readonly NodeExplanation[] {
  return [node, ...node.children.flatMap(nodesOf)];
}

function wrongInNode(node: NodeExplanation): readonly string[] {
  const { id, score, max, parts, rounding, lostRounding, lostToVeto } = node;
  if (score === null) return [];
  const points = parts.flatMap((part) => (part.points === null ? [] : [part.points]));
  const made = sumOf([...points, rounding]).minus(numberOf(lostToVeto));
  const missed = sumOf([...parts.map((part) => part.lost), lostRounding, lostToVeto]);
  const isSum = parts.length > 0 && points.length === parts.length;
  return [
    ...(isSum ? differing(`${id} points`, made, score) : []),
    ...(parts.length > 0 ? differing(`${id} lost`, numberOf(max).minus(missed), score) : []),
  ];
}

export function wrongGap({
  gap,
  parts,
  groups,
  beyondGroups,
  unit,
  other,
}: Comparison): readonly string[] {
  return [
    ...differing('parts', sumOf(parts.map(({ points }) => points)), gap),
    ...differing('groups', sumOf([...groups.map(({ points }) => points), beyondGroups]), gap),
    ...differing('totals', numberOf(unit.total).minus(numberOf(other.total)), gap),
  ];
}

/** A score that nothing rounds and that does not end is printed with 34 digits: so far it adds up. */
function differing(what: string, found: Exact, wanted: string): readonly string[] {
  const isCut = wanted.replace(/\D/g, '').length >= 28;
  const difference = found.minus(numberOf(wanted)).absolute();
  const allowed = isCut ? Exact.ofDecimal('1e-30') : zero;
  return difference.compare(allowed) <= 0 ? [] : [`${what}: ${found.numerator}, not ${wanted}`];
}
