import type { RuleSet } from '../../ruleset/index.ts';
import { changeLevel } from '../weights/reweigh.ts';
import { changeList } from './changeRules.ts';
import type { GradeTiesSetting, ListTiesSetting, RankTiesSetting } from './ScenariosDocument.ts';
import { idOfThing, named, type SettingSite } from './SettingSite.ts';

/** Equal totals ranked otherwise. */
export function changeRankTies(
  { rankTies }: RankTiesSetting,
  { ruleSet, level, report }: SettingSite,
): RuleSet {
  const { by, ties } = level.ranking;
  if (by === 'none') report('nothing-ranked', '/rankTies', { key: 'rankTies' });
  else if (ties === rankTies) {
    report('setting-changes-nothing', '/rankTies', { subject: level.title, found: ties });
  } else {
    return changeLevel(ruleSet, level.id, (found) => ({
      ...found,
      ranking: { ...found.ranking, ties: rankTies },
    }));
  }
  return ruleSet;
}

/** Ties at the edge of a list settled otherwise. */
export function changeListTies(
  setting: ListTiesSetting,
  { ruleSet, level, report }: SettingSite,
): RuleSet {
  const list = named(level.lists, idOfThing, setting.list, 'list', '/list', report);
  if (list === null) return ruleSet;
  const { ties } = setting;
  if (list.source.kind !== 'score') report('no-edge', '/ties', { found: list.title });
  else if (list.ties === ties) {
    report('setting-changes-nothing', '/ties', { subject: list.title, found: ties });
  } else return changeList(ruleSet, level.id, list.id, (found) => ({ ...found, ties }));
  return ruleSet;
}

/** Ties at the edge of a quota settled otherwise. */
export function changeGradeTies(
  setting: GradeTiesSetting,
  { ruleSet, level, report }: SettingSite,
): RuleSet {
  const grade = named(level.grades, idOfThing, setting.grade, 'grade', '/grade', report);
  if (grade === null) return ruleSet;
  const { ties } = setting;
  if (grade.quota === null) report('no-edge', '/ties', { found: grade.title });
  else if (grade.ties === ties) {
    report('setting-changes-nothing', '/ties', { subject: grade.title, found: ties });
  } else {
    return changeLevel(ruleSet, level.id, (found) => ({
      ...found,
      grades: found.grades.map((one) => (one.id === grade.id ? { ...one, ties } : one)),
    }));
  }
  return ruleSet;
}
