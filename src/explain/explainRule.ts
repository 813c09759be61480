import type { Assessment } from '../assess/index.ts';
import { Exact, formatExact } from '../decimal/index.ts';
import type { Language } from '../issue/index.ts';
import type { Value } from '../logic/index.ts';
import type { Rule, ScoreNode, Veto } from '../ruleset/index.ts';
import type { ClauseReference, InputExplanation, RuleExplanation } from './Explanation.ts';
import type { Scorer } from './scoreUnit.ts';
import { scoresOf, type UnitScores } from './UnitScores.ts';

/** Puts the rules of a rule set into words, with the numbers of one unit. */
export type RuleExplainer = {
  readonly explain: (rule: Rule, of: ScoreNode | { readonly title: string }) => RuleExplanation;
  readonly inputsOf: (rule: Rule) => readonly InputExplanation[];
  readonly clauseOf: (clause: string | null) => ClauseReference | null;
  readonly effectsOf: (veto: Veto) => readonly string[];
};

export function ruleExplainer(
  assessment: Assessment,
  scorer: Scorer,
  row: number,
  scores: UnitScores,
  _language: Language,
): RuleExplainer {
  const { ruleSet } = assessment;
  const known = scoresOf(scores);
  const inputsOf = (rule: Rule): readonly InputExplanation[] =>
    rule.inputs.flatMap((id) => inputOf(id, assessment, scorer, row, known) ?? []);
  return {
    explain: (rule) => ({ standard: '', formula: '', inputs: inputsOf(rule) }),
    inputsOf,
    clauseOf: (id) => (id === null ? null : { id, text: ruleSet.source.clauses.get(id) ?? null }),
    effectsOf: () => [],
  };
}

function inputOf(
  id: string,
  { ruleSet, earlier }: Assessment,
  { readings, assessed }: Scorer,
  row: number,
  scores: ReturnType<typeof scoresOf>,
): InputExplanation | null {
  const input = ruleSet.inputs.get(id);
  if (input === undefined) return null;
  const reading = readings.rowWith(row, scores).read(id);
  const { table } = assessed;
  const records = table.recordsOf(row, id);
  const ledger = ruleSet.ledgers.get(input.derived?.ledger ?? '');
  const place = table.placeOf(row, id);
  const [last] = earlier;
  const isRecords = records !== null && ledger !== undefined;
  return {
    id,
    title: input.title,
    measure: input.measure,
    state: reading.kind,
    value: reading.kind === 'value' ? valueJson(reading.value) : null,
    assumed: reading.kind === 'missing' ? valueJson(reading.assumed) : null,
    at: isRecords ? null : place,
    records: isRecords ? { ledger: { id: ledger.id, title: ledger.title }, places: records } : null,
    earlier:
      input.earlier === null || last === undefined
        ? null
        : { period: last.period, file: last.file },
  };
}

function valueJson(value: Value): string | boolean | null {
  if (value instanceof Exact) return formatExact(value);
  return typeof value === 'string' || typeof value === 'boolean' ? value : null;
}
