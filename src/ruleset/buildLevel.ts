import { roundingToPlaces } from '../decimal/index.ts';
import { NUMBER, TEXT, type Type } from '../logic/index.ts';
import {
  type Builder,
  checkClause,
  checkUnique,
  decimalOf,
  positiveOf,
  report,
  roundingOf,
  ruleOf,
} from './Builder.ts';
import { examplesOfRule } from './buildExamples.ts';
import { buildFigures } from './buildFigures.ts';
import { typeOfInput, unitVariables } from './buildInputs.ts';
import { buildLists } from './buildLists.ts';
import { buildGrades, buildRanking } from './buildRanking.ts';
import { buildRoot, emptyRule } from './buildTree.ts';
import { buildVetoes } from './buildVetoes.ts';
import { checkTotal } from './checkTotal.ts';
import type { LevelSite } from './LevelSite.ts';
import { type Adjustments, type Category, type Level, nodesOf } from './RuleSet.ts';
import type { AdjustmentsDocument, LevelDocument } from './RuleSetDocument.ts';

export function buildLevel(document: LevelDocument, pointer: string, builder: Builder): Level {
  const isReported = (levels: readonly string[] | undefined): boolean =>
    levels === undefined || levels.includes(document.id);
  const inputTypes = [...builder.inputs.values()]
    .filter(({ id }) => isReported(builder.inputLevels.get(id)))
    .map((input) => [input.id, typeOfInput(input)] as const);
  const levelBuilder: Builder = { ...builder, used: new Set() };
  const forUnits = new Map([...inputTypes, ...unitVariables]);
  const categories = buildCategories(document, pointer, forUnits, levelBuilder);
  const forPoints = new Map([...forUnits, ['unit.category', TEXT] as const]);
  const root = buildRoot(document, pointer, forPoints, levelBuilder);
  const paths = [...nodesOf(root)].map(({ path }) => path).filter((path) => path !== '');
  const forScores = new Map([
    ...forPoints,
    ...paths.map((path) => [`score.${path}`, NUMBER] as const),
  ]);
  const site: LevelSite = {
    document,
    pointer,
    scores: new Set([...paths, 'total']),
    types: new Map([...forScores, ['score.total', NUMBER] as const]),
    builder: levelBuilder,
  };
  const { round, floor, ceiling } = document.total ?? {};
  const at = `${pointer}/total`;
  const level: Level = {
    id: document.id,
    title: document.title,
    categories,
    pool: document.pool ?? (categories.length > 0 ? 'category' : 'level'),
    root,
    bonuses: buildAdjustments(document.bonuses, `${pointer}/bonuses`, forScores, levelBuilder),
    deductions: buildAdjustments(
      document.deductions,
      `${pointer}/deductions`,
      forScores,
      levelBuilder,
    ),
    vetoes: buildVetoes(site),
    total: {
      rounding:
        round === undefined ? roundingToPlaces(2) : roundingOf(round, `${at}/round`, levelBuilder),
      floor: floor === undefined ? null : decimalOf(floor, `${at}/floor`, levelBuilder),
      ceiling: ceiling === undefined ? null : decimalOf(ceiling, `${at}/ceiling`, levelBuilder),
    },
    figures: buildFigures(site),
    ranking: buildRanking(document.ranking ?? {}, categories.length > 0, site),
    grades: buildGrades(site),
    lists: buildLists(site),
    listPrecedence: precedenceOf(
      document.listPrecedence,
      `${pointer}/listPrecedence`,
      levelBuilder,
    ),
    inputs: [],
  };
  checkTotal(level, pointer, levelBuilder);
  for (const input of levelBuilder.used) builder.used.add(input);
  return { ...level, inputs: [...levelBuilder.used] };
}

/**
 * Which kinds of list go first. Red and black exclude each other only where both have their place, and
 * no unit may be on both.
 */
function precedenceOf(
  kinds: LevelDocument['listPrecedence'],
  pointer: string,
  builder: Builder,
): Level['listPrecedence'] {
  if (kinds === undefined) return ['black', 'red'];
  const isWhole =
    kinds.includes('red') && kinds.includes('black') && new Set(kinds).size === kinds.length;
  if (!isWhole) report(builder, 'precedence-not-whole', pointer, { found: JSON.stringify(kinds) });
  return kinds;
}

function buildCategories(
  document: LevelDocument,
  pointer: string,
  types: ReadonlyMap<string, Type>,
  builder: Builder,
): readonly Category[] {
  const documents = document.categories ?? [];
  checkUnique(
    documents.map(({ id }) => id),
    `${pointer}/categories`,
    builder,
  );
  return documents.map(({ id, title, when }, i) => {
    const at = `${pointer}/categories/${i}/when`;
    return { id, title, rule: when === undefined ? null : ruleOf(when, at, types, null, builder) };
  });
}

function buildAdjustments(
  document: AdjustmentsDocument | undefined,
  pointer: string,
  types: ReadonlyMap<string, Type>,
  builder: Builder,
): Adjustments {
  if (document === undefined) return { cap: null, items: [] };
  checkUnique(
    document.items.map(({ id }) => id),
    `${pointer}/items`,
    builder,
  );
  return {
    cap: document.cap === undefined ? null : positiveOf(document.cap, `${pointer}/cap`, builder),
    items: document.items.map((item, i) => {
      const at = `${pointer}/items/${i}`;
      checkClause(item.clause, at, builder);
      const rule = ruleOf(item.points, `${at}/points`, types, NUMBER, builder);
      return {
        id: item.id,
        title: item.title,
        clause: item.clause ?? null,
        description: item.description ?? null,
        rule: rule ?? emptyRule(`${at}/points`),
        cap: item.cap === undefined ? null : positiveOf(item.cap, `${at}/cap`, builder),
        examples: examplesOfRule(item.examples ?? [], rule, `${at}/examples`, builder),
      };
    }),
  };
}
