import type { Assessment, LevelAssessment } from '../../assess/index.ts';
import { explainedUnit, named, namesAbove, originOf, standings } from '../../explain/index.ts';
import { error, type Issue, isError, type Result } from '../../issue/index.ts';
import type { Input } from '../../ruleset/index.ts';
import { findSubject, type Subject, subjectsOf } from '../inputs/Subject.ts';
import { type Aim, type AimFound, findAim, isReached, levelForAim } from './Aim.ts';
import { aloneMoves, type Reaches } from './alone.ts';
import { bestMoves } from './bestMoves.ts';
import { clustersOf } from './clusters.ts';
import { costsOf, type InputCost, readCosts } from './costs.ts';
import { followsFromPoints } from './followsFromPoints.ts';
import type { Improvements } from './Improvements.ts';
import { type ImprovableWay, improvableWays } from './improvable.ts';
import { keptBy } from './keptBy.ts';
import { liftingWays } from './lifting.ts';
import { type Move, valuesOfMoves } from './Option.ts';
import { levelAfter, type Proposed, type Proposer, proposer } from './propose.ts';
import { leastTogether, type TogetherSite } from './together.ts';
import { inputsOf, wantedInputs } from './wantedInputs.ts';

export type ImproveOptions = {
  /** The code, name or short name of the unit. */
  readonly unit: string;
  readonly aim: Aim;
  /** Of inputs that have none the share of its range by which each changes. */
  readonly costs?: readonly InputCost[];
  /** Ids or titles of the inputs that may change; default: all. */
  readonly inputs?: readonly string[];
  /** How much of the work is done. */
  readonly onDone?: (done: number, of: number) => void;
};

/**
 * The least improvement of a unit's inputs that takes it off a list, to a rank or to a grade: of one input
 * alone, and of several together at the least cost.
 *
 * Other units have their data as they are; where rules look at the pool, they may stand otherwise all the
 * same. Each proposal is read and assessed anew, as if the files had it.
 *
 * @returns issues for an unknown unit, list, grade, rank or input, a cost below 0, or an aim that is reached
 * @throws where the data were not read from files
 */
export function improve(assessment: Assessment, options: ImproveOptions): Result<Improvements> {
  const found = findSubject(assessment, options.unit);
  if ('severity' in found) return { ok: false, issues: [found] };
  const { assessed, row } = found;
  const { level, table } = assessed;
  const aim = findAim(options.aim, assessed);
  const known = inputsOf(assessment, assessed);
  const wanted = wantedInputs(options.inputs, known, level.title);
  const { stated, issues } = readCosts(options.costs ?? [], known, level.title);
  const all = [
    'severity' in aim ? aim : reachedIssue(aim, assessed, row),
    ...wanted.issues,
    ...issues,
  ];
  const wrong = all.filter((issue): issue is Issue => issue !== null);
  if ('severity' in aim || wrong.some(isError)) return { ok: false, issues: wrong };
  const subject = subjectsOf(assessment, assessed, levelForAim(aim, level))(row);
  const propose = proposer(subject, aim, costsOf(stated, table));
  const value = improvementsOf(subject, aim, wanted.inputs, propose, options.onDone);
  return { ok: true, value, issues: [] };
}

