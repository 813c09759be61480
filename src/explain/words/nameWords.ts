import type { Json } from '../../hash/contentHash.ts';
import { valueText } from './amounts.ts';
import type { Named, Speech } from './Speech.ts';

/** The day that stands for one that has not come. */
const neverDay = '9999-12-31';

/** A name by its title, and with what it is for the unit, if there is one. */
export function nameText(name: string, speech: Speech): string {
  const known = speech.names(name);
  const title = known?.title ?? speech.phrases.common.quote(name);
  const shown = readText(name, known, speech);
  return shown === null ? title : speech.phrases.common.withValue(title, shown);
}

/** A name and what is read where it is not reported. */
export function nameWithFallback(name: string, fallback: Json | undefined, speech: Speech): string {
  if (fallback === undefined) return nameText(name, speech);
  const { numbers } = speech.phrases;
  const text = nameText(name, speech);
  // With a unit it is seen whether it was reported.
  if (speech.figures?.read(name).kind === 'value') return text;
  if (fallback === neverDay) return numbers.notYet(text);
  return numbers.fallback(text, speech.number(fallback, speech).text);
}

function readText(name: string, known: Named | null, speech: Speech): string | null {
  if (speech.figures === null) return null;
  const { notReported, notApplicable } = speech.phrases.common;
  const measure = known?.measure ?? null;
  const reading = speech.figures.read(name);
  switch (reading.kind) {
    case 'value':
      return valueText(reading.value, measure, speech);
    case 'not-applicable':
      return notApplicable;
    case 'missing':
      return notReported(
        reading.assumed === null ? null : valueText(reading.assumed, measure, speech),
      );
  }
}

/** Several names; said once, the next mention is 上述4项. Of a unit, those that were reported. */
export function namesText(names: readonly string[], speech: Speech): string {
  const { common, numbers } = speech.phrases;
  const key = names.join('\n');
  if (names.length > 1 && speech.listed.has(key)) return numbers.aforesaid(names.length);
  speech.listed.add(key);
  return names.map((name) => nameText(name, speech)).join(common.enumeration);
}
