import { parseDecimalOrPercent, roundingToPlaces, unity } from '../decimal/index.ts';
import { NUMBER, TEXT, type Type } from '../logic/index.ts';
import {
  type Builder,
  checkClause,
  checkReference,
  checkUnique,
  decimalOf,
  positiveOf,
  report,
  roundingOf,
  ruleOf,
} from './Builder.ts';
import { buildExamples } from './buildExamples.ts';
import { typeOfInput, unitVariables } from './buildInputs.ts';
import { buildLists } from './buildLists.ts';
import { buildRoot, emptyRule } from './buildTree.ts';
import {
  type Adjustments,
  type Category,
  type Effect,
  type Grade,
  type Level,
  nodesOf,
  type Ranking,
  type Veto,
} from './RuleSet.ts';
import type {
  AdjustmentsDocument,
  EffectDocument,
  LevelDocument,
  RankingDocument,
} from './RuleSetDocument.ts';

/** What the parts of a level may name. */
export type LevelSite = {
  readonly document: LevelDocument;
  readonly pointer: string;
  /** Node paths, and `total`. */
  readonly scores: ReadonlySet<string>;
  /** Inputs, unit.*, score.* and score.total. */
  readonly types: ReadonlyMap<string, Type>;
  readonly builder: Builder;
};

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
    ranking: buildRanking(document.ranking ?? {}, categories.length > 0, site),
    grades: buildGrades(site),
    lists: buildLists(site),
    listPrecedence: document.listPrecedence ?? ['black', 'red'],
    inputs: [],
  };
  for (const input of levelBuilder.used) builder.used.add(input);
  return { ...level, inputs: [...levelBuilder.used] };
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
        examples: buildExamples(item.examples ?? [], rule?.inputs ?? [], `${at}/examples`, builder),
      };
    }),
  };
}

function buildVetoes({ document, pointer, scores, types, builder }: LevelSite): readonly Veto[] {
  const documents = document.vetoes ?? [];
  checkUnique(
    documents.map(({ id }) => id),
    `${pointer}/vetoes`,
    builder,
  );
  const grades = (document.grades ?? []).map(({ id }) => id);
  const lists = (document.lists ?? []).map(({ id }) => id);
  const buildEffect = (effect: EffectDocument, at: string): Effect => {
    if ('zero' in effect) {
      checkReference('node', effect.zero, scores, `${at}/zero`, builder);
      return { kind: 'zero', node: effect.zero };
    }
    if ('cap_total' in effect) {
      return { kind: 'cap-total', cap: decimalOf(effect.cap_total, `${at}/cap_total`, builder) };
    }
    if ('cap_grade' in effect) {
      checkReference('grade', effect.cap_grade, grades, `${at}/cap_grade`, builder);
      return { kind: 'cap-grade', grade: effect.cap_grade };
    }
    checkReference('list', effect.list, lists, `${at}/list`, builder);
    return { kind: 'list', list: effect.list };
  };
  return documents.map((veto, i) => {
    const at = `${pointer}/vetoes/${i}`;
    checkClause(veto.clause, at, builder);
    return {
      id: veto.id,
      title: veto.title,
      clause: veto.clause ?? null,
      description: veto.description ?? null,
      rule: ruleOf(veto.when, `${at}/when`, types, null, builder) ?? emptyRule(`${at}/when`),
      effects: veto.effects.map((effect, k) => buildEffect(effect, `${at}/effects/${k}`)),
    };
  });
}

function buildRanking(document: RankingDocument, hasCategories: boolean, site: LevelSite): Ranking {
  const { pointer, scores, builder } = site;
  const within = document.within ?? (hasCategories ? 'category' : 'level');
  if (within === 'category' && !hasCategories) {
    report(builder, 'unknown-reference', `${pointer}/ranking/within`, {
      kind: 'category',
      id: 'category',
    });
  }
  const tieBreakers = (document.tieBreakers ?? []).map(({ score, input, better }, i) => {
    const at = `${pointer}/ranking/tieBreakers/${i}`;
    if ((score === undefined) === (input === undefined)) {
      report(builder, 'wrong-shape', at, { found: `${i + 1}`, wanted: 'score | input' });
    }
    if (input === undefined) {
      const name = score ?? 'total';
      checkReference('node', name, scores, `${at}/score`, builder);
      return { source: { kind: 'score', name }, better } as const;
    }
    const isNumber = ['number', 'integer'].includes(builder.inputs.get(input)?.type ?? 'number');
    if (
      checkReference('input', input, builder.inputs.keys(), `${at}/input`, builder) &&
      !isNumber
    ) {
      report(builder, 'wrong-type', `${at}/input`, { found: input, wanted: 'number' });
    }
    builder.used.add(input);
    return { source: { kind: 'input', name: input }, better } as const;
  });
  return {
    by: document.by ?? 'published',
    within,
    ties: document.ties ?? 'competition',
    tieBreakers,
  };
}

function buildGrades({ document, pointer, builder }: LevelSite): readonly Grade[] {
  const documents = document.grades ?? [];
  checkUnique(
    documents.map(({ id }) => id),
    `${pointer}/grades`,
    builder,
  );
  const grades = documents.map((grade, i): Grade => {
    const at = `${pointer}/grades/${i}`;
    return {
      id: grade.id,
      title: grade.title,
      from: grade.from === undefined ? null : decimalOf(grade.from, `${at}/from`, builder),
      quota: grade.quota === undefined ? null : (parseDecimalOrPercent(grade.quota) ?? unity),
      ties: grade.ties ?? 'include',
    };
  });
  grades.forEach((grade, i) => {
    const before = grades[i - 1];
    const isLast = i === grades.length - 1;
    const isBelow =
      before === undefined ||
      grade.from === null ||
      (before.from !== null && grade.from.compare(before.from) < 0);
    if (!isBelow || (grade.from === null) !== isLast) {
      report(builder, 'grades-out-of-order', `${pointer}/grades/${i}`, {
        found: String(documents[i]?.from ?? '—'),
        before: String(documents[i - 1]?.from ?? '—'),
      });
    }
  });
  return grades;
}
