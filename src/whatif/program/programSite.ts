import { error, type Issue, type Result, warning } from '../../issue/index.ts';
import type { ExactSite } from '../exact/siteOf.ts';
import { tightened } from '../weights/tightened.ts';
import { unbounded, type WeightBounds } from '../weights/WeightSpace.ts';
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

/** @returns null, with an issue, where no weighting is within the bounds */
export function programSite(site: ExactSite, asked?: WeightBounds): Result<ProgramSite> {
  const { model, published, assessed } = site;
  const bounds = tightened(asked ?? unbounded(model.ids.length));
  if (bounds === null) {
    const { title } = assessed.level;
    return { ok: false, issues: [error('no-weighting-admitted', {}, { level: title })] };
  }
  const field = fieldOf(model, bounds);
  const isEven = !isUneven(model) || field.units.every(({ lowest }) => lowest > 1);
  const described = describeLists(model, published);
  return { ok: true, value: { ...site, field, described, isEven }, issues: [] };
}

/** Why a list has no exact answer. */
export function undescribedIssue(list: string, reason: Undescribed): Issue {
  return warning('list-not-linear', {}, { list, reason, title: '' });
}
