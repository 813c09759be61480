import { formatExact } from '../../decimal/index.ts';
import type { Json } from '../../hash/contentHash.ts';
import type { Award } from './Award.ts';
import { choices } from './choiceWords.ts';
import { perUnit } from './perUnitWords.ts';
import type { SayPoints, Speech } from './Speech.ts';
import { scales } from './scaleWords.ts';
import { tiers } from './tierWords.ts';
import { literalOf, operationOf } from './written.ts';

const none: Json = null;

const standards: ReadonlyMap<string, SayPoints> = new Map<string, SayPoints>([
  ...Object.entries(choices),
  ...Object.entries(tiers),
  ...Object.entries(scales),
  ['deduct', deducted],
  ['clamp', clamped],
  ['min', capped],
  ['max', floored],
  ['+', added],
  ['*', perUnit],
]);

/** How points are given, as a document puts it; where no idiom fits, a formula in words. */
export function standardWords(json: Json, award: Award, speech: Speech): string {
  const { standards: words } = speech.phrases;
  const literal = literalOf(json);
  if (literal !== null)
    return words.award[award.kind](literal.isZero ? null : formatExact(literal));
  const operation = operationOf(json);
  const idiom = operation && standards.get(operation.name)?.(operation.args, award, speech);
  return idiom ?? words.formula[award.kind](speech.number(json, speech).text);
}

/** 满分3分，…每处扣0.5分，扣完为止 */
function deducted([full = none, ...parts]: readonly Json[], award: Award, speech: Speech): string {
  const { standards: words, common } = speech.phrases;
  const points = literalOf(full);
  const from =
    points === null
      ? words.fullOf(speech.number(full, speech).text)
      : words.full(formatExact(points), award.max?.equals(points) ?? false);
  const deductions = parts.map((part) =>
    speech.standard(part, { kind: 'deduction', max: null }, speech),
  );
  const isLong = deductions.length > 1;
  const all = deductions.join(isLong ? common.semicolon : common.comma);
  const end = isLong ? common.semicolon : common.comma;
  return `${from}${common.comma}${all}${end}${words.noMore}`;
}

/** Of what may go beyond: its standard, and the bounds behind it. */
function clamped(
  [inner = none, low = none, high = none]: readonly Json[],
  award: Award,
  speech: Speech,
): string {
  const { standards: words } = speech.phrases;
  const bound = (json: Json): string => speech.number(json, speech).text;
  const lowest = literalOf(low);
  return bounded(
    speech.standard(inner, award, speech),
    [
      words.atMost[award.kind](bound(high)),
      lowest?.isZero === true ? words.notBelow : words.atLeast[award.kind](bound(low)),
    ],
    speech,
  );
}

/** Bounds behind a standard; of one with several cases, set off as holding for all of them. */
function bounded(standard: string, bounds: readonly string[], { phrases }: Speech): string {
  const { common, standards: words } = phrases;
  const said = bounds.join(common.comma);
  return standard.includes(common.semicolon)
    ? `${standard}${common.semicolon}${words.inAllCases(said)}`
    : `${standard}${common.comma}${said}`;
}

/** The one part beside a literal, and that literal. */
function beside(args: readonly Json[]): { readonly rest: Json; readonly bound: Json } | null {
  const [a = none, b = none] = args;
  if (args.length !== 2) return null;
  if (literalOf(a) !== null) return { rest: b, bound: a };
  return literalOf(b) === null ? null : { rest: a, bound: b };
}

function capped(args: readonly Json[], award: Award, speech: Speech): string | null {
  const parts = beside(args);
  if (parts === null) return null;
  const { standards: words } = speech.phrases;
  const most = words.atMost[award.kind](speech.number(parts.bound, speech).text);
  return bounded(speech.standard(parts.rest, award, speech), [most], speech);
}

function floored(args: readonly Json[], award: Award, speech: Speech): string | null {
  const parts = beside(args);
  if (parts === null) return null;
  const { standards: words } = speech.phrases;
  const least = literalOf(parts.bound)?.isZero
    ? words.notBelow
    : words.atLeast[award.kind](speech.number(parts.bound, speech).text);
  return bounded(speech.standard(parts.rest, award, speech), [least], speech);
}

/** Several standards added up; a sum of plain numbers is a formula. */
function added(args: readonly Json[], award: Award, speech: Speech): string | null {
  const isScored = args.some((arg) => {
    const name = operationOf(arg)?.name ?? '';
    return name !== '*' && name !== '+' && standards.has(name);
  });
  if (!isScored || args.length < 2) return null;
  const inner: Award = { ...award, max: null };
  return speech.phrases.standards.sumOf(args.map((arg) => speech.standard(arg, inner, speech)));
}
