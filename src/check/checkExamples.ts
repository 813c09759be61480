import { type ScoreColumn, scoreAt, scoreExample } from '../assess/index.ts';
import { columnBuilder, Exact, formatExact } from '../decimal/index.ts';
import { error, type Issue, isError, type Said } from '../issue/index.ts';
import { type Column, cellState } from '../logic/index.ts';
import {
  type Adjustment,
  type DerivedExample,
  type Example,
  type ExampleValue,
  type Figure,
  type Input,
  type IsSound,
  type Level,
  nodesOf,
  type RuleSet,
  type ScoreNode,
} from '../ruleset/index.ts';
import {
  asOfDay,
  type DerivedInput,
  type DerivedValue,
  derivedFrom,
  derivedInputs,
  type InputColumn,
  type Table,
} from '../table/index.ts';

/**
 * Runs the worked examples that stand in a rule set beside its rules.
 *
 * @returns an issue for each example whose points come out otherwise, with its JSON pointer
 */
export function checkExamples(ruleSet: RuleSet): readonly Issue[] {
  return runExamples(ruleSet, () => true);
}

/** What has worked examples. */
type ExampleRule = ScoreNode | Adjustment | Figure;

/** Runs the examples that are to be run, as {@link checkExamples}; told with the inputs of their rule. */
export function runExamples(ruleSet: RuleSet, isToRun: IsSound): readonly Issue[] {
  const ofLedgers = derivedInputs(ruleSet).flatMap((input) =>
    input.derived.examples.flatMap((example, i) =>
      isToRun(example, [], input.derived.ledger) ? checkDerived(ruleSet, input, example, i) : [],
    ),
  );
  const ofRules = ruleSet.levels.flatMap((level) => {
    const rules: readonly ExampleRule[] = [
      ...nodesOf(level.root),
      ...level.bonuses.items,
      ...level.deductions.items,
      ...level.figures,
    ];
    return rules.flatMap((rule) =>
      rule.examples.flatMap((example, i) =>
        isToRun(example, inputsOf(rule)) ? checkExample(ruleSet, level, rule, example, i) : [],
      ),
    );
  });
  return [...ofLedgers, ...ofRules];
}

/** What the records of an example amount to. */
function checkDerived(
  ruleSet: RuleSet,
  input: DerivedInput,
  { records, asOf, value, pointer }: DerivedExample,
  index: number,
): readonly Issue[] {
  const ledger = ruleSet.ledgers.get(input.derived.ledger);
  if (ledger === undefined) return [];
  const columns = [...ledger.fields].map(
    ([id, field]) =>
      [
        id,
        columnOf(
          field,
          records.map((record) => record.get(id)),
        ),
      ] as const,
  );
  const day = asOf ?? asOfDay(ledger, ruleSet.period);
  const found = derivedFrom(input, ledger, new Map(columns), records.length, day);
  const [at, position] = [{ pointer }, String(index + 1)];
  const [issue] = found.issues;
  if (issue !== undefined) {
    const problem: Said = { code: issue.code, data: issue.data };
    return [error('example-has-problem', at, { position, problem })];
  }
  const [text, wanted] = [derivedText(found.value), exampleText(value)];
  return text === wanted
    ? []
    : [error('derived-example-fails', at, { position, found: text, wanted })];
}

function derivedText(value: DerivedValue): string {
  if (value.kind === 'value') return formatExact(value.value);
  return value.kind === 'missing' ? 'null' : 'not_applicable';
}

function exampleText(value: DerivedExample['value']): string {
  if (value === null) return 'null';
  return value === 'not-applicable' ? 'not_applicable' : formatExact(value);
}

function inputsOf(rule: ExampleRule): readonly string[] {
  if ('rule' in rule) return rule.rule.inputs;
  return [...nodesOf(rule)].flatMap((node) => ('rule' in node ? node.rule.inputs : []));
}

function checkExample(
  ruleSet: RuleSet,
  level: Level,
  rule: ExampleRule,
  example: Example,
  index: number,
): readonly Issue[] {
  const table = tableOf(ruleSet, level, example);
  const { score, issues } = scoreExample(ruleSet, level, table, rule);
  const [at, position] = [{ pointer: example.pointer }, String(index + 1)];
  const problem = problemIn(issues, table);
  if (problem !== null) return [error('example-has-problem', at, { position, problem })];
  const found = textOf(score);
  const wanted = example.points instanceof Exact ? formatExact(example.points) : 'not_applicable';
  const code = 'isSummed' in rule ? 'figure-example-fails' : 'example-fails';
  return found === wanted ? [] : [error(code, at, { position, found, wanted })];
}

/** Why there are no points: what is wrong with the unit itself, or else with another of its pool. */
function problemIn(issues: readonly Issue[], { units }: Table): Said | null {
  const errors = issues.filter(isError);
  const own = errors.find(({ at }) => at.unit?.code === units[0]?.code);
  const { code, data } = own ?? errors[0] ?? {};
  return code === undefined || data === undefined ? null : { code, data };
}

function textOf(score: ScoreColumn): string {
  const exact = scoreAt(score, 0);
  return exact === null ? 'not_applicable' : formatExact(exact);
}

/** A table of the unit of the example and the rest of its pool. */
function tableOf(ruleSet: RuleSet, level: Level, { given, pool }: Example): Table {
  const cases = [given, ...pool];
  const inputs = level.inputs.flatMap((id) => {
    const input = ruleSet.inputs.get(id);
    return input === undefined
      ? []
      : [
          [
            id,
            columnOf(
              input,
              cases.map((values) => values.get(id)),
            ),
          ] as const,
        ];
  });
  return {
    level: level.id,
    units: cases.map((_, i) => ({ code: `example-${i}`, name: '', level: level.id, parent: null })),
    inputs: new Map(inputs),
    isUnreadable: new Uint8Array(cases.length),
    placeOf: () => null,
    recordsOf: () => null,
  };
}

function columnOf({ type }: Input, values: ReadonlyArray<ExampleValue | undefined>): InputColumn {
  const state = Uint8Array.from(values, (value) => {
    if (value?.kind === 'value') return cellState.present;
    return value?.kind === 'not-applicable' ? cellState.notApplicable : cellState.missing;
  });
  const known = values.map((value) => (value?.kind === 'value' ? value.value : null));
  return { column: typedColumn(type, known), state };
}

function typedColumn(type: Input['type'], values: readonly unknown[]): Column {
  switch (type) {
    case 'boolean':
      return {
        kind: 'boolean',
        values: Uint8Array.from(values, (value) => (value === true ? 1 : 0)),
      };
    case 'text':
    case 'date': {
      const texts = [...new Set(values.map(String))];
      return {
        kind: 'text',
        texts,
        codes: Int32Array.from(values, (value) => texts.indexOf(String(value))),
      };
    }
    case 'number':
    case 'integer': {
      const builder = columnBuilder(values.length);
      values.forEach((value, row) => {
        if (value instanceof Exact) builder.setExact(row, value);
      });
      return builder.finish();
    }
  }
}
