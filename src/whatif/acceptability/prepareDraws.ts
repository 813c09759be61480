import type { Assessment, LevelAssessment } from '../../assess/index.ts';
import { error, type Issue, type Result, suggestion } from '../../issue/index.ts';
import { listsAsked } from '../exact/asked.ts';
import { modelOf } from '../model/modelOf.ts';
import { spaceOf } from '../weights/spaceOf.ts';
import { type WeightGroup, weightGroupOf } from '../weights/WeightGroup.ts';
import type { WeightSpace } from '../weights/WeightSpace.ts';
import type { Acceptability } from './Acceptability.ts';
import type { AcceptabilityOptions } from './AcceptabilityOptions.ts';
import { type BlockRange, blocksOf, countBlocks, type DrawJob } from './countDraws.ts';
import { countRescored } from './countRescored.ts';
import type { Drawn } from './Drawn.ts';
import { summarize } from './summarize.ts';
import { emptyTally, type Tally } from './Tally.ts';
import { wrongNumbers } from './wrongOptions.ts';

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
  const found = levelOf(assessment, options, issues);
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
  const modelled = modelOf(assessment, assessed, options.lists);
  const isModel = modelled.kind === 'model';
  const draws = options.draws ?? defaultDraws[isModel ? 'sums' : 'rescoring'];
  const rows = isModel ? modelled.model.rows : modelled.rows;
  const hasRanks = assessed.level.ranking.by !== 'none';
  const counted = {
    hasRanks: ranks && hasRanks && rows.length <= mostRanked,
    hasPairs: pairs && hasRanks && rows.length <= mostPaired,
  };
  const lists = isModel
    ? modelled.model.lists.map(({ index }) => index)
    : indexesOf(assessed, options.lists);
  const plan = { space, seed, draws, counted };
  const job = isModel ? { ...plan, model: modelled.model } : null;
  const size = { units: rows.length, weights: group.weights.length, lists: lists.length };
  // Lists that only decide who is barred from others are counted too.
  const asked = new Set(indexesOf(assessed, options.lists));
  const fixed = isModel ? modelled.fixed : [];
  const reported = lists
    .map((index, at) => ({ index, at, isFixed: fixed[at] ?? false }))
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
        ? countRescored({ assessment, assessed, rows, lists, ...plan }, range)
        : countBlocks(job, range),
    empty: () => emptyTally(size, counted),
    summarize: (tally) => summarize(drawn, tally),
  };
}

function indexesOf({ lists }: LevelAssessment, wanted?: readonly string[]): readonly number[] {
  return lists.flatMap(({ list }, index) =>
    wanted === undefined || wanted.includes(list.id) ? [index] : [],
  );
}

type FoundLevel = { readonly assessed: LevelAssessment; readonly group: WeightGroup };

function levelOf(
  { levels }: Assessment,
  { level: wanted }: AcceptabilityOptions,
  issues: Issue[],
): FoundLevel | null {
  const candidates = levels.filter(({ level }) => wanted === undefined || level.id === wanted);
  for (const assessed of candidates) {
    const group = weightGroupOf(assessed);
    if (group !== null) return { assessed, group };
  }
  const ids = levels.map(({ level }) => level.id);
  const titles = candidates.map(({ level }) => level.title);
  issues.push(
    candidates.length === 0
      ? error(
          'unknown-level',
          {},
          { found: wanted ?? '', wanted: ids, ...suggestion(wanted ?? '', ids) },
        )
      : error('nothing-to-weigh', {}, { level: titles }),
  );
  return null;
}
