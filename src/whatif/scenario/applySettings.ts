import type { Issue, IssueCode } from '../../issue/index.ts';
import { error } from '../../issue/index.ts';
import { nodesOf, type RuleSet } from '../../ruleset/index.ts';
import { changeGroupSetting } from './changeAggregate.ts';
import { changeMissing } from './changeMissing.ts';
import { changeGradeTies, changeListTies, changeRankTies } from './changeTies.ts';
import { contradictionsIn } from './contradictions.ts';
import { leaveOut } from './leaveOut.ts';
import { lostLists, lostReaders, type Reader } from './lostReaders.ts';
import type { LeaveOutSetting, Setting } from './ScenariosDocument.ts';
import { idOfThing, named, notAmong, type Report, type SettingSite } from './SettingSite.ts';
import { switchOff } from './switchOff.ts';

/** A rule set with settings, as far as they apply, and what is wrong with the others. */
export type Applied = { readonly ruleSet: RuleSet; readonly issues: readonly Issue[] };

/**
 * Applies the settings of a scenario to the rule set as it is published.
 *
 * What is left out goes first, then what is switched off, then groups: whatever order they are written
 * in, the result is the same.
 *
 * @param pointer  of the list of settings
 */
export function applySettings(
  settings: readonly Setting[],
  published: RuleSet,
  pointer: string,
): Applied {
  const found: { readonly i: number; readonly issue: Issue }[] = [];
  const reportAt =
    (i: number): Report =>
    (code: IssueCode, inside: string, data: Issue['data'] = {}) => {
      found.push({ i, issue: error(code, { pointer: `${pointer}/${i}${inside}` }, data) });
    };
  const atOdds = contradictionsIn(settings);
  for (const { later, earlier } of atOdds) {
    reportAt(later)('settings-contradict', '', { other: `${pointer}/${earlier}` });
  }
  const isAtOdds = (i: number): boolean => atOdds.some(({ later }) => later === i);
  const steps = settings
    .flatMap((setting, i) => (isAtOdds(i) ? [] : [{ setting, i }]))
    .sort((a, b) => stageOf(a.setting) - stageOf(b.setting));
  let ruleSet = published;
  for (const { setting, i } of steps) {
    ruleSet = applySetting(setting, ruleSet, published, reportAt(i));
  }
  for (const reader of lostReaders(ruleSet)) reportLost(reader, settings, reportAt);
  reportLostLists(ruleSet, settings, reportAt);
  const inOrder = found.sort((a, b) => a.i - b.i).map(({ issue }) => issue);
  return { ruleSet, issues: inOrder };
}

function stageOf(setting: Setting): number {
  if ('leaveOut' in setting) return 0;
  if ('off' in setting) return 1;
  return 'group' in setting ? 2 : 3;
}

function applySetting(
  setting: Setting,
  ruleSet: RuleSet,
  published: RuleSet,
  report: Report,
): RuleSet {
  if ('missing' in setting) return changeMissing(setting, ruleSet, report);
  const level = named(ruleSet.levels, idOfThing, setting.level, 'level', '/level', report);
  if (level === null) return ruleSet;
  const site: SettingSite = { ruleSet, published, level, report };
  if ('leaveOut' in setting) return leaveOutNode(setting, site);
  if ('off' in setting) return switchOff(setting, site);
  if ('group' in setting) return changeGroupSetting(setting, site);
  if ('rankTies' in setting) return changeRankTies(setting, site);
  return 'list' in setting ? changeListTies(setting, site) : changeGradeTies(setting, site);
}

function leaveOutNode(
  { leaveOut: path }: LeaveOutSetting,
  { ruleSet, level, report }: SettingSite,
): RuleSet {
  const paths = [...nodesOf(level.root)].map((node) => node.path).filter((found) => found !== '');
  if (!paths.includes(path)) {
    report('unknown-reference', '/leaveOut', notAmong(paths, path, 'node'));
    return ruleSet;
  }
  const without = leaveOut(ruleSet, level.id, path);
  if (without === null) report('nothing-left', '/leaveOut', { found: path, level: level.title });
  return without ?? ruleSet;
}

/** How to be without what reads the score too; of a roll-up or an own part of the rules. */
function remedyFor({ kind, id, level }: Reader): string {
  switch (kind) {
    case 'tieBreaker':
      return JSON.stringify({ level: level.id, off: 'tieBreakers' });
    case 'rollup':
      return JSON.stringify({ level: level.id, leaveOut: id });
    case 'condition':
      return JSON.stringify({ level: level.id, off: { condition: id } });
    default:
      return JSON.stringify({ level: level.id, off: { [kind]: id } });
  }
}

function reportLost(
  reader: Reader,
  settings: readonly Setting[],
  reportAt: (i: number) => Report,
): void {
  const { kind, title, level, reads } = reader;
  const isRelated = (path: string): boolean =>
    `${reads}.`.startsWith(`${path}.`) || path.startsWith(`${reads}.`);
  const cause = settings.findIndex(
    (setting) => 'leaveOut' in setting && isRelated(setting.leaveOut),
  );
  reportAt(Math.max(cause, 0))('score-still-read', '/leaveOut', {
    reader: kind,
    title,
    level: level.title,
    found: reads,
    remedy: remedyFor(reader),
  });
}

function reportLostLists(
  ruleSet: RuleSet,
  settings: readonly Setting[],
  reportAt: (i: number) => Report,
): void {
  for (const { level, list, watched } of lostLists(ruleSet)) {
    const isCause = (setting: Setting): boolean =>
      'off' in setting &&
      setting.level === level &&
      typeof setting.off === 'object' &&
      'list' in setting.off &&
      setting.off.list === watched;
    const report = reportAt(settings.findIndex(isCause));
    report('list-still-read', '/off/list', { found: watched, other: list });
  }
}
