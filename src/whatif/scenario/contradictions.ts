import type { Off, Setting } from './ScenariosDocument.ts';

/** What a setting is about, as a path; one that takes a thing away is about all within it. */
type Target = { readonly path: string; readonly takesAway: boolean };

/** Two settings of one scenario that are about the same thing: the later, and the earlier. */
export function contradictionsIn(
  settings: readonly Setting[],
): ReadonlyArray<{ readonly later: number; readonly earlier: number }> {
  const targets = settings.map(targetOf);
  return targets.flatMap((target, later) => {
    const earlier = targets.findIndex((other, i) => i < later && areAtOdds(other, target));
    return earlier < 0 ? [] : [{ later, earlier }];
  });
}

function areAtOdds(a: Target, b: Target): boolean {
  if (a.path === b.path) return true;
  const isWithin = (inner: Target, outer: Target): boolean =>
    outer.takesAway && inner.path.startsWith(outer.path);
  return isWithin(a, b) || isWithin(b, a);
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
