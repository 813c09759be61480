import type { Assessment, LevelAssessment } from '../../assess/index.ts';
import { membersOf, type Standing, standingsOf } from '../../explain/index.ts';
import type { Scenario } from '../scenario/Scenario.ts';
import { publishedId } from '../scenario/Scenario.ts';
import { agreementOf, type RankCorrelation } from './agreement.ts';
import type {
  ComparedLevel,
  ComparedList,
  ComparedUnit,
  ScenarioComparison,
} from './ScenarioComparison.ts';

/** A result, and by which scenario it was assessed; null: by the rules as they are published. */
export type AssessedScenario = {
  readonly scenario: Scenario | null;
  readonly assessment: Assessment;
};

/**
 * Results of the same data by several rules, side by side: ranks, lists, and how far they agree. Loads the
 * library of statistics.
 *
 * @param first  the others are compared with it
 */
export async function compareScenarios(
  first: AssessedScenario,
  ...others: readonly AssessedScenario[]
): Promise<ScenarioComparison> {
  const { sampleRankCorrelation } = await import('simple-statistics');
  const { ruleSet, data, period } = first.assessment;
  const all = [first, ...others];
  const { id, title, version } = ruleSet;
  return {
    ruleSet: { id, title, version },
    data: { hash: data.hash },
    period,
    scenarios: all.map(({ scenario, assessment }) => ({
      id: idOf(scenario),
      title: scenario?.title ?? null,
      description: scenario?.description ?? null,
      hash: assessment.ruleSet.hash,
      partial: assessment.isPartial,
    })),
    levels: first.assessment.levels.map((level) => compareLevel(level, all, sampleRankCorrelation)),
  };
}

const idOf = (scenario: Scenario | null): string => scenario?.id ?? publishedId;

function compareLevel(
  first: LevelAssessment,
  all: readonly AssessedScenario[],
  correlate: RankCorrelation,
): ComparedLevel {
  const { id, title } = first.level;
  const levels = all.map(
    ({ assessment }) => assessment.levels.find(({ level }) => level.id === id) ?? null,
  );
  const units = unitsOf(levels);
  return {
    id,
    title,
    agreement: all.flatMap(({ scenario }, i) => {
      const other = levels[i];
      if (i === 0 || other === null || other === undefined) return [];
      return [agreementOf(idOf(scenario), i, units, first, other, correlate)];
    }),
    lists: listsOf(levels, all),
    units,
  };
}

type Levels = ReadonlyArray<LevelAssessment | null>;

function unitsOf(levels: Levels): readonly ComparedUnit[] {
  const standings = levels.map((level) => standingsOf(level));
  const codes = new Set(standings.flatMap((byCode) => [...byCode.keys()]));
  const units = [...codes].map((code): ComparedUnit => {
    const found = standings.map((byCode) => byCode.get(code) ?? null);
    const before = found[0]?.standing.rank ?? null;
    const each = found.map((one) => (one === null ? null : moved(one.standing, before)));
    const moves = each.slice(1).flatMap((one) => one?.move ?? []);
    return {
      code,
      name: found.find((one) => one !== null)?.name ?? '',
      standings: each,
      largestMove: moves.length === 0 ? null : Math.max(...moves.map(Math.abs)),
    };
  });
  return units.sort(byMove);
}

function moved(standing: Standing, before: number | null) {
  const { rank } = standing;
  return { ...standing, move: rank === null || before === null ? null : before - rank };
}

/** Who gains or loses a rank moves farthest; then by rank in the first scenario, and by code. */
function byMove(a: ComparedUnit, b: ComparedUnit): number {
  const rankOf = ({ standings }: ComparedUnit): number => standings[0]?.rank ?? Number.MAX_VALUE;
  return distanceOf(b) - distanceOf(a) || rankOf(a) - rankOf(b) || (a.code < b.code ? -1 : 1);
}

function distanceOf({ standings, largestMove }: ComparedUnit): number {
  const ranked = standings.filter((standing) => (standing?.rank ?? null) !== null);
  const isRankedInSome = ranked.length > 0 && ranked.length < standings.length;
  return isRankedInSome ? Number.MAX_VALUE : (largestMove ?? 0);
}

function listsOf(levels: Levels, all: readonly AssessedScenario[]): readonly ComparedList[] {
  const lists = new Map(
    levels.flatMap((level) => (level?.lists ?? []).map(({ list }) => [list.id, list] as const)),
  );
  return [...lists.values()].map(({ id, title }) => {
    const members = levels.map((level) => membersOf(level, id));
    const isThere = (i: number): boolean =>
      levels[i]?.lists.some(({ list }) => list.id === id) === true;
    const namesIn = (from: number, notIn: number) =>
      [...(members[from] ?? [])]
        .filter(([code]) => members[notIn]?.has(code) !== true)
        .map(([code, name]) => ({ code, name }));
    return {
      id,
      title,
      members: members.map((byCode, i) => (isThere(i) ? [...byCode.keys()] : null)),
      changes: all.flatMap(({ scenario }, i) =>
        i === 0 ? [] : [{ scenario: idOf(scenario), entered: namesIn(i, 0), left: namesIn(0, i) }],
      ),
    };
  });
}
