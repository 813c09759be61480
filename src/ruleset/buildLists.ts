import { parseDecimalOrPercent, unity } from '../decimal/index.ts';
import { checkClause, checkReference, checkUnique, report, ruleOf } from './Builder.ts';
import { emptyRule } from './buildTree.ts';
import type { LevelSite } from './LevelSite.ts';
import type { ListSize, ListSource, RankedList } from './RuleSet.ts';
import type { ListDocument } from './RuleSetDocument.ts';

export function buildLists(site: LevelSite): readonly RankedList[] {
  const { document, pointer, types, builder } = site;
  const documents = document.lists ?? [];
  checkUnique(
    documents.map(({ id }) => id),
    `${pointer}/lists`,
    builder,
  );
  return documents.map((list, i) => {
    const at = `${pointer}/lists/${i}`;
    checkClause(list.clause, at, builder);
    if (list.category !== undefined) {
      const categories = (document.categories ?? []).map(({ id }) => id);
      checkReference('category', list.category, categories, `${at}/category`, builder);
    }
    return {
      id: list.id,
      title: list.title,
      clause: list.clause ?? null,
      description: list.description ?? null,
      kind: list.kind ?? 'other',
      category: list.category ?? null,
      source: buildSource(list, at, site),
      ties: list.ties ?? 'include',
      condition:
        list.condition === undefined
          ? null
          : ruleOf(list.condition, `${at}/condition`, types, null, builder),
    };
  });
}

function buildSource(list: ListDocument, at: string, site: LevelSite): ListSource {
  const { document, scores, types, builder } = site;
  const source = list.source ?? { score: 'total' };
  const inside = `${at}/source`;
  const ids = (items: ReadonlyArray<{ readonly id: string }> = []): readonly string[] =>
    items.map(({ id }) => id);
  if ('score' in source) {
    checkReference('node', source.score, scores, `${inside}/score`, builder);
    if (list.size === undefined || list.direction === undefined)
      report(builder, 'size-missing', at);
    const size = sizeOf(list.size ?? 1);
    return {
      kind: 'score',
      node: source.score,
      direction: list.direction ?? 'highest',
      size,
      within: list.within ?? 'level',
    };
  }
  for (const key of ['size', 'direction', 'within'] as const) {
    if (list[key] === undefined) continue;
    report(builder, 'unknown-key', `${at}/${key}`, { key, wanted: '{"score": …}' });
  }
  if ('grade' in source) {
    checkReference('grade', source.grade, ids(document.grades), `${inside}/grade`, builder);
    return { kind: 'grade', grade: source.grade };
  }
  if ('veto' in source) {
    checkReference('veto', source.veto, ids(document.vetoes), `${inside}/veto`, builder);
    return { kind: 'veto', veto: source.veto };
  }
  if ('condition' in source) {
    const rule = ruleOf(source.condition, `${inside}/condition`, types, null, builder);
    return { kind: 'condition', rule: rule ?? emptyRule(`${inside}/condition`) };
  }
  const look = 'successive' in source ? source.successive : source.returned;
  const key = 'successive' in source ? 'successive' : 'returned';
  const place = `${inside}/${key}/list`;
  const watched = (document.lists ?? []).find(({ id }) => id === look.list);
  if (watched !== undefined && looksBack(watched)) {
    report(builder, 'list-looks-back', place, { id: look.list });
  } else {
    const others = (document.lists ?? []).filter((other) => !looksBack(other));
    checkReference('list', look.list, ids(others), place, builder);
  }
  return 'successive' in source
    ? { kind: 'successive', list: look.list, periods: source.successive.periods }
    : { kind: 'returned', list: look.list };
}

/** Whether a list is one of earlier lists; this one is, too. */
function looksBack({ source }: ListDocument): boolean {
  return source !== undefined && ('successive' in source || 'returned' in source);
}

function sizeOf(size: number | string): ListSize {
  return typeof size === 'number'
    ? { kind: 'count', count: size }
    : { kind: 'share', share: parseDecimalOrPercent(size) ?? unity };
}
