import { NUMBER } from '../logic/index.ts';
import { checkClause, checkUnique, roundingOf, ruleOf } from './Builder.ts';
import { examplesOfRule } from './buildExamples.ts';
import { emptyRule } from './buildTree.ts';
import type { LevelSite } from './LevelSite.ts';
import type { Figure } from './RuleSet.ts';

export function buildFigures({ document, pointer, types, builder }: LevelSite): readonly Figure[] {
  const documents = document.figures ?? [];
  checkUnique(
    documents.map(({ id }) => id),
    `${pointer}/figures`,
    builder,
  );
  return documents.map((figure, i) => {
    const at = `${pointer}/figures/${i}`;
    checkClause(figure.clause, at, builder);
    const rule = ruleOf(figure.value, `${at}/value`, types, NUMBER, builder);
    return {
      id: figure.id,
      title: figure.title,
      clause: figure.clause ?? null,
      description: figure.description ?? null,
      rule: rule ?? emptyRule(`${at}/value`),
      measure: figure.measure ?? null,
      rounding:
        figure.round === undefined ? null : roundingOf(figure.round, `${at}/round`, builder),
      isSummed: figure.total === 'sum',
      examples: examplesOfRule(figure.examples ?? [], rule, `${at}/examples`, builder),
    };
  });
}
