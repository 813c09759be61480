import type { Assessment, LevelAssessment } from '../../assess/index.ts';
import { Exact, formatExact, round, roundingToPlaces, unity } from '../../decimal/index.ts';
import { findUnit, named, originOf, standings, valueText } from '../../explain/index.ts';
import { error, type Issue, type Result } from '../../issue/index.ts';
import type { Input } from '../../ruleset/index.ts';
import { levelFor } from '../inputs/levelFor.ts';
import { nearestStep, type Verdict } from '../inputs/nearestStep.ts';
import { type Subject, subjectsOf } from '../inputs/Subject.ts';
import { spanOf } from '../inputs/spanOf.ts';
import { isRead, type Way, waysOf } from '../inputs/ways.ts';
import { findLists } from './findLists.ts';
import type {
  InputTolerance,
  ListTolerances,
  ToleranceEdge,
  Tolerances,
  UnitTolerances,
} from './ToleranceReport.ts';

export type ToleranceOptions = {
  /** The id or title of a list. */
  readonly list: string;
  /** The code or name of one unit on it; default: all. */
  readonly unit?: string;
  /** Called after each unit, with how many are done. */
  readonly onDone?: (done: number, of: number) => void;
};

/**
 * How far each input of each unit on a list may be wrong, all else being right, before it leaves the list.
 *
 * Values are those that the input may have, in the places of its column; an open range is followed ten
 * times as far as the values of the level go. Bases count too: the sites inspected may be wrong as well.
 * Where rules look at the pool, all others are scored again.
 *
 * @returns issues for an unknown list or unit, or a unit that is not on it
 */
export function tolerances(
  assessment: Assessment,
  { list, unit, onDone }: ToleranceOptions,
): Result<Tolerances> {
  const lists = findLists(assessment, list);
  if ('severity' in lists) return { ok: false, issues: [lists] };
  const only = unit === undefined ? null : findUnit(assessment, unit);
  if (only !== null && 'severity' in only) return { ok: false, issues: [only] };
  const asked = lists.map(({ assessed, made }) => {
    const rows = made.rows.filter(
      (row) => only === null || (only.assessed === assessed && only.row === row),
    );
    return { assessed, id: made.list.id, rows };
  });
  const of = asked.reduce((sum, { rows }) => sum + rows.length, 0);
  let done = 0;
  const onUnit = (): void => {
    done += 1;
    onDone?.(done, of);
  };
  const parts = asked.flatMap(({ assessed, id, rows }) =>
    rows.length === 0 && only !== null
      ? []
      : [tolerancesOf(assessment, assessed, id, rows, onUnit)],
  );
  const issue = only !== null && parts.length === 0 ? notListed(only, list) : null;
  if (issue !== null) return { ok: false, issues: [issue] };
  return { ok: true, value: { ...originOf(assessment), lists: parts }, issues: [] };
}

function notListed(
  { assessed, row }: { readonly assessed: LevelAssessment; readonly row: number },
  list: string,
): Issue {
  const { code = '', name = '' } = assessed.table.units[row] ?? {};
  return error('unit-not-on-list', { unit: { code, name } }, { found: list });
}

function tolerancesOf(
  assessment: Assessment,
  assessed: LevelAssessment,
  list: string,
  rows: readonly number[],
  onUnit: () => void,
): ListTolerances {
  const { level } = assessed;
  const subjectAt = subjectsOf(assessment, assessed, levelFor(list, level));
  const inputs = level.inputs.flatMap((id) => assessment.ruleSet.inputs.get(id) ?? []);
  const found = level.lists.find(({ id }) => id === list);
  return {
    level: named(level),
    list: named(found ?? { id: list, title: list }),
    units: rows.map((row) => {
      const unit = unitTolerances(subjectAt(row), list, inputs);
      onUnit();
      return unit;
    }),
  };
}

function unitTolerances(subject: Subject, list: string, inputs: readonly Input[]): UnitTolerances {
  const { assessed, row } = subject;
  const { code = '', name = '' } = assessed.table.units[row] ?? {};
  const { rank, total } = standings(assessed)(row);
  const read = inputs
    .filter(({ id }) => isRead(id, assessed.level))
    .map((input) => ({ input, ways: waysOf(subject, input) }))
    .filter(({ ways }) => ways.length > 0);
  const found = read.map(({ input, ways }) => ({ input, edges: edgesOf(ways, subject, list) }));
  const wrong = found.flatMap(({ input, edges }) =>
    edges.length === 0 ? [] : [toleranceOf(input, edges, subject)],
  );
  const safe = found.flatMap(({ input, edges }) => (edges.length === 0 ? [named(input)] : []));
  const inOrder = wrong.sort((a, b) => a.size.compare(b.size)).map(({ tolerance }) => tolerance);
  return { code, name, rank, total, inputs: inOrder, safe };
}

/** Where an input goes when it is wrong enough. */
type Edge = { readonly way: Way; readonly step: number };

function edgesOf(ways: readonly Way[], subject: Subject, list: string): readonly Edge[] {
  const { row } = subject;
  return ways.flatMap((way) => {
    const step = nearestStep(way, subject, (values): Verdict => {
      const level = subject.levelWith(values);
      if (level === null) return 'error';
      const rows = level.lists.find((made) => made.list.id === list)?.rows;
      return rows?.includes(row) === false ? 'holds' : 'not';
    });
    return step === 0 ? [] : [{ way, step }];
  });
}

function toleranceOf(
  input: Input,
  edges: readonly Edge[],
  { assessed }: Subject,
): { readonly size: Exact; readonly tolerance: InputTolerance } {
  const edgeTo = (direction: Way['direction']): Edge | undefined =>
    edges.find(({ way }) => way.direction === direction);
  const span = spanOf(input, assessed.table.inputs.get(input.id));
  const sizes = edges.map(({ way, step }) => shareOf(way.now, way.at(step), span));
  const size = sizes.reduce((least, one) => (one.compare(least) < 0 ? one : least));
  const other = edgeTo('choice');
  const [first] = edges;
  return {
    size,
    tolerance: {
      input: { ...named(input), measure: input.measure },
      value: valueText(first?.way.now ?? null),
      up: shown(edgeTo('up')),
      down: shown(edgeTo('down')),
      other: other === undefined ? null : valueText(other.way.at(other.step)),
      share: formatExact(round(size, roundingToPlaces(6))),
    },
  };
}

function shareOf(now: Way['now'], value: Way['now'], span: Exact): Exact {
  if (!(now instanceof Exact && value instanceof Exact)) return unity;
  return value.minus(now).absolute().dividedBy(span);
}

function shown(edge: Edge | undefined): ToleranceEdge | null {
  if (edge === undefined) return null;
  const { now } = edge.way;
  const value = edge.way.at(edge.step);
  if (!(now instanceof Exact && value instanceof Exact)) return null;
  const by = value.minus(now);
  return { value: formatExact(value), by: `${by.sign > 0 ? '+' : ''}${formatExact(by)}` };
}
