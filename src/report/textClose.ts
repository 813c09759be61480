import { printable } from '../issue/index.ts';
import type { CloseCallJson, LevelJson, ListJson, ResultJson } from './result.ts';
import type { TextStyle } from './TextStyle.ts';
import { wrapIndented, wrapText } from './table.ts';
import { nameOfParent } from './textUnits.ts';

/** Which pair stands at the edge of a list, and by how much; and what else nearly changed it. */
export function edgeLines(
  { edges, id, level, byParent }: ListJson,
  result: ResultJson,
  { words, width, paint }: TextStyle,
): readonly string[] {
  const atEdges = edges.map(({ parent, last, next, gap, decidedBy }) => {
    const above = byParent.find(({ code }) => code === parent);
    const before = above === undefined ? '' : `${nameOfParent(above)}${words.colon}`;
    return `${before}${words.edge(shown(last), shown(next), gap, decidedBy)}`;
  });
  const calls = result.closeCalls.filter(
    (call) => call.kind === 'list' && call.id === id && call.level === level && !isEdge(call),
  );
  const close = calls.map((call) => words.close(call.by, namesOf(call)));
  return [...atEdges, ...close].flatMap((text) => wrapText(text, width).map(paint.quiet));
}

/** What its edge says already. */
function isEdge({ by }: CloseCallJson): boolean {
  return by === 'tie-breaker' || by === 'margin';
}

function shown({ name, score }: ListJson['edges'][number]['last']): string {
  return score === null ? printable(name) : `${printable(name)} ${score}`;
}

function namesOf({ units }: CloseCallJson): readonly string[] {
  return units.map(({ name }) => printable(name));
}

/** So many are listed one by one; the rest is counted. */
const shownCalls = 8;

/** Ranks and grades of a level that were decided by a hair. */
export function closeLines(
  level: LevelJson,
  { closeCalls }: ResultJson,
  { words, width, paint }: TextStyle,
): readonly string[] {
  const calls = closeCalls.filter((call) => call.level === level.id && call.kind !== 'list');
  if (calls.length === 0) return [];
  const titleOf = (id: string | null): string =>
    printable(level.grades.find((grade) => grade.id === id)?.title ?? id ?? '');
  const texts = calls.slice(0, shownCalls).map((call) => {
    const what = call.kind === 'grade' ? words.closeGrade(titleOf(call.id)) : words.closeRank;
    return `${what}${words.colon}${words.close(call.by, namesOf(call))}`;
  });
  const rest = calls.length - shownCalls;
  return [
    '',
    paint.strong(words.closeHeading),
    ...texts.flatMap((text) => wrapIndented(text, width, 2)),
    ...(rest > 0 ? [words.closeMore(rest)] : []),
  ];
}
