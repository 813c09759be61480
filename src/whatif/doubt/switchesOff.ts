import { type Assessment, assessAgain } from '../../assess/index.ts';
import {
  type Changes,
  changesBetween,
  named,
  originOf,
  type Standing,
} from '../../explain/index.ts';
import { isError, type Result } from '../../issue/index.ts';
import { type Level, type RuleSet, unknownLevels } from '../../ruleset/index.ts';
import { lostReaders } from '../scenario/lostReaders.ts';
import { type Off, offsOf } from './offs.ts';
import type { Switch, SwitchKind, SwitchReport } from './SwitchReport.ts';

export type SwitchOptions = {
  /** Ids of the levels whose rules are asked about; default: all that were assessed. */
  readonly levels?: readonly string[];
  /** Default: all kinds. */
  readonly kinds?: readonly SwitchKind[];
  /** Called after each, with how many are done. */
  readonly onDone?: (done: number, of: number) => void;
};

/**
 * Each indicator left out in turn, and each veto, bonus, deduction and cap switched off: who then has
 * another rank or grade, and who comes on a list or leaves it.
 *
 * The rest of a group keeps its proportions and full points, as where a child does not apply. Totals that
 * change alone are not told: without an indicator nearly all do.
 *
 * @returns an issue for an unknown level
 */
export function switchesOff(
  assessment: Assessment,
  { levels, kinds, onDone }: SwitchOptions = {},
): Result<SwitchReport> {
  const issues = unknownLevels(assessment.ruleSet, levels ?? []);
  if (issues.some(isError)) return { ok: false, issues };
  const asked = assessment.levels.filter(({ level }) => levels?.includes(level.id) !== false);
  const offs = asked.flatMap(({ level }) =>
    offsOf(assessment.ruleSet, level)
      .filter(({ kind }) => kinds?.includes(kind) !== false)
      .map((off) => ({ off, level })),
  );
  const switches = offs.map(({ off, level }, i) => {
    const found = switchOf(off, level, assessment);
    onDone?.(i + 1, offs.length);
    return found;
  });
  const inOrder = switches.sort(
    (a, b) => b.listed - a.listed || b.farthest - a.farthest || b.moved - a.moved,
  );
  return { ok: true, value: { ...originOf(assessment), switches: inOrder }, issues: [] };
}

function switchOf({ kind, id, title, without }: Off, level: Level, assessment: Assessment): Switch {
  const what = { level: named(level), kind, id, title };
  const readers = without === null ? [] : readersIn(without);
  const again =
    without === null || readers.length > 0 ? null : assessAgain(assessment, { ruleSet: without });
  if (again?.ok !== true) {
    return { ...what, changes: null, readBy: readers, listed: 0, moved: 0, farthest: 0 };
  }
  const changes = standingChanges(assessment, again.value);
  return { ...what, changes, readBy: [], ...sizeOf(changes) };
}

function readersIn(ruleSet: RuleSet): Switch['readBy'] {
  return lostReaders(ruleSet).map(({ id, title }) => ({ id, title }));
}

/** What changes but totals alone. */
export function standingChanges(before: Assessment, after: Assessment): Changes {
  const { units, lists } = changesBetween(before, after);
  const placeOf = (standing: Standing | null): string =>
    JSON.stringify(standing === null ? null : { ...standing, total: null });
  return { lists, units: units.filter((unit) => placeOf(unit.before) !== placeOf(unit.after)) };
}

/** How much a change is. */
export function sizeOf({ units, lists }: Changes): Pick<Switch, 'listed' | 'moved' | 'farthest'> {
  const moves = units.flatMap(({ before, after }) => {
    const [was, is] = [before?.rank ?? null, after?.rank ?? null];
    return was === null || is === null || was === is ? [] : [Math.abs(was - is)];
  });
  return {
    listed: lists.reduce((sum, { joined, left }) => sum + joined.length + left.length, 0),
    moved: moves.length,
    farthest: moves.reduce((most, move) => Math.max(most, move), 0),
  };
}
