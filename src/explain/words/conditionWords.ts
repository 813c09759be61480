import type { Json } from '../../hash/contentHash.ts';
import { alone, type Clause, type SayTrue, said } from './Clause.ts';
import { comparing, comparisonOf, fixedText } from './comparisonWords.ts';
import { nameText } from './nameWords.ts';
import type { Speech } from './Speech.ts';
import { isList, literalOf, namesIn, type Operation, operationOf, variableIn } from './written.ts';

const none: Json = null;

/** Operators that are words for what is true. */
export const conditionOperators: ReadonlyMap<string, SayTrue> = new Map<string, SayTrue>([
  ...[...comparisonOf].map(([name, comparison]) => [name, comparing(comparison)] as const),
  ['and', joining('and')],
  ['or', joining('or')],
  ['!', ([x], isTrue, speech) => clauseOf(x ?? none, !isTrue, speech)],
  ['!!', ([x], isTrue, speech) => clauseOf(x ?? none, isTrue, speech)],
  ['in', contained],
  ['missing', (args, isTrue, speech) => missing(args, isTrue, speech)],
  ['all', overItems('all')],
  ['some', overItems('some')],
  ['none', overItems('none')],
]);

/** A condition in words, to be followed by 的. */
export function conditionWords(json: Json, speech: Speech): string {
  return said(clauseOf(json, true, speech), speech);
}

/** What a condition says, or its opposite. */
export function clauseOf(json: Json, isTrue: boolean, speech: Speech): Clause {
  const operation = operationOf(json);
  if (operation === null) return literalClause(json, isTrue, speech);
  const say = conditionOperators.get(operation.name);
  return say?.(operation.args, isTrue, speech) ?? truthyClause(json, operation, isTrue, speech);
}

function literalClause(json: Json, isTrue: boolean, { phrases }: Speech): Clause {
  const isNothing = isList(json) ? json.length === 0 : !json || literalOf(json)?.isZero === true;
  const { always, never } = phrases.conditions;
  return alone(isNothing === isTrue ? never : always);
}

/** As json-logic reads any value as true or false. */
function truthyClause(json: Json, operation: Operation, isTrue: boolean, speech: Speech): Clause {
  const { conditions } = speech.phrases;
  const subject = speech.number(json, speech).text;
  const variable = variableIn(json);
  const type = variable === null || speech.isBody ? null : speech.names(variable.name)?.type;
  if (type === 'boolean') {
    return { subject, predicate: isTrue ? conditions.isTrue : conditions.isFalse };
  }
  const isText = type === 'text' || type === 'date' || operation.name === 'cat';
  if (
    isText ||
    ['present', 'filter', 'merge', 'missing_some', 'map', 'substr'].includes(operation.name)
  ) {
    return { subject, predicate: isTrue ? conditions.isNotEmpty : conditions.isEmpty };
  }
  return { subject, predicate: isTrue ? conditions.isNotZero : conditions.compared['==']('0') };
}

/** 甲，且乙; of parts with one subject the later ones leave it out, and an inner 或 is bracketed. */
function joining(operator: 'and' | 'or'): SayTrue {
  return (args, isTrue, speech) => {
    const { common, conditions } = speech.phrases;
    const join = isTrue ? operator : opposite[operator];
    let before: string | null = null;
    const parts = args.map((arg) => {
      const clause = clauseOf(arg, isTrue, speech);
      const text =
        before !== null && clause.subject === before
          ? conditions.same(clause.predicate)
          : said(clause, speech);
      before = clause.subject;
      const inner = joinOf(arg, isTrue);
      return inner !== null && inner !== join ? common.bracket(text) : text;
    });
    return alone(joined(parts, join, speech));
  };
}

const opposite = { and: 'or', or: 'and' } as const;

/** What the parts of a condition are joined by as it is said, where it has parts: 且 denied is 或. */
function joinOf(json: Json, isTrue: boolean): 'and' | 'or' | null {
  const operation = operationOf(json);
  switch (operation?.name) {
    case 'and':
    case 'or':
      return isTrue ? operation.name : opposite[operation.name];
    case '!':
    case '!!':
      return joinOf(operation.args[0] ?? none, (operation.name === '!!') === isTrue);
    default:
      return null;
  }
}

/** 甲，乙，且丙: of what must all hold, the last alone is joined by 且. */
function joined(parts: readonly string[], join: 'and' | 'or', { phrases }: Speech): string {
  const { conditions, common } = phrases;
  if (join === 'or' || parts.length < 3) return parts.join(conditions[join]);
  return [parts.slice(0, -1).join(common.comma), ...parts.slice(-1)].join(conditions.and);
}

function contained(
  [needle = none, where = none]: readonly Json[],
  isTrue: boolean,
  speech: Speech,
): Clause {
  const { conditions } = speech.phrases;
  if (isList(where)) {
    const items = where.map((item) => fixedText(item, needle, speech));
    const words = isTrue ? conditions.isOneOf : conditions.isNoneOf;
    return { subject: speech.number(needle, speech).text, predicate: words(items) };
  }
  const clause = {
    subject: speech.number(where, speech).text,
    predicate: conditions.contains(speech.number(needle, speech).text),
  };
  return isTrue ? clause : alone(conditions.not(said(clause, speech)));
}

function missing(args: readonly Json[], isTrue: boolean, speech: Speech): Clause {
  const { conditions } = speech.phrases;
  const names = namesIn(args).map((name) => nameText(name, speech));
  return alone(isTrue ? conditions.isMissing(names) : conditions.isReported(names));
}

function overItems(key: 'all' | 'some' | 'none'): SayTrue {
  return ([list = none, body = none], isTrue, speech) => {
    const { conditions } = speech.phrases;
    const inner = conditionWords(body, { ...speech, isBody: true });
    const text = conditions[key](speech.number(list, speech).text, inner);
    return alone(isTrue ? text : conditions.not(text));
  };
}
