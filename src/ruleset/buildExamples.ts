import type { Exact } from '../decimal/index.ts';
import type { Value } from '../logic/index.ts';
import { type Builder, checkReference, decimalOf, report } from './Builder.ts';
import type { Example, ExampleValue } from './RuleSet.ts';
import type { DecimalText, ExampleDocument, ExampleInputs } from './RuleSetDocument.ts';

/** The worked examples of a rule; each gives every input that the rule reads. */
export function buildExamples(
  documents: readonly ExampleDocument[],
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
      points: pointsOf(document.points, `${at}/points`, builder),
      pointer: at,
    };
  });
}

function pointsOf(
  points: DecimalText,
  pointer: string,
  builder: Builder,
): Exact | 'not-applicable' {
  return points === 'not_applicable' ? 'not-applicable' : decimalOf(points, pointer, builder);
}

function buildGiven(
  given: ExampleInputs,
  pointer: string,
  builder: Builder,
): ReadonlyMap<string, ExampleValue> {
  return new Map(
    Object.entries(given).map(([id, value]) => {
      checkReference('input', id, builder.inputs.keys(), `${pointer}/${id}`, builder);
      return [id, buildValue(id, value, `${pointer}/${id}`, builder)];
    }),
  );
}

function buildValue(
  id: string,
  value: DecimalText | boolean | null,
  pointer: string,
  builder: Builder,
): ExampleValue {
  if (value === null) return { kind: 'missing' };
  if (value === 'not_applicable') return { kind: 'not-applicable' };
  const type = builder.inputs.get(id)?.type ?? 'text';
  const isNumber = type === 'number' || type === 'integer';
  const fits = isNumber
    ? typeof value !== 'boolean'
    : (typeof value === 'boolean') === (type === 'boolean');
  if (!fits) report(builder, 'wrong-type', pointer, { found: String(value), wanted: type });
  const read: Value =
    isNumber && typeof value !== 'boolean'
      ? decimalOf(value, pointer, builder)
      : textOrTruth(value);
  return { kind: 'value', value: read };
}

function textOrTruth(value: DecimalText | boolean): Value {
  return typeof value === 'boolean' ? value : String(value);
}
