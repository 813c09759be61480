import type { Assessment } from '../assess/index.ts';
import { Exact, formatExact } from '../decimal/index.ts';
import type { Json } from '../hash/contentHash.ts';
import type { Language } from '../issue/index.ts';
import {
  type Outcome,
  parseLogic,
  type RuleRow,
  referenceEvaluator,
  type Value,
} from '../logic/index.ts';
import type { Adjustment, Indicator, Level, Rule, RuleSet, Veto } from '../ruleset/index.ts';
import { typesInLevel } from '../ruleset/index.ts';
import type { ClauseReference, InputExplanation, RuleExplanation } from './Explanation.ts';
import type { Scorer } from './scoreUnit.ts';
import { scoresOf, type UnitScores } from './UnitScores.ts';
import {
  adjustmentStandard,
  effectWords,
  indicatorStandard,
  levelScope,
  type Scope,
  sayCondition,
  sayPoints,
  vetoStandard,
} from './words/index.ts';

/** Puts the rules of a rule set into words, with the numbers of one unit. */
export type RuleExplainer = {
  readonly indicator: (indicator: Indicator) => RuleExplanation;
  readonly adjustment: (adjustment: Adjustment, kind: 'bonus' | 'deduction') => RuleExplanation;
  readonly veto: (veto: Veto) => RuleExplanation;
  readonly inputsOf: (rule: Rule) => readonly InputExplanation[];
  readonly clauseOf: (clause: string | null) => ClauseReference | null;
  readonly effectsOf: (veto: Veto) => readonly string[];
};

export function ruleExplainer(
  assessment: Assessment,
  scorer: Scorer,
  row: number,
  scores: UnitScores,
  language: Language,
): RuleExplainer {
  const { ruleSet } = assessment;
  const { level } = scorer.assessed;
  const known = scoresOf(scores);
  const ruleRow = scorer.readings.rowWith(row, known);
  const general = levelScope(ruleSet, level, language);
  const own: Scope = { ...general, figures: figuresOf(ruleRow, ruleSet, level) };
  const inputsOf = (rule: Rule): readonly InputExplanation[] =>
    rule.inputs.flatMap((id) => inputOf(id, assessment, scorer, row, ruleRow) ?? []);
  return {
    indicator: (indicator) => ({
      standard: indicatorStandard(indicator, ruleSet, general),
      formula: sayPoints(indicator.rule.written, { kind: 'score', max: indicator.max }, own),
      inputs: inputsOf(indicator.rule),
    }),
    adjustment: (adjustment, kind) => ({
      standard: adjustmentStandard(adjustment, kind, ruleSet, general),
      formula: sayPoints(adjustment.rule.written, { kind, max: null }, own),
      inputs: inputsOf(adjustment.rule),
    }),
    veto: (veto) => ({
      standard: vetoStandard(veto, level, general),
      formula: sayCondition(veto.rule.written, own),
      inputs: inputsOf(veto.rule),
    }),
    inputsOf,
    clauseOf: (id) => (id === null ? null : { id, text: ruleSet.source.clauses.get(id) ?? null }),
    effectsOf: (veto) => veto.effects.map((effect) => effectWords(effect, level, general)),
  };
}

/** What a unit's rule reads, and what a part of it gives, by the reference evaluator. */
function figuresOf(row: RuleRow, ruleSet: RuleSet, level: Level): Scope['figures'] {
  const types = typesInLevel(ruleSet, level);
  return {
    read: (name) => row.read(name),
    evaluate(rule: Json): Outcome {
      const { expr } = parseLogic(rule, '', { kind: 'names', types });
      if (expr === null) throw new Error('a part of a rule that is none');
      return referenceEvaluator(expr)(row);
    },
  };
}

function inputOf(
  id: string,
  { ruleSet, earlier }: Assessment,
  { assessed }: Scorer,
  row: number,
  ruleRow: RuleRow,
): InputExplanation | null {
  const input = ruleSet.inputs.get(id);
  if (input === undefined) return null;
  const reading = ruleRow.read(id);
  const { table } = assessed;
  const records = table.recordsOf(row, id);
  const ledger = ruleSet.ledgers.get(input.derived?.ledger ?? '');
  const [last] = earlier;
  const isOfRecords = records !== null && ledger !== undefined;
  return {
    id,
    title: input.title,
    measure: input.measure,
    state: reading.kind,
    value: reading.kind === 'value' ? valueJson(reading.value) : null,
    assumed: reading.kind === 'missing' ? valueJson(reading.assumed) : null,
    at: isOfRecords ? null : table.placeOf(row, id),
    records: isOfRecords
      ? { ledger: { id: ledger.id, title: ledger.title }, places: records }
      : null,
    earlier:
      input.earlier === null || last === undefined || reading.kind !== 'value'
        ? null
        : { period: last.period, file: last.file },
  };
}

function valueJson(value: Value): string | boolean | null {
  if (value instanceof Exact) return formatExact(value);
  return typeof value === 'string' || typeof value === 'boolean' ? value : null;
}
