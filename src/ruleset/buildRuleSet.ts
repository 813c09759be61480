import { contentHash } from '../hash/contentHash.ts';
import { type Issue, isError, type Result, resultOf } from '../issue/index.ts';
import { type Builder, checkReference, checkUnique, report, reportWarning } from './Builder.ts';
import { withDerived } from './buildDerived.ts';
import { buildCells, buildInputs } from './buildInputs.ts';
import { buildLedgers } from './buildLedgers.ts';
import { buildLevel } from './buildLevel.ts';
import { buildRegister } from './buildRegister.ts';
import { buildSuccessions } from './buildSuccessions.ts';
import { checkRollups, rollupsOf } from './checkRollups.ts';
import { hashedContent } from './hashedContent.ts';
import { isDay, isPeriod } from './period.ts';
import { type Level, nodesOf, type RuleSet } from './RuleSet.ts';
import type { RuleSetDocument } from './RuleSetDocument.ts';

/** The rule set that a document describes, or what is wrong with its meaning. */
export function buildRuleSet(document: RuleSetDocument, withExamples = true): Result<RuleSet> {
  const { ruleSet, issues } = buildWithIssues(document, withExamples);
  return resultOf(ruleSet, issues);
}

/** A rule set in which something plain stands wherever the issues have an error. */
export type Built = { readonly ruleSet: RuleSet; readonly issues: readonly Issue[] };

/**
 * As {@link buildRuleSet}, and what is right of it in spite of errors: all of it in one pass.
 *
 * @param document  of the right shape
 * @param withExamples  whether worked examples are read
 */
export function buildWithIssues(document: RuleSetDocument, withExamples = true): Built {
  const issues: Issue[] = [];
  const clauses = new Map((document.source.clauses ?? []).map(({ id, text }) => [id, text]));
  const ledgers = buildLedgers(document.ledgers ?? [], issues);
  const builder: Builder = {
    issues,
    inputs: buildInputs(document.inputs, '/inputs', 'input', { issues }),
    inputLevels: new Map(document.inputs.map(({ id, levels }) => [id, levels])),
    clauses: new Set(clauses.keys()),
    levels: new Set(document.levels.map(({ id }) => id)),
    used: new Set(),
    unread: new Set(),
    withExamples,
  };
  checkUnique(
    (document.source.clauses ?? []).map(({ id }) => id),
    '/source/clauses',
    builder,
  );
  checkUnique(
    document.levels.map(({ id }) => id),
    '/levels',
    builder,
  );
  checkCalendar(document, builder);
  const built = document.levels.map((level, i) => buildLevel(level, `/levels/${i}`, builder));
  const levels = withRollupInputs(built);
  checkRollups(document, levels, builder);
  checkInputs(document, levels, builder);
  const { register, unitsAbove } = buildRegister(document, builder);
  const successions = buildSuccessions(document.successions ?? [], register, builder);
  const ruleSet: RuleSet = {
    id: document.id,
    title: document.title,
    description: document.description ?? null,
    year: document.year,
    period: document.period ?? String(document.year),
    version: document.version,
    // What has errors need not even be JSON, and its hash is nobody's business.
    hash: issues.some(isError) ? '' : contentHash(hashedContent(document)),
    source: {
      title: document.source.title,
      issuer: document.source.issuer ?? null,
      date: document.source.date ?? null,
      clauses,
    },
    cells: buildCells(document.cells, builder),
    register,
    unitsAbove,
    ledgers,
    inputs: withDerived(document.inputs, builder.inputs, ledgers, builder),
    successions,
    levels,
  };
  return { ruleSet, issues };
}

/** That the period and the day of issue are in the calendar, which a pattern cannot tell. */
function checkCalendar({ period, source }: RuleSetDocument, builder: Builder): void {
  if (period !== undefined && !isPeriod(period)) {
    report(builder, 'wrong-shape', '/period', { found: JSON.stringify(period), wanted: 'period' });
  }
  const { date } = source;
  if (date !== undefined && !isDay(date)) {
    report(builder, 'wrong-shape', '/source/date', { found: JSON.stringify(date), wanted: 'date' });
  }
}

function withRollupInputs(levels: readonly Level[]): readonly Level[] {
  const rollups = levels.flatMap(rollupsOf);
  return levels.map((level) => {
    const weights = rollups.flatMap(({ level: below, weightInput }) =>
      below === level.id && weightInput !== null ? [weightInput] : [],
    );
    return { ...level, inputs: [...new Set([...level.inputs, ...weights])] };
  });
}

function checkInputs(document: RuleSetDocument, levels: readonly Level[], builder: Builder): void {
  const used = new Set(levels.flatMap(({ inputs }) => inputs));
  document.inputs.forEach(({ id, levels: reporting, earlier, type }, i) => {
    const at = `/inputs/${i}`;
    if (!used.has(id) && builder.unread.size === 0)
      reportWarning(builder, 'input-not-used', at, { id });
    (reporting ?? []).forEach((level, k) => {
      checkReference(
        'level',
        level,
        levels.map((known) => known.id),
        `${at}/levels/${k}`,
        builder,
      );
    });
    if (earlier === undefined) return;
    // Where no rule reads it, that is said already: any node will do.
    const nodes = levels
      .filter((level) => !used.has(id) || level.inputs.includes(id))
      .flatMap((level) => [...nodesOf(level.root)].map(({ path }) => path));
    checkReference(
      'node',
      earlier,
      ['total', ...nodes.filter((path) => path !== '')],
      `${at}/earlier`,
      builder,
    );
    if (type !== 'number')
      report(builder, 'wrong-type', `${at}/type`, { found: type, wanted: 'number' });
  });
}
