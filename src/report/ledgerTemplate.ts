import type { Language } from '../issue/index.ts';
import type { Ledger, Level, RuleSet } from '../ruleset/index.ts';
import { type DerivedInput, derivedInputs, fieldsNeededBy, fieldsReadBy } from '../table/index.ts';
import { columnOf, type Template, type TemplateColumn, unitHeadersOf } from './template.ts';
import { templateWords } from './templateWords.ts';

/** The ledgers that inputs of some levels are taken from. */
export function ledgersOf(ruleSet: RuleSet, levels: readonly Level[]): readonly Ledger[] {
  const ids = new Set(levels.map(({ id }) => id));
  return [...ruleSet.ledgers.values()].filter(({ id }) =>
    derivedInputs(ruleSet, id).some((derived) =>
      [...derived.levels].some((level) => ids.has(level)),
    ),
  );
}

/** The form of a ledger, a row for each record: its columns say of a record which unit it is about, and its fields. */
export function ledgerTemplateOf(ruleSet: RuleSet, ledger: Ledger, language: Language): Template {
  const named = templateWords[language];
  const derived = derivedInputs(ruleSet, ledger.id);
  const levels = ruleSet.levels.filter(({ id }) => derived.some((one) => one.levels.has(id)));
  const instead = levels.map(({ id, title }) => {
    const own = derived.filter((one) => one.levels.has(id));
    return named.insteadOf(
      title,
      own.map(({ input }) => input.title),
    );
  });
  const needed = fieldsNeededBy(derived);
  return {
    title: ledger.title,
    remark: [named.records, ...instead, ledger.description ?? ''].join(''),
    unitHeaders: unitHeadersOf(ruleSet, named),
    columns: [...ledger.fields.values()].map(
      (field): TemplateColumn => ({
        ...columnOf(field, ruleSet, language),
        missing: needed.has(field.id) ? named.missing.error : named.optional,
        usedBy: readersOf(field.id, derived),
        ledger: null,
      }),
    ),
    units: [],
    choices: levels.flatMap((level) =>
      (ruleSet.register ?? [])
        .filter((unit) => unit.level === level.id)
        .map(({ code, name }) => [code, name] as const),
    ),
  };
}

/** The inputs whose rules read a field. */
function readersOf(field: string, derived: readonly DerivedInput[]): readonly string[] {
  return derived.filter((one) => fieldsReadBy([one]).has(field)).map(({ input }) => input.title);
}
