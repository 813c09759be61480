import { type Builder, checkReference, report } from './Builder.ts';
import { firstDayOf } from './period.ts';
import type { RegisteredUnit, Succession } from './RuleSet.ts';
import type { SuccessionDocument } from './RuleSetDocument.ts';

/**
 * What became of units between periods.
 *
 * Of one day, a code is in one succession at most, on either side: what comes after what would not be
 * clear else, up to a circle. Over several days a chain can only go back in time, and has no circle.
 *
 * @param register  the units that there are now; null: those of the data
 */
export function buildSuccessions(
  documents: readonly SuccessionDocument[],
  register: readonly RegisteredUnit[] | null,
  builder: Builder,
): readonly Succession[] {
  const successions = documents.map((document, i) =>
    buildSuccession(document, `/successions/${i}`, builder),
  );
  checkCodes(successions, builder);
  if (register !== null) checkRegister(successions, register, builder);
  return successions;
}

function buildSuccession(
  { level, from, to, since, names, score, listed }: SuccessionDocument,
  at: string,
  builder: Builder,
): Succession {
  checkReference('level', level, builder.levels, `${at}/level`, builder);
  const firstDay = firstDayOf(since);
  if (firstDay === null) {
    const data = { found: JSON.stringify(since), wanted: 'period' };
    report(builder, 'wrong-shape', `${at}/since`, data);
  }
  if (names !== undefined && names.length !== from.length) {
    const data = { found: String(names.length), wanted: String(from.length) };
    report(builder, 'names-not-of-codes', `${at}/names`, data);
  }
  if (from.length > 1) {
    if (score === undefined) report(builder, 'missing-key', at, { key: 'score' });
    if (listed === undefined) report(builder, 'missing-key', at, { key: 'listed' });
  }
  return {
    level,
    from,
    to,
    since,
    firstDay: firstDay ?? since,
    names: names ?? null,
    score: score ?? 'mean',
    listed: listed ?? 'any',
    pointer: at,
  };
}

/** Each code once in a list, and of one day in one succession of its level at most. */
function checkCodes(successions: readonly Succession[], builder: Builder): void {
  const seen = new Map<string, Succession>();
  for (const succession of successions) {
    const { level, firstDay, pointer } = succession;
    for (const side of ['from', 'to'] as const) {
      succession[side].forEach((code, i) => {
        const at = `${pointer}/${side}/${i}`;
        if (succession[side].indexOf(code) < i) {
          report(builder, 'duplicate-id', at, { id: code });
          return;
        }
        const key = JSON.stringify([level, firstDay, code]);
        const other = seen.get(key) ?? succession;
        seen.set(key, other);
        if (other === succession) return;
        report(builder, 'succession-unclear', at, { code, other: other.pointer });
      });
    }
  }
}

/** That the units that came of others are there, unless something became of them in turn. */
function checkRegister(
  successions: readonly Succession[],
  register: readonly RegisteredUnit[],
  builder: Builder,
): void {
  for (const { level, to, firstDay, pointer } of successions) {
    if (!builder.levels.has(level)) continue;
    const later = successions.filter((other) => other.level === level && other.firstDay > firstDay);
    const known = [
      ...register.filter((unit) => unit.level === level).map(({ code }) => code),
      ...later.flatMap(({ from }) => from),
    ];
    to.forEach((code, i) => {
      checkReference('unit', code, known, `${pointer}/to/${i}`, builder);
    });
  }
}
