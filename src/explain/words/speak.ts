import type { Json } from '../../hash/contentHash.ts';
import type { Language } from '../../issue/index.ts';
import { type Ledger, type Level, nodesOf, type RuleSet } from '../../ruleset/index.ts';
import type { Award } from './Award.ts';
import { conditionWords } from './conditionWords.ts';
import { numberWords } from './numberWords.ts';
import { phrasesOf } from './phrasesOf.ts';
import type { Figures, Named, Speech } from './Speech.ts';
import { standardWords } from './standardWords.ts';

/** Whose rules are put into words, in which language, and with whose numbers. */
export type Scope = {
  readonly language: Language;
  readonly names: (name: string) => Named | null;
  /** Who is compared with each other. */
  readonly pool: string;
  readonly figures: Figures | null;
};

/** The scope of the rules of a level. */
export function levelScope(
  ruleSet: RuleSet,
  level: Level,
  language: Language,
  figures: Figures | null = null,
): Scope {
  const { common } = phrasesOf[language];
  const titles = new Map([...nodesOf(level.root)].map(({ path, title }) => [path, title]));
  const scoreTitle = (path: string): string | null => {
    if (path === 'total') return common.total;
    const title = titles.get(path);
    return title === undefined ? null : common.scoreOf(title);
  };
  const names = (name: string): Named | null => {
    const input = ruleSet.inputs.get(name);
    if (input !== undefined) return input;
    const unit = common.names[name];
    if (unit !== undefined) return { ...unbounded, title: unit, type: 'text' };
    const title = name.startsWith('score.') ? scoreTitle(name.slice('score.'.length)) : null;
    return title === null ? null : { ...unbounded, title, type: 'number', measure: common.points };
  };
  return { language, names, pool: poolOf(level, language), figures };
}

const unbounded = { measure: null, low: null, high: null };

function poolOf({ title, pool }: Level, language: Language): string {
  const { everyone, everyoneAlike } = phrasesOf[language].levels;
  return pool === 'category' ? everyoneAlike(title) : everyone(title);
}

/** The scope of what is taken from a ledger. */
export function ledgerScope(ledger: Ledger, language: Language): Scope {
  const { common } = phrasesOf[language];
  const names = (name: string): Named | null => {
    const field = ledger.fields.get(name);
    if (field !== undefined) return field;
    const title = common.names[name];
    const type = name === 'as_of' ? 'date' : 'text';
    return title === undefined ? null : { ...unbounded, title, type };
  };
  return { language, names, pool: ledger.title, figures: null };
}

/** A speech to begin a sentence with. */
function begin({ language, ...scope }: Scope): Speech {
  return {
    phrases: phrasesOf[language],
    ...scope,
    isBody: false,
    listed: new Set(),
    notes: [],
    number: numberWords,
    condition: conditionWords,
    standard: standardWords,
  };
}

/** What was said, and what was to be added to it. */
function ended(text: string, { notes, phrases }: Speech): string {
  return [text, ...new Set(notes)].join(phrases.common.semicolon);
}

/** How a rule gives points: the scoring standard, or, with figures, the unit's own case of it. */
export function sayPoints(rule: Json, award: Award, scope: Scope): string {
  const speech = begin(scope);
  return ended(standardWords(rule, award, speech), speech);
}

/** When a rule is true. */
export function sayCondition(rule: Json, scope: Scope): string {
  const speech = begin(scope);
  return ended(conditionWords(rule, speech), speech);
}

/** A rule as a number, list or text: a formula in words. */
export function sayNumber(rule: Json, scope: Scope): string {
  const speech = begin(scope);
  return ended(numberWords(rule, speech).text, speech);
}
