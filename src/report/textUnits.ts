import { parseDecimal, zero } from '../decimal/index.ts';
import { printable } from '../issue/index.ts';
import type { LevelJson, ListJson, ResultJson, UnitJson } from './result.ts';
import type { Words } from './words.ts';

/**
 * The unit with what it belongs to before it, as it is said: 大理州祥云县. Alone where all units of its level
 * belong to one, which tells none apart, and where its name says what it belongs to: 五华01号公厕.
 */
export function fullName({ name, parentName }: UnitJson, { parents }: LevelJson): string {
  const above = parents.length > 1 ? (parentName ?? '') : '';
  return printable(beginsWith(name, above) ? name : `${above}${name}`);
}

/** Whether a name begins with that of the unit above, or with it less what it is: 五华01号, of 五华区. */
function beginsWith(name: string, above: string): boolean {
  if (name.startsWith(above)) return true;
  const stem = above.replace(/[州市县区]$/u, '');
  // Of one character nobody knows what is meant; and 大理市 is another than 大理州.
  return stem.length >= 2 && name.startsWith(stem) && !/^[州市县区]/u.test(name.slice(stem.length));
}

/** A unit above: its name, or its code where nobody says what it is called. */
export function nameOfParent({ code, name }: { code: string; name: string | null }): string {
  return printable(name ?? code);
}

/** The title that goes with an id, or the id. */
export function titleOf(
  items: ReadonlyArray<{ readonly id: string; readonly title: string }>,
  id: string | null,
): string {
  return id === null ? '' : printable(items.find((item) => item.id === id)?.title ?? id);
}

/** The vetoes of a unit in words, with what they do. */
export function vetoRemarks(unit: UnitJson, level: LevelJson, words: Words): readonly string[] {
  return unit.vetoes.map(({ id, title }) => {
    const effects = level.vetoes.find((veto) => veto.id === id)?.effects ?? [];
    const texts = effects.map((effect) => effectText(effect, words));
    return words.veto(printable(title), texts.map(printable));
  });
}

function effectText(
  { kind, title }: LevelJson['vetoes'][number]['effects'][number],
  words: Words,
): string {
  switch (kind) {
    case 'zero':
      return words.zero(title);
    case 'cap-total':
      return words.capTotal(title);
    case 'cap-grade':
      return words.capGrade(title);
    case 'list':
      return words.onList(title);
  }
}

/** The vetoes that put a unit on a list, by name; that it has no rank, since nothing applies to it. */
export function reasonsOnList(
  unit: UnitJson,
  level: LevelJson,
  list: ListJson,
  words: Words,
): string {
  const isReason = (id: string): boolean =>
    (list.source.kind === 'veto' && list.source.of === id) ||
    level.vetoes
      .filter((veto) => veto.id === id)
      .some(({ effects }) => effects.some(({ kind, of }) => kind === 'list' && of === list.id));
  const vetoes = unit.vetoes
    .filter(({ id }) => isReason(id))
    .map(({ title }) => words.veto(printable(title), []));
  const unranked = unit.status === 'unranked' ? [words.statuses.unranked] : [];
  return [...vetoes, ...unranked].join(words.separator);
}

/** Everything that changed a total besides its groups: bonuses, deductions and vetoes. */
export function remarksOf(unit: UnitJson, level: LevelJson, words: Words): string {
  return [
    ...bonusRemarks(unit, level, words),
    ...deductionRemarks(unit, level, words),
    ...vetoRemarks(unit, level, words),
  ].join(words.separator);
}

export function bonusRemarks(
  { bonuses }: UnitJson,
  { bonuses: known, bonusCap }: LevelJson,
  words: Words,
): readonly string[] {
  const texts = Object.entries(bonuses).map(([id, points]) =>
    words.bonus(titleOf(known, id), points),
  );
  return isCapped(bonuses, bonusCap) ? [...texts, words.bonusCap(bonusCap ?? '')] : texts;
}

export function deductionRemarks(
  { deductions }: UnitJson,
  { deductions: known, deductionCap }: LevelJson,
  words: Words,
): readonly string[] {
  const texts = Object.entries(deductions).map(([id, points]) =>
    words.deduction(titleOf(known, id), points),
  );
  return isCapped(deductions, deductionCap)
    ? [...texts, words.deductionCap(deductionCap ?? '')]
    : texts;
}

/** Whether more points stand there than count. */
function isCapped(points: UnitJson['bonuses'], cap: string | null): boolean {
  const limit = parseDecimal(cap ?? '');
  if (limit === null) return false;
  const sum = Object.values(points).reduce((s, text) => s.plus(parseDecimal(text) ?? zero), zero);
  return sum.compare(limit) > 0;
}

/** A node's score of a unit: a number, not applicable, or nothing where the unit was not scored. */
export function scoreText(unit: UnitJson, path: string, words: Words): string {
  const score = unit.nodes[path]?.score ?? null;
  if (score !== null) return score;
  return unit.status === 'failed' || unit.nodes[path] === undefined ? '' : words.notApplicable;
}

/** A figure of a unit: a number, not applicable, or nothing where the unit was not scored. */
export function figureText({ figures, status }: UnitJson, id: string, words: Words): string {
  return figures[id] ?? (status === 'failed' ? '' : words.notApplicable);
}

/** The units of a result by code, for one level. */
export function unitsByCode({ units }: ResultJson, level: string): ReadonlyMap<string, UnitJson> {
  return new Map(units.filter((unit) => unit.level === level).map((unit) => [unit.code, unit]));
}
