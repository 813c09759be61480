import { contentHash, type Json } from '../hash/contentHash.ts';
import { error, type Issue, isError, type Result, resultOf } from '../issue/index.ts';
import { type Builder, checkReference, checkUnique, report, reportWarning } from './Builder.ts';
import { buildCells, buildInputs } from './buildInputs.ts';
import { buildLevel } from './buildLevel.ts';
import { checkRollups, rollupsOf } from './checkRollups.ts';
import { type Level, nodesOf, type RegisteredUnit, type RuleSet } from './RuleSet.ts';
import type { RuleSetDocument } from './RuleSetDocument.ts';
import { documentDepthLimit, readJson } from './readJson.ts';
import { yunnanDivisions } from './register/yunnanDivisions.ts';
import { hasShape, shapeIssues } from './shape.ts';

/**
 * Reads a rule set from the text of its file.
 *
 * @param text  JSON, from anyone
 * @param file  the name of the file, for the issues
 * @returns the rule set, or all that is wrong with it, each with row and JSON pointer
 */
export function readRuleSet(text: string, file?: string): Result<RuleSet> {
  const name = file === undefined ? {} : { file };
  const inFile = (issue: Issue, row?: number): Issue => ({
    ...issue,
    at: { ...(row === undefined ? {} : { row }), ...issue.at, ...name },
  });
  const document = readJson(text);
  if (!document.ok) return { ok: false, issues: document.issues.map((issue) => inFile(issue)) };
  const { json, rows } = document.value;
  const loaded = loadRuleSet(json);
  if (loaded.ok && loaded.issues.length === 0) return loaded;
  const rowOf = rows();
  const issues = loaded.issues.map((issue) => inFile(issue, rowOf(issue.at.pointer ?? '')));
  return loaded.ok ? { ok: true, value: loaded.value, issues } : { ok: false, issues };
}

/**
 * Loads a rule set from parsed JSON, as {@link readRuleSet}.
 *
 * Numbers with more than 15 digits must be text: a double has lost some of them already.
 */
export function loadRuleSet(json: unknown): Result<RuleSet> {
  if (isDeeperThan(json, documentDepthLimit)) {
    return {
      ok: false,
      issues: [error('document-too-deep', { pointer: '' }, { limit: String(documentDepthLimit) })],
    };
  }
  if (!hasShape(json)) return { ok: false, issues: shapeIssues(json) };
  return build(json);
}

/**
 * Loads a rule set that was loaded before, and had no issues then: shape and worked examples are not
 * looked at again. For the bundled rule sets, whose files the tests load whole.
 */
export function loadKnownRuleSet(text: string): Result<RuleSet> {
  const json: unknown = JSON.parse(text);
  return isKnown(json) ? build(json, false) : loadRuleSet(json);
}

function isKnown(json: unknown): json is RuleSetDocument {
  return typeof json === 'object' && json !== null && 'format' in json && json.format === 1;
}

function isDeeperThan(json: unknown, limit: number): boolean {
  if (typeof json !== 'object' || json === null) return false;
  return limit === 0 || Object.values(json).some((value) => isDeeperThan(value, limit - 1));
}

function build(document: RuleSetDocument, withExamples = true): Result<RuleSet> {
  const issues: Issue[] = [];
  const clauses = new Map((document.source.clauses ?? []).map(({ id, text }) => [id, text]));
  const builder: Builder = {
    issues,
    inputs: buildInputs(document.inputs, { issues }),
    inputLevels: new Map(document.inputs.map(({ id, levels }) => [id, levels])),
    clauses: new Set(clauses.keys()),
    levels: new Set(document.levels.map(({ id }) => id)),
    used: new Set(),
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
  const built = document.levels.map((level, i) => buildLevel(level, `/levels/${i}`, builder));
  const levels = withRollupInputs(built);
  checkRollups(document, levels, builder);
  checkInputs(document, levels, builder);
  const register = buildRegister(document, builder);
  if (issues.some(isError)) return { ok: false, issues };
  const { $schema: _, ...content } = document;
  const ruleSet: RuleSet = {
    id: document.id,
    title: document.title,
    description: document.description ?? null,
    year: document.year,
    period: document.period ?? String(document.year),
    version: document.version,
    hash: contentHash(plainJson(content)),
    source: {
      title: document.source.title,
      issuer: document.source.issuer ?? null,
      date: document.source.date ?? null,
      clauses,
    },
    cells: buildCells(document.cells, builder),
    register,
    inputs: builder.inputs,
    levels,
  };
  return resultOf(ruleSet, issues);
}

/** The document as plain JSON: what a hash can be taken of. */
function plainJson(value: unknown): Json {
  if (Array.isArray(value)) return value.map(plainJson);
  if (typeof value !== 'object' || value === null) {
    return typeof value === 'number' || typeof value === 'boolean' || value === null
      ? value
      : String(value);
  }
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, plainJson(item)]));
}

/** What units above weight by is reported by the level below. */
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
    if (!used.has(id)) reportWarning(builder, 'input-not-used', at, { id });
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

function buildRegister(
  document: RuleSetDocument,
  builder: Builder,
): readonly RegisteredUnit[] | null {
  const { register } = document;
  if (register === undefined) return null;
  if ('bundled' in register) {
    return yunnanDivisions.map(([code, name, level, parent, shortName]) => ({
      code,
      name,
      level,
      parent,
      shortName,
    }));
  }
  const { units } = register;
  const codes = units.map(({ code }) => code);
  const levels = document.levels.map(({ id }) => id);
  units.forEach((unit, i) => {
    const at = `/register/units/${i}`;
    if (codes.indexOf(unit.code) < i)
      report(builder, 'duplicate-id', `${at}/code`, { id: unit.code });
    checkReference('level', unit.level, levels, `${at}/level`, builder);
  });
  return units.map(({ code, name, level, shortName = null, parent = null }) => ({
    code,
    name,
    level,
    shortName,
    parent,
  }));
}
