import jsonLogic from 'json-logic-js';
import { ArithmeticProblem, Exact, zero } from '../../decimal/index.ts';
import type { Expr, Pool } from '../Expr.ts';
import { EvaluationProblem, NotApplicableSignal, type ProblemCode } from '../problem.ts';
import { BOOLEAN } from '../Type.ts';
import { isList, type Value } from '../Value.ts';
import { operations } from './operations.ts';
import { lookUp } from './path.ts';

/** What a rule gives for a row. */
export type Outcome =
  | { readonly kind: 'value'; readonly value: Value }
  | { readonly kind: 'not-applicable' }
  | { readonly kind: 'problem'; readonly code: ProblemCode; readonly found: string };

/** One unit's values, as a rule sees them. */
export type RuleRow = {
  read(name: string): Reading;
  /** The figure of the unit's pool. */
  pool(figure: Pool): Outcome;
};

export type Reading =
  | { readonly kind: 'value'; readonly value: Value }
  /** `assumed`: what the input says that a gap reads as, where the rule itself does not say. */
  | { readonly kind: 'missing'; readonly assumed: Value | null }
  | { readonly kind: 'not-applicable' };

/** What json-logic-js hands to our operations as `this`: a row, or data and elements of lists. */
type Data = RuleRow | Value;

/** How many items lists may yield in one evaluation: nested loops end. */
export const stepLimit = 1_000_000;

/** Under this name, and only while an evaluation runs, json-logic-js knows our operations. */
const namespace = 'kaohe-exact';

type Rule = unknown;

/**
 * The reference evaluator: json-logic-js walks the rule, decimal.js does the arithmetic.
 *
 * Slow and plain on purpose. It is total: every rule has an outcome on every row. A host's own
 * json-logic-js is left as it was: our operations are there only during the call. What a row is asked
 * for may itself be evaluated here (a score, a figure of the pool); afterwards they are put back.
 *
 * @returns a function from a row (or, for rules parsed in the open scope, from data) to the outcome
 */
export function referenceEvaluator(expr: Expr): (data: Data) => Outcome {
  const pools: Pool[] = [];
  const rule = ruleOf(expr, pools);
  const steps = { left: stepLimit };
  const bound: object = boundOperations(pools, steps, () => register());
  const register = (): void => jsonLogic.add_operation(namespace, bound);
  return (data) => {
    steps.left = stepLimit;
    register();
    try {
      const value = jsonLogic.apply<Value>(rule, data);
      return { kind: 'value', value };
    } catch (thrown) {
      if (thrown instanceof NotApplicableSignal) return { kind: 'not-applicable' };
      if (thrown instanceof EvaluationProblem) {
        return { kind: 'problem', code: thrown.code, found: thrown.found };
      }
      if (thrown instanceof ArithmeticProblem) {
        return { kind: 'problem', code: thrown.code, found: '' };
      }
      throw thrown;
    } finally {
      jsonLogic.rm_operation(namespace);
    }
  };
}

const operation = (name: string, ...args: readonly Rule[]): Rule => ({
  [`${namespace}.${name}`]: args,
});

/** The rule in the words of json-logic-js; what it would do in floats is one of our operations. */
function ruleOf(expr: Expr, pools: Pool[]): Rule {
  const rule = (inner: Expr): Rule => ruleOf(inner, pools);
  const condition = (inner: Expr): Rule =>
    inner.type === BOOLEAN ? rule(inner) : operation('!!', rule(inner));
  switch (expr.kind) {
    case 'literal':
      return isScalar(expr.value) ? expr.value : operation('quote', () => expr.value);
    case 'variable': {
      const read = operation('variable', expr.name);
      if (expr.fallback === null) return read;
      return { if: [operation('has', expr.name), read, rule(expr.fallback)] };
    }
    case 'path': {
      const path = rule(expr.path);
      const read = operation('path', path);
      if (expr.fallback === null) return read;
      return { if: [operation('has_path', path), read, rule(expr.fallback)] };
    }
    case 'list':
      return expr.items.map(rule);
    case 'round':
      return operation('round', rule(expr.value), expr.step, expr.mode);
    case 'fold':
      return operation(
        expr.operator,
        rule(expr.list),
        ...(expr.operator === 'trimmed_mean'
          ? [Exact.ofInteger(expr.dropLow), Exact.ofInteger(expr.dropHigh)]
          : []),
      );
    case 'iterate': {
      const list = operation('spend', rule(expr.list));
      const isTest = expr.operator !== 'map' && expr.operator !== 'reduce';
      const body = isTest ? condition(expr.body) : rule(expr.body);
      return {
        [expr.operator]: expr.initial === null ? [list, body] : [list, body, rule(expr.initial)],
      };
    }
    case 'missing':
      return operation(
        expr.byPath ? 'missing_path' : expr.operator,
        rule(expr.names),
        ...(expr.enough === null ? [] : [rule(expr.enough)]),
      );
    case 'pool':
      return operation('pool', Exact.ofInteger(pools.push(expr) - 1));
    case 'call':
      switch (expr.operator) {
        case 'if':
          return {
            if: expr.args.map((arg, i) =>
              i % 2 === 0 && i < expr.args.length - 1 ? condition(arg) : rule(arg),
            ),
          };
        case 'and':
        case 'or':
          return operation('unmark', {
            [expr.operator]: expr.args.map((arg) => operation('mark', rule(arg))),
          });
        default:
          return operation(expr.operator, ...expr.args.map(rule));
      }
  }
}

