import { type Issue, warning } from '../../issue/index.ts';
import type { ExactSite } from '../exact/siteOf.ts';
import type { WeightBounds } from '../weights/WeightSpace.ts';
import { areTold } from './areTold.ts';
import { describeLists } from './describeLists.ts';
import { isUneven } from './edges.ts';
import { type Field, fieldOf } from './Field.ts';
import type { DescribedList, Undescribed } from './listKinds.ts';

/** A level whose lists programs can describe, with the weightings that are admitted. */
export type ProgramSite = ExactSite & {
  readonly field: Field;
  /** Of each plan of the model, in order. */
  readonly described: ReadonlyArray<DescribedList | Undescribed>;
  /**
   * Whether programs say all there is about a unit: not where rounding turns round at 0, nor where totals are too
   * near for them.
   */
  readonly isSound: (unit: number) => boolean;
};

export function programSite(site: ExactSite, bounds: WeightBounds): ProgramSite {
  const { model, published } = site;
  const field = fieldOf(model, bounds);
  const isEven = !isUneven(model) || field.units.every(({ lowest }) => lowest > 1);
  const isSound = (unit: number): boolean => isEven && areTold(field, unit);
  return { ...site, field, described: describeLists(model, published), isSound };
}

/** Why a list has no exact answer. */
export function undescribedIssue(list: string, reason: Undescribed): Issue {
  return warning('list-not-linear', {}, { list, reason, title: '' });
}
