export { columnKey, columnKeyWithoutMeasure } from './columnName.ts';
export { loadKnownRuleSet, loadRuleSet, readRuleSet } from './loadRuleSet.ts';
export * from './RuleSet.ts';
export type { Aggregate, ListKind, RuleSetDocument, TiePolicy } from './RuleSetDocument.ts';
export { publishedSchema } from './schema.ts';
