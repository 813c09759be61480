import { nearestStep, type Verdict } from '../inputs/nearestStep.ts';
import type { Subject, Values } from '../inputs/Subject.ts';
import type { ImprovableWay } from './improvable.ts';
import type { Move } from './Option.ts';

/** Whether a unit is where it is to get, with other values of its inputs. */
export type Reaches = (values: Values) => Verdict;

/** Of each input alone the nearest values that reach the aim, on both sides where both do. */
export function aloneMoves(
  ways: readonly ImprovableWay[],
  subject: Subject,
  reaches: Reaches,
  onEach: () => void,
): readonly Move[] {
  return ways.flatMap((way) => {
    const step = nearestStep(way, subject, reaches);
    onEach();
    return step === 0 ? [] : [{ way, step }];
  });
}
