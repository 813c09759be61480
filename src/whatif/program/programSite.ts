import { type Issue, warning } from '../../issue/index.ts';
import type { ExactSite } from '../exact/siteOf.ts';
import type { WeightBounds } from '../weights/WeightSpace.ts';
import { describeLists } from './describeLists.ts';
import { isUneven } from './edges.ts';
import { type Field, fieldOf } from './Field.ts';
import type { DescribedList, Undescribed } from './listKinds.ts';

/** A level whose lists programs can describe, with the weightings that are admitted. */
export type ProgramSite = ExactSite & {
  readonly field: Field;
  /** Of each plan of the model, in order. */
  readonly described: ReadonlyArray<DescribedList | Undescribed>;
  /** Whether rounding is so that programs say all there is: not where it turns round at 0. */
  readonly isEven: boolean;
};

export function programSite(site: ExactSite, bounds: WeightBounds): ProgramSite {
  const { model, published } = site;
  const field = fieldOf(model, bounds);
  const isEven = !isUneven(model) || field.units.every(({ lowest }) => lowest > 1);
  return { ...site, field, described: describeLists(model, published), isEven };
}

/** Why a list has no exact answer. */
export function undescribedIssue(list: string, reason: Undescribed): Issue {
  return warning('list-not-linear', {}, { list, reason, title: '' });
}
