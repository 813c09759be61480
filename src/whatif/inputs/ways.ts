import { Exact } from '../../decimal/index.ts';
import { stepOf, stepsFrom } from '../../explain/index.ts';
import type { Value } from '../../logic/index.ts';
import type { Input, Level } from '../../ruleset/index.ts';
import { type Leaf, leavesOf } from './leaves.ts';
import { rulesBeside, scoresReadBy } from './rulesOf.ts';
import type { Subject } from './Subject.ts';
import { spanOf } from './spanOf.ts';

/** Other values of one input of a unit, the nth from the present one; the nearest is the first. */
export type Way = {
  readonly input: Input;
  readonly now: Value;
  /** up, down: along the numbers. choice: the other values of a text, or of yes and no. */
  readonly direction: 'up' | 'down' | 'choice';
  readonly count: number;
  readonly at: (n: number) => Value;
  /** Leaves that read the input. */
  readonly leaves: readonly Leaf[];
  /**
   * Whether all that it does is in the points of these leaves, and these are the unit's own: nothing else
   * reads it, and nobody is compared by it.
   */
  readonly isPlain: boolean;
};

/** An input without an upper bound is followed so many times as far as the values of its level go. */
const spansLooked = Exact.ofInteger(10);

/** In which directions an input of a unit can be otherwise; none where it has no value, or is a date. */
export function waysOf(subject: Subject, input: Input): readonly Way[] {
  const { assessed, leaves } = subject;
  if (input.earlier !== null) return [];
  const now = subject.valueOf(input.id);
  const reading = leaves.filter(({ inputs }) => inputs.has(input.id));
  const isPlain = reading.every((leaf) => leaf.isPlain) && !isReadBeside(assessed.level, input.id);
  const common = { input, now, leaves: reading, isPlain };
  if (now instanceof Exact) {
    const column = assessed.table.inputs.get(input.id);
    const step = stepOf(input, now, column?.column);
    const far = spanOf(input, column).times(spansLooked).dividedBy(step).truncated();
    return (['up', 'down'] as const).map((direction) => {
      const { count, at } = stepsFrom(input, now, direction === 'up' ? 1 : -1, column?.column);
      return { ...common, direction, count: Math.min(count, far.toApproximate()), at };
    });
  }
  const others = choicesOf(input).filter((value) => value !== now);
  const at = (n: number): Value => others[n - 1] ?? null;
  return now === null ? [] : [{ ...common, direction: 'choice', count: others.length, at }];
}

function choicesOf({ type, values }: Input): readonly Value[] {
  if (type === 'boolean') return [true, false];
  return type === 'text' ? (values ?? []) : [];
}

/** Whether anything of a level reads an input but figures, which nothing follows from. */
export function isRead(input: string, level: Level): boolean {
  return leavesOf(level).some(({ inputs }) => inputs.has(input)) || isReadBeside(level, input);
}

/** Whether something beside points reads an input: a veto, a category, a list, a tie-breaker, a pool. */
function isReadBeside(level: Level, input: string): boolean {
  return (
    rulesBeside(level).some(({ inputs }) => inputs.includes(input)) ||
    level.ranking.tieBreakers.some(({ source }) => source.kind === 'input' && source.name === input)
  );
}

/**
 * Whether a rule reads a score, or a tie goes to a lower one: what follows from more points is then not only a
 * higher total.
 */
export function areScoresRead(level: Level): boolean {
  const isTieToLower = level.ranking.tieBreakers.some(
    ({ source, better }) => source.kind === 'score' && better === 'lower',
  );
  const rules = [...leavesOf(level).map(({ rule }) => rule), ...rulesBeside(level)];
  return isTieToLower || rules.some((rule) => scoresReadBy(rule).length > 0);
}
