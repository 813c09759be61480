import { Exact } from '../../decimal/index.ts';
import type { Value } from '../../logic/index.ts';
import type { Input, Rule, RuleSet } from '../../ruleset/index.ts';
import type { Award } from './Award.ts';
import { valueText } from './amounts.ts';
import type { Phrases } from './Phrases.ts';
import type { GapOf } from './phrases/StandardPhrases.ts';
import { phrasesOf } from './phrasesOf.ts';
import type { Scope } from './speak.ts';

/** What a gap in the inputs does, where it is no error: inputs that do the same are named together. */
export function gapsOf(
  { strictInputs }: Rule,
  kind: Award['kind'],
  { inputs }: RuleSet,
  scope: Scope,
): readonly string[] {
  const read = strictInputs.flatMap((id) => inputs.get(id) ?? []);
  const said = new Map<string, readonly Input[]>();
  for (const input of read) {
    const key = gapText('one', input, kind, scope);
    if (key !== null) said.set(key, [...(said.get(key) ?? []), input]);
  }
  return [...said].map(([text, those]) => {
    const [first] = those;
    if (first === undefined || read.length === 1) return text;
    const who = those.length === read.length ? 'any' : those.map(({ title }) => title);
    return gapText(who, first, kind, scope) ?? text;
  });
}

/** 按0计 needs no measure. */
function assumedText(value: Value, measure: string | null, phrases: Phrases): string {
  const isZero = value instanceof Exact && value.isZero;
  return valueText(value, isZero ? null : measure, { phrases });
}

function gapText(
  who: GapOf,
  { missing, measure }: Input,
  kind: Award['kind'],
  { language }: Scope,
): string | null {
  const phrases = phrasesOf[language];
  const { gap } = phrases.standards;
  if (missing.kind === 'error') return null;
  if (missing.kind === 'value') {
    return gap.value(who, assumedText(missing.value, measure, phrases));
  }
  return kind === 'score' ? gap[missing.kind](who) : gap.none(who);
}
