import type { Exact } from '../decimal/index.ts';
import { readNumber, variablesOf } from '../logic/index.ts';
import { type Builder, checkReference, decimalOf, report } from './Builder.ts';
import type { ValueKind } from './buildInputs.ts';
import { inputValue, type Takes, takenBy } from './inputValue.ts';
import type { Example, ExampleValue, Rule } from './RuleSet.ts';
import type {
  DecimalText,
  ExampleDocument,
  ExampleInputs,
  FigureExampleDocument,
} from './RuleSetDocument.ts';

/** Of points, or of a figure. */
type AnyExample = ExampleDocument | FigureExampleDocument;

/** As {@link buildExamples}; of a rule that reads scores there can be none, for examples give inputs alone. */
export function examplesOfRule(
  documents: readonly AnyExample[],
  rule: Rule | null,
  pointer: string,
  builder: Builder,
): readonly Example[] {
  const names = rule === null ? [] : [...variablesOf(rule.expr)];
  const scores = names.filter((name) => name.startsWith('score.'));
  if (scores.length === 0) return buildExamples(documents, rule?.inputs ?? [], pointer, builder);
  if (documents.length > 0) report(builder, 'example-of-scores', pointer, { names: scores });
  return [];
}

/** The worked examples of a rule; each gives every input that the rule reads. */
export function buildExamples(
  documents: readonly AnyExample[],
  inputs: readonly string[],
  pointer: string,
  builder: Builder,
): readonly Example[] {
  if (!builder.withExamples) return [];
  return documents.map((document, i) => {
    const at = `${pointer}/${i}`;
    const cases = [document.given, ...(document.pool ?? [])];
    for (const input of new Set(inputs)) {
      if (cases.every((given) => Object.hasOwn(given, input))) continue;
      report(builder, 'example-lacks-input', at, { position: String(i + 1), input });
    }
    return {
      given: buildGiven(document.given, `${at}/given`, builder),
      pool: (document.pool ?? []).map((given, k) => buildGiven(given, `${at}/pool/${k}`, builder)),
      points:
        'value' in document
          ? resultOf(document.value, `${at}/value`, builder)
          : resultOf(document.points, `${at}/points`, builder),
      pointer: at,
    };
  });
}

function resultOf(
  result: DecimalText,
  pointer: string,
  builder: Builder,
): Exact | 'not-applicable' {
  return result === 'not_applicable' ? 'not-applicable' : decimalOf(result, pointer, builder);
}

function buildGiven(
  given: ExampleInputs,
  pointer: string,
  builder: Builder,
): ReadonlyMap<string, ExampleValue> {
  return new Map(
    Object.entries(given).map(([id, value]) => {
      const at = `${pointer}/${id}`;
      checkReference('input', id, builder.inputs.keys(), at, builder);
      return [
        id,
        exampleValueOf(value, { id, kind: 'input' }, builder.inputs.get(id), at, builder),
      ];
    }),
  );
}

/** Only what a cell can hold: an example with anything else shows a case that there is not. */
export function exampleValueOf(
  value: DecimalText | boolean | null,
  { id, kind }: { readonly id: string; readonly kind: ValueKind },
  input: Takes | undefined,
  pointer: string,
  builder: Builder,
): ExampleValue {
  if (value === null || input === undefined) return { kind: 'missing' };
  if (value === 'not_applicable') return { kind: 'not-applicable' };
  const read = inputValue(value, input);
  if (read !== undefined) return { kind: 'value', value: read };
  if (typeof value === 'number' && readNumber(value) === null) decimalOf(value, pointer, builder);
  else {
    const found = String(value).slice(0, 100);
    report(builder, 'wrong-example-value', pointer, {
      kind,
      input: id,
      found,
      wanted: takenBy(input),
    });
  }
  return { kind: 'missing' };
}
