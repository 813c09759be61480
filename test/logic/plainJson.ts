import jsonLogic from 'json-logic-js';
import { type ExactJson, evaluateLogic } from '../../src/logic/index.ts';

/** The answer of evaluateLogic in the words of json-logic-js: numbers as the doubles next to them. */
export function plainJson(exact: ExactJson): unknown {
  switch (exact.kind) {
    case 'number':
      return Number(exact.value);
    case 'list':
      return exact.value.map(plainJson);
    case 'record':
      return Object.fromEntries(
        Object.entries(exact.value).map(([key, value]) => [key, plainJson(value)]),
      );
    default:
      return exact.value;
  }
}

/** The value as plain JSON, or the codes of the issues. */
export function answerOf(logic: unknown, data: unknown = null): unknown {
  const result = evaluateLogic(logic, data);
  return result.ok ? plainJson(result.value) : { issues: result.issues.map(({ code }) => code) };
}

/** The number as text, or the codes of the issues. */
export function numberOf(logic: unknown, data: unknown = null): string {
  const result = evaluateLogic(logic, data);
  if (!result.ok) return result.issues.map(({ code }) => code).join(', ');
  return result.value.kind === 'number' ? result.value.value : `a ${result.value.kind}`;
}

/** What json-logic-js itself says; 0 for its -0, which JSON does not know. */
export function originalAnswerOf(logic: unknown, data: unknown): unknown {
  return withoutNegativeZero(jsonLogic.apply(logic, data));
}

function withoutNegativeZero(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutNegativeZero);
  return Object.is(value, -0) ? 0 : value;
}
