import { parseDecimalOrPercent, unity } from '../decimal/index.ts';
import {
  checkNumberOf,
  checkReference,
  checkUnique,
  decimalOf,
  positiveOf,
  report,
} from './Builder.ts';
import type { LevelSite } from './LevelSite.ts';
import type { Grade, Ranking } from './RuleSet.ts';
import type { RankingDocument } from './RuleSetDocument.ts';

export function buildRanking(
  document: RankingDocument,
  hasCategories: boolean,
  site: LevelSite,
): Ranking {
  const { pointer, scores, builder } = site;
  const within = document.within ?? (hasCategories ? 'category' : 'level');
  if (within === 'category' && !hasCategories) {
    report(builder, 'unknown-reference', `${pointer}/ranking/within`, {
      kind: 'category',
      id: 'category',
    });
  }
  for (const key of ['ties', 'tieBreakers'] as const) {
    if (document.by !== 'none' || document[key] === undefined) continue;
    report(builder, 'nothing-ranked', `${pointer}/ranking/${key}`, { key });
  }
  const tieBreakers = (document.tieBreakers ?? []).map((tieBreaker, i) => {
    const { score, input, better } = tieBreaker;
    const at = `${pointer}/ranking/tieBreakers/${i}`;
    if ((score === undefined) === (input === undefined)) {
      report(builder, 'wrong-shape', at, {
        found: JSON.stringify(tieBreaker),
        wanted: 'eitherOfTieBreaker',
      });
    }
    if (input === undefined) {
      const name = score ?? 'total';
      checkReference('node', name, scores, `${at}/score`, builder);
      return { source: { kind: 'score', name }, better } as const;
    }
    checkNumberOf(site.document.id, input, `${at}/input`, builder);
    builder.used.add(input);
    return { source: { kind: 'input', name: input }, better } as const;
  });
  return {
    by: document.by ?? 'published',
    within,
    ties: document.ties ?? 'competition',
    tieBreakers,
    margin:
      document.margin === undefined
        ? null
        : positiveOf(document.margin, `${pointer}/ranking/margin`, builder),
  };
}

export function buildGrades({ document, pointer, builder }: LevelSite): readonly Grade[] {
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
