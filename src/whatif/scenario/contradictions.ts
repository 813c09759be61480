import type { Off, Setting } from './ScenariosDocument.ts';

/** What a setting is about, as a path; one that takes a thing away is about all within it. */
type Target = { readonly path: string; readonly takesAway: boolean };

/** Two settings of one scenario that are about the same thing: the later, and the earlier. */
export function contradictionsIn(
  settings: readonly Setting[],
): ReadonlyArray<{ readonly later: number; readonly earlier: number }> {
  const first: Firsts = { at: new Map(), within: new Map(), taking: new Map() };
  return settings.flatMap((setting, later) => {
    const earlier = earliestAtOdds(targetOf(setting), first);
    remember(targetOf(setting), later, first);
    return earlier === undefined ? [] : [{ later, earlier }];
  });
}

/** By path, the first setting of each kind: long lists are gone through once. */
type Firsts = {
  /** About just this. */
  readonly at: Map<string, number>;
  /** About this, or something within it. */
  readonly within: Map<string, number>;
  /** That takes this away, and all within it. */
  readonly taking: Map<string, number>;
};

function earliestAtOdds({ path, takesAway }: Target, first: Firsts): number | undefined {
  const taken = pathsAround(path).map((outer) => first.taking.get(outer));
  const found = [takesAway ? first.within.get(path) : first.at.get(path), ...taken];
  const earlier = found.filter((i) => i !== undefined);
  return earlier.length === 0 ? undefined : Math.min(...earlier);
}

function remember({ path, takesAway }: Target, i: number, { at, within, taking }: Firsts): void {
  const note = (map: Map<string, number>, key: string): void => {
    if (!map.has(key)) map.set(key, i);
  };
  note(at, path);
  for (const outer of pathsAround(path)) note(within, outer);
  if (takesAway) note(taking, path);
}

/** A path and those that it is within. */
function pathsAround(path: string): readonly string[] {
  const steps = path.split('/').slice(0, -1);
  return steps.map((_, i) => `${steps.slice(0, i + 1).join('/')}/`);
}

function target(takesAway: boolean, ...steps: readonly string[]): Target {
  return { path: steps.map((step) => `${step}/`).join(''), takesAway };
}

function targetOf(setting: Setting): Target {
  if ('missing' in setting) return target(false, 'input', setting.input);
  const { level } = setting;
  const node = (path: string): readonly string[] => (path === 'total' ? [] : path.split('.'));
  if ('group' in setting) return target(false, level, 'tree', ...node(setting.group), '=');
  if ('leaveOut' in setting) return target(true, level, 'tree', ...node(setting.leaveOut));
  if ('rankTies' in setting) return target(false, level, 'rankTies');
  if ('list' in setting) return target(false, level, 'list', setting.list, 'ties');
  if ('grade' in setting) return target(false, level, 'grade', setting.grade, 'ties');
  return targetOfOff(level, setting.off);
}

function targetOfOff(level: string, off: Off): Target {
  if (typeof off === 'string') return target(false, level, off);
  if ('veto' in off) return target(true, level, 'veto', off.veto);
  if ('bonus' in off) return target(true, level, 'bonus', off.bonus);
  if ('deduction' in off) return target(true, level, 'deduction', off.deduction);
  if ('capOfBonus' in off) return target(false, level, 'bonus', off.capOfBonus, 'cap');
  if ('capOfDeduction' in off) return target(false, level, 'deduction', off.capOfDeduction, 'cap');
  if ('list' in off) return target(true, level, 'list', off.list);
  if ('condition' in off) return target(false, level, 'list', off.condition, 'condition');
  return target(true, level, 'figure', off.figure);
}