function isScalar(value: Value): boolean {
  return value === null || value instanceof Exact || typeof value !== 'object';
}

/**
 * Our operations, with the figures of the rule and the steps that an evaluation has left.
 *
 * @param register  puts the operations back after an evaluation within this one
 */
function boundOperations(pools: readonly Pool[], steps: { left: number }, register: () => void) {
  const read = (data: Data, name: string): Reading => {
    const reading = rowOf(data).read(name);
    register();
    return reading;
  };
  return {
    ...operations,
    quote: (value: () => Value): Value => value(),
    variable(this: Data, name: string): Value {
      const reading = read(this, name);
      if (reading.kind === 'not-applicable') throw new NotApplicableSignal();
      if (reading.kind === 'value') return reading.value;
      if (reading.assumed === null) throw new EvaluationProblem('not-reported', name);
      return reading.assumed;
    },
    has(this: Data, name: string): boolean {
      return read(this, name).kind !== 'missing';
    },
    path(this: Data, path: Value): Value {
      return lookUp(dataOf(this), path) ?? null;
    },
    has_path(this: Data, path: Value): boolean {
      return lookUp(dataOf(this), path) !== undefined;
    },
    missing(this: Data, names: readonly Value[], enough: Value = null): Value {
      return stillMissing(names, enough, (name) => read(this, String(name)).kind === 'missing');
    },
    missing_path(this: Data, names: Value, enough: Value = null): Value {
      const data = dataOf(this);
      const list = isList(names) ? names : [names];
      return stillMissing(list, enough, (name) => {
        const value = lookUp(data, name) ?? null;
        return value === null || value === '';
      });
    },
    present(this: Data, names: readonly Value[]): Value {
      return names.flatMap((name) => {
        const reading = read(this, String(name));
        return reading.kind === 'value' ? [reading.value] : [];
      });
    },
    pool(this: Data, index: Exact): Value {
      const figure = pools[index.toApproximate()];
      if (figure === undefined) throw new Error('a pool figure that the rule does not have');
      const outcome = rowOf(this).pool(figure);
      register();
      if (outcome.kind === 'value') return outcome.value;
      if (outcome.kind === 'not-applicable') throw new NotApplicableSignal();
      throw new EvaluationProblem(outcome.code, outcome.found);
    },
    spend(list: Value): Value {
      steps.left -= isList(list) ? list.length + 1 : 1;
      if (steps.left < 0) throw new EvaluationProblem('rule-too-long');
      return list;
    },
    /** json-logic-js takes any object for true: an exact zero goes past it as the number 0. */
    mark: (value: Value): unknown => (value instanceof Exact && value.isZero ? 0 : value),
    unmark: (value: unknown): unknown => (value === 0 ? zero : value),
  };
}

function stillMissing(
  names: readonly Value[],
  enough: Value,
  isMissing: (name: Value) => boolean,
): Value {
  const missing = names.filter(isMissing);
  if (enough instanceof Exact && names.length - missing.length >= enough.toApproximate()) return [];
  return missing;
}

function isRow(data: Data): data is RuleRow {
  return (
    typeof data === 'object' && data !== null && 'read' in data && typeof data.read === 'function'
  );
}

function rowOf(data: Data): RuleRow {
  if (isRow(data)) return data;
  throw new Error('a name of the scope was read outside of it');
}

function dataOf(data: Data): Value {
  return isRow(data) ? null : data;
}
