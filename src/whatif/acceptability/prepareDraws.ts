import type { Assessment, LevelAssessment } from '../../assess/index.ts';
import type { Issue, Result } from '../../issue/index.ts';
import { wrongNumbers } from '../draws/wrongNumbers.ts';
import { listsAsked, weighedAsked } from '../exact/asked.ts';
import { everyRow } from '../model/everyRow.ts';
import { type Modelled, modelOf } from '../model/modelOf.ts';
import { sureMembers } from '../program/sureMembers.ts';
import { spaceOf } from '../weights/spaceOf.ts';
import type { WeightGroup } from '../weights/WeightGroup.ts';
import type { WeightSpace } from '../weights/WeightSpace.ts';
import type { Acceptability } from './Acceptability.ts';
import type { AcceptabilityOptions } from './AcceptabilityOptions.ts';
import {
  type BlockRange,
  blockLengths,
  blocksOf,
  countBlocks,
  type DrawJob,
} from './countDraws.ts';
import { countRescored } from './countRescored.ts';
import type { Drawn } from './Drawn.ts';
import { summarize } from './summarize.ts';
import { emptyTally, type Tally } from './Tally.ts';

/** Draws that are ready to be counted: here, or block by block in threads. */
export type PreparedDraws = {
  /** Plain data for a thread; null where only the engine can score these weightings. */
  readonly job: DrawJob | null;
  readonly blocks: number;
  /** Counts some blocks here, one by one. */
  readonly count: (range: BlockRange) => Iterable<Tally>;
  readonly empty: () => Tally;
  readonly summarize: (tally: Tally) => Acceptability;
};

const defaultDraws = { sums: 100_000, rescoring: 1_000 };
const mostRanked = 2_000;
const mostPaired = 500;

/** Checks what is asked for, and plans it. */
export function prepareDraws(
  assessment: Assessment,
  options: AcceptabilityOptions,
): Result<PreparedDraws> {
  const issues: Issue[] = [...wrongNumbers(options)];
  const weighed = weighedAsked(assessment, options);
  if ('code' in weighed) issues.push(weighed);
  const found = 'code' in weighed ? null : weighed;
  const space = found === null ? null : spaceOf(found.group, options, issues);
  const lists = found === null ? null : listsAsked(found.assessed, options.lists);
  issues.push(...(lists?.issues ?? []));
  if (found === null || space === null || lists?.ok !== true || issues.length > 0) {
    return { ok: false, issues };
  }
  const { assessed, group } = found;
  const asked = { ...options, lists: lists.value.map(({ id }) => id) };
  return { ok: true, value: planned(assessment, assessed, group, space, asked), issues: [] };
}

function planned(
  assessment: Assessment,
  assessed: LevelAssessment,
  group: WeightGroup,
  space: WeightSpace,
  options: AcceptabilityOptions,
): PreparedDraws {
  const { seed = 1, ranks = true, pairs = false } = options;
  const modelled = modelledIn(assessment, assessed, group, options);
  const isModel = modelled.kind === 'model';
  const draws = options.draws ?? defaultDraws[isModel ? 'sums' : 'rescoring'];
  // What puts those without a total on such a list may look at the totals of others.
  const rows = isModel ? modelled.model.rows : everyRow(assessed);
  const hasRanks = assessed.level.ranking.by !== 'none';
  const counted = {
    hasRanks: ranks && hasRanks && rows.length <= mostRanked,
    hasPairs: pairs && hasRanks && rows.length <= mostPaired,
  };
  const lists = isModel
    ? modelled.model.lists.map(({ index }) => index)
    : indexesOf(assessed, options.lists);
  const blockLength = blockLengths[isModel ? 'sums' : 'rescoring'];
  const plan = { space, seed, draws, blockLength, counted };
  const job = isModel ? { ...plan, model: modelled.model } : null;
  const size = { units: rows.length, weights: group.weights.length, lists: lists.length };
  // Lists that only decide who is barred from others are counted too.
  const asked = new Set(indexesOf(assessed, options.lists));
  const fixed = isModel ? modelled.fixed : [];
  const sure = isModel ? sureMembers(modelled.model) : [];
  const reported = lists
    .map((index, at) => ({ index, at, isFixed: fixed[at] ?? false, isSure: sure[at] ?? [] }))
    .filter(({ index }) => asked.has(index))
    .sort((a, b) => a.index - b.index);
  const drawn: Drawn = {
    assessment,
    assessed,
    group,
    space,
    seed,
    asked: draws,
    obstacles: isModel ? [] : modelled.obstacles,
    rows,
    lists: reported,
  };
  return {
    job,
    blocks: blocksOf(plan),
    count: (range) =>
      job === null
        ? countRescored({ assessment, assessed, group, rows, lists, ...plan }, range)
        : countBlocks(job, range),
    empty: () => emptyTally(size, counted),
    summarize: (tally) => summarize(drawn, tally),
  };
}

/** Weights within a group reach totals through what its score is rounded to, and who reads it. */
function modelledIn(
  assessment: Assessment,
  assessed: LevelAssessment,
  { path, title }: WeightGroup,
  { lists }: AcceptabilityOptions,
): Modelled {
  if (path === '') return modelOf(assessment, assessed, lists);
  const obstacles = [{ kind: 'inner-group', title }] as const;
  return { kind: 'obstacles', obstacles };
}

function indexesOf({ lists }: LevelAssessment, wanted?: readonly string[]): readonly number[] {
  return lists.flatMap(({ list }, index) =>
    wanted === undefined || wanted.includes(list.id) ? [index] : [],
  );
}
