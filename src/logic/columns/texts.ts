import { dayNumber } from '../days.ts';
import {
  type BooleanKernel,
  exactKernel,
  type NumberKernel,
  numbers,
  type TextKernel,
  truths,
  unknown,
} from './Kernel.ts';

/** Operations on texts, by the numbers that stand for them: what is known of a text is worked out once. */

/** The same text in every row. */
export function constantText(text: string): TextKernel {
  let out = new Int32Array(0);
  return {
    kind: 'text',
    texts: [text],
    run(_, count) {
      if (out.length < count) out = new Int32Array(count);
      return out;
    },
  };
}

/** Whether a text is one of some. */
export function isOneOf(kernel: TextKernel, wanted: readonly string[]): BooleanKernel {
  const isWanted = Uint8Array.from(kernel.texts, (text) => (wanted.includes(text) ? 1 : 0));
  const buffer = truths();
  return {
    kind: 'boolean',
    run(start, count) {
      const out = buffer(count);
      const codes = kernel.run(start, count);
      for (let i = 0; i < count; i += 1) out[i] = isWanted[codes[i] as number] ?? unknown;
      return out;
    },
  };
}

/** Two texts by their code units, as JavaScript compares them. */
export function comparedTexts(
  operator: '<' | '<=' | '==',
  first: TextKernel,
  second: TextKernel,
): BooleanKernel {
  const sorted = [...new Set([...first.texts, ...second.texts])].sort();
  const places = new Map(sorted.map((text, place) => [text, place]));
  const placesOf = ({ texts }: TextKernel): Float64Array =>
    Float64Array.from(texts, (text) => places.get(text) ?? Number.NaN);
  const [a, b] = [placesOf(first), placesOf(second)];
  const buffer = truths();
  return {
    kind: 'boolean',
    run(start, count) {
      const out = buffer(count);
      const [left, right] = [first.run(start, count), second.run(start, count)];
      for (let i = 0; i < count; i += 1) {
        const x = a[left[i] as number];
        const y = b[right[i] as number];
        if (x === undefined || y === undefined) out[i] = unknown;
        else out[i] = (operator === '<' ? x < y : operator === '<=' ? x <= y : x === y) ? 1 : 0;
      }
      return out;
    },
  };
}

/** One text where a row is marked (1), else the other. */
export function chosenText(isFirst: Uint8Array, first: TextKernel, second: TextKernel): TextKernel {
  const offset = second.texts.length;
  let out = new Int32Array(0);
  return {
    kind: 'text',
    texts: [...second.texts, ...first.texts],
    run(start, count) {
      if (out.length < count) out = new Int32Array(count);
      const [one, other] = [first.run(start, count), second.run(start, count)];
      for (let i = 0; i < count; i += 1) {
        const code = one[i] as number;
        out[i] =
          isFirst[start + i] === 1 ? (code < 0 ? code : code + offset) : (other[i] as number);
      }
      return out;
    },
  };
}

/** How many days the second is after the first; unknown where one is no day. */
export function daysBetween(first: TextKernel, second: TextKernel): NumberKernel {
  const daysOf = ({ texts }: TextKernel): Float64Array =>
    Float64Array.from(texts, (text) => dayNumber(text) ?? Number.NaN);
  const [from, to] = [daysOf(first), daysOf(second)];
  const [earliest, latest] = [bounds(from), bounds(to)];
  const buffer = numbers();
  return exactKernel(0, latest.low - earliest.high, latest.high - earliest.low, (start, count) => {
    const out = buffer(count);
    const [left, right] = [first.run(start, count), second.run(start, count)];
    for (let i = 0; i < count; i += 1) {
      const days = (to[right[i] as number] as number) - (from[left[i] as number] as number);
      out[i] = days;
    }
    return out;
  });
}

function bounds(days: Float64Array): { readonly low: number; readonly high: number } {
  const known = days.filter((day) => !Number.isNaN(day));
  return known.reduce(
    ({ low, high }, day) => ({ low: Math.min(low, day), high: Math.max(high, day) }),
    { low: known[0] ?? 0, high: known[0] ?? 0 },
  );
}
