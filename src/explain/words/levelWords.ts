import { formatExact, hundred } from '../../decimal/index.ts';
import type {
  Category,
  Effect,
  Figure,
  Grade,
  Level,
  RankedList,
  Veto,
} from '../../ruleset/index.ts';
import { roundingWords, sentence, titleOf } from './nodeWords.ts';
import { phrasesOf } from './phrasesOf.ts';
import { type Scope, sayCondition, sayNumber } from './speak.ts';

/** What follows from a total, in words: vetoes, ranking, grades and lists of a level. */

/** 发生…的，总分不超过59.99分，列入黑榜。 */
export function vetoStandard(
  { rule, effects }: Pick<Veto, 'rule' | 'effects'>,
  level: Level,
  scope: Scope,
): string {
  const { levels } = phrasesOf[scope.language];
  const said = effects.map((effect) => effectWords(effect, level, scope));
  return sentence([levels.when(sayCondition(rule.written, scope), said)], scope);
}

export function effectWords(effect: Effect, level: Level, { language }: Scope): string {
  const { levels, common } = phrasesOf[language];
  switch (effect.kind) {
    case 'zero':
      return levels.zero(effect.node === 'total' ? common.total : titleOf(level, effect.node));
    case 'cap-total':
      return levels.capTotal(formatExact(effect.cap));
    case 'cap-grade':
      return levels.capGrade(titleIn(level.grades, effect.grade));
    case 'list':
      return levels.onList(titleIn(level.lists, effect.list));
  }
}

function titleIn(
  items: ReadonlyArray<{ readonly id: string; readonly title: string }>,
  id: string,
): string {
  return items.find((item) => item.id === id)?.title ?? id;
}

/** How the total is made of its parts, and in which order. */
export function totalStandard({ total, bonuses, deductions, vetoes }: Level, scope: Scope): string {
  const { levels } = phrasesOf[scope.language];
  const { rounding, floor, ceiling } = total;
  const words = {
    hasBonuses: bonuses.items.length > 0,
    hasDeductions: deductions.items.length > 0,
    rounding: roundingWords(rounding, scope.language),
    floor: floor === null ? null : formatExact(floor),
    ceiling: ceiling === null ? null : formatExact(ceiling),
  };
  return sentence([levels.total(words), ...(vetoes.length === 0 ? [] : [levels.order])], scope);
}

/** Who is compared with whom, and what becomes of equal totals. */
export function rankingStandard(level: Level, scope: Scope): string {
  const { levels, common } = phrasesOf[scope.language];
  const { by, within, ties, tieBreakers, margin } = level.ranking;
  if (by === 'none') return sentence([levels.ranked.none(level.title)], scope);
  const breakers = tieBreakers.map(({ source, better }) => {
    const name = source.kind === 'input' ? source.name : `score.${source.name}`;
    return levels.better[better](scope.names(name)?.title ?? source.name);
  });
  return sentence(
    [
      levels.ranked[within](level.title),
      ...(by === 'exact' ? [levels.byExact] : []),
      ...(breakers.length === 0 ? [] : [levels.tieBreakers(breakers)]),
      `${breakers.length === 0 ? levels.equal : levels.stillEqual}${common.comma}${levels.ties[ties]}`,
      ...(margin === null ? [] : [levels.margin(formatExact(margin))]),
    ],
    scope,
  );
}

export function categoryStandard({ title, rule }: Category, scope: Scope): string {
  const { levels } = phrasesOf[scope.language];
  return levels.category(title, rule === null ? null : sayCondition(rule.written, scope));
}

export function gradeStandard({ title, from, quota, ties }: Grade, scope: Scope): string {
  const { levels } = phrasesOf[scope.language];
  const quotaWords =
    quota === null
      ? []
      : [
          levels.quota(`${formatExact(quota.times(hundred))}%`),
          levels.quotaTies[ties],
          levels.quotaNext,
        ];
  return sentence(
    [levels.grade(title, from === null ? null : formatExact(from)), ...quotaWords],
    scope,
  );
}

/** A number that is no points: what it is, and how it is rounded. */
export function figureStandard({ rule, rounding, isSummed }: Figure, scope: Scope): string {
  const { levels } = phrasesOf[scope.language];
  return sentence(
    [
      sayNumber(rule.written, scope),
      ...(rounding === null ? [] : [roundingWords(rounding, scope.language)]),
      ...(isSummed ? [levels.summed] : []),
    ],
    scope,
  );
}

/** Who is put on a list. */
export function listStandard(list: RankedList, level: Level, scope: Scope): string {
  const { levels } = phrasesOf[scope.language];
  const { category, condition } = list;
  const who = [
    ...(category === null ? [] : [levels.ofCategory(titleIn(level.categories, category))]),
    ...(condition === null ? [] : [levels.eligible(sayCondition(condition.written, scope))]),
    ...sourceWords(list, level, scope),
  ];
  // The veto that is the source of the list has been said.
  const said = list.source.kind === 'veto' ? list.source.veto : null;
  const vetoes = level.vetoes
    .filter(
      ({ id, effects }) =>
        id !== said && effects.some((effect) => effect.kind === 'list' && effect.list === list.id),
    )
    .map(({ title }) => title);
  const isShort = condition !== null && list.source.kind === 'score';
  return sentence(
    [
      who.join(phrasesOf[scope.language].common.comma),
      ...(list.source.kind === 'score' ? [levels.listTies[list.ties]] : []),
      ...(isShort ? [levels.vacant] : []),
      ...(vetoes.length === 0 ? [] : [levels.andVetoed(vetoes)]),
      ...precedence(list, level, scope),
    ],
    scope,
  );
}

function sourceWords({ source }: RankedList, level: Level, scope: Scope): readonly string[] {
  const { levels, common } = phrasesOf[scope.language];
  switch (source.kind) {
    case 'score': {
      const { node, direction, size } = source;
      const score = node === 'total' ? common.total : common.scoreOf(titleOf(level, node));
      const count =
        size.kind === 'count'
          ? { count: String(size.count) }
          : { share: `${formatExact(size.share.times(hundred))}%` };
      const taken = levels.taken(score, direction, count);
      return [...(source.within === 'parent' ? [levels.eachParent] : []), taken];
    }
    case 'grade':
      return [levels.byGrade(titleIn(level.grades, source.grade))];
    case 'veto':
      return [levels.byVeto(titleIn(level.vetoes, source.veto))];
    case 'condition':
      return [levels.byCondition(sayCondition(source.rule.written, scope))];
    case 'successive':
      return [levels.bySuccessive(titleIn(level.lists, source.list), String(source.periods))];
    case 'returned':
      return [levels.byReturn(titleIn(level.lists, source.list))];
  }
}

/** Who is on a list of a kind that goes first is not on this one. */
function precedence(list: RankedList, level: Level, { language }: Scope): readonly string[] {
  const place = level.listPrecedence.indexOf(list.kind);
  if (place < 1) return [];
  const before = level.listPrecedence.slice(0, place);
  const titles = level.lists.filter(({ kind }) => before.includes(kind)).map(({ title }) => title);
  return titles.length === 0 ? [] : [phrasesOf[language].levels.notOn(titles)];
}
