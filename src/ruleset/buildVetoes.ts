import { checkClause, checkReference, checkUnique, decimalOf, ruleOf } from './Builder.ts';
import { emptyRule } from './buildTree.ts';
import type { LevelSite } from './LevelSite.ts';
import type { Effect, Veto } from './RuleSet.ts';
import type { EffectDocument } from './RuleSetDocument.ts';

export function buildVetoes({
  document,
  pointer,
  scores,
  types,
  builder,
}: LevelSite): readonly Veto[] {
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