function improvementsOf(
  subject: Subject,
  aim: AimFound,
  inputs: readonly Input[],
  propose: Proposer,
  onDone: ImproveOptions['onDone'],
): Improvements {
  const { assessment, assessed, row } = subject;
  const ways = improvableWays(subject, inputs);
  const reaches = reachesOf(subject, aim);
  const best = bestMoves(ways, subject);
  // A veto that fires with every input at its best fires whatever is tried; only what others are measured
  // by may help all the same, for they may fall behind.
  const kept = keptBy(subject, aim, valuesOfMoves(best));
  const isKept = kept.length > 0 && ways.every(({ isPlain }) => isPlain);
  const open = isKept ? [] : ways;
  const tried = [...open, ...liftingWays(subject, inputs, ways)];
  // Each input alone, each cluster of them, and what these come to together.
  const steps = tried.length + clustersOf(open).length + 1;
  let done = 0;
  const onEach = (): void => {
    done += 1;
    onDone?.(done, steps);
  };
  const alone = aloneOf(aloneMoves(tried, subject, reaches, onEach), subject, propose);
  const site = {
    subject,
    ways: open,
    reaches,
    costOf: propose.costOf,
    score: scoreOf(aim, assessed),
    isByPoints: followsFromPoints(subject, aim, inputs),
    alone: alone[0]?.moves[0] ?? null,
    onEach,
  };
  return {
    ...originOf(assessment),
    unit: explainedUnit(assessed, row, namesAbove(assessment)),
    aim,
    now: standings(assessed)(row),
    alone: alone.map(({ proposal }) => proposal),
    notAlone: inputsBut(alone, [...ways, ...tried]),
    together: togetherOf(site, propose),
    best: standingAfter(subject, best),
    keptBy: kept,
  };
}

function reachesOf(subject: Subject, aim: AimFound): Reaches {
  return (values) => {
    const level = subject.levelWith(values);
    if (level === null) return 'error';
    return isReached(aim, level, subject.row) ? 'holds' : 'not';
  };
}

/**
 * The proposals of moves; where one is none after all, for a tie at another list that somebody would have to
 * decide, of another value of its input.
 */
function aloneOf(moves: readonly Move[], subject: Subject, propose: Proposer): readonly Proposed[] {
  const found = propose.sorted(moves.map((move) => [move]));
  const isFound = (move: Move): boolean => found.some(({ moves: [own] }) => own === move);
  const failed = moves.filter((move) => !isFound(move)).map(({ way }) => way);
  if (failed.length === 0) return found;
  const others = aloneMoves(failed, subject, propose.reaches, () => undefined);
  return propose.sorted([...moves.filter(isFound), ...others].map((move) => [move]));
}

function togetherOf(site: TogetherSite, propose: Proposer): Improvements['together'] {
  const least = leastTogether(site);
  if (least === null) return null;
  const proposal = propose.one(least.moves);
  if (proposal !== null) return { ...proposal, isLeast: least.isLeast };
  // What stands in the way is no matter of points: what is found instead may not be the least.
  const onEach = (): void => undefined;
  const other = leastTogether({ ...site, reaches: propose.reaches, isByPoints: false, onEach });
  const second = other === null ? null : propose.one(other.moves);
  return second === null ? null : { ...second, isLeast: false };
}

/** The inputs that can be better, without those that some proposals are of. */
function inputsBut(
  proposed: readonly Proposed[],
  ways: readonly ImprovableWay[],
): Improvements['notAlone'] {
  const own = new Set(proposed.flatMap(({ moves }) => moves.map(({ way }) => way.input)));
  const others = new Set(ways.map(({ input }) => input).filter((input) => !own.has(input)));
  return [...others].map(named);
}

/** What the aim looks at first: a node path, or `total`. */
function scoreOf(aim: AimFound, { level }: LevelAssessment): string {
  const list = level.lists.find(({ id }) => aim.kind === 'off-list' && id === aim.id);
  return list?.source.kind === 'score' ? list.source.node : 'total';
}

function standingAfter(subject: Subject, moves: readonly Move[]): Improvements['best'] {
  const after = levelAfter(valuesOfMoves(moves), subject);
  return after === null ? null : standings(after.level)(after.at);
}

function reachedIssue(aim: AimFound, assessed: LevelAssessment, row: number): Issue | null {
  const { code = '', name = '' } = assessed.table.units[row] ?? {};
  const unit = { code, name };
  if (aim.kind !== 'off-list' && (assessed.ranks[row] ?? 0) === 0) {
    return error('unit-without-rank', { unit });
  }
  return isReached(aim, assessed, row) ? error('aim-reached', { unit }) : null;
}
