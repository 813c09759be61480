import { type Issue, type Result, warning } from '../../issue/index.ts';
import type { ExactSite } from '../exact/siteOf.ts';
import { type BoundOptions, boundsOf } from '../weights/boundsOf.ts';
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

/** @returns an issue for each bound that is wrong */
export function programSite(site: ExactSite, options: BoundOptions): Result<ProgramSite> {
  const { model, published, weights } = site;
  const issues: Issue[] = [];
  const bounds = boundsOf(weights.group, options, issues);
  if (bounds === null) return { ok: false, issues };
  const field = fieldOf(model, bounds);
  const isEven = !isUneven(model) || field.units.every(({ lowest }) => lowest > 1);
  const described = describeLists(model, published);
  return { ok: true, value: { ...site, field, described, isEven }, issues: [] };
}

/** Why a list has no exact answer. */
export function undescribedIssue(list: string, reason: Undescribed): Issue {
  return warning('list-not-linear', {}, { list, reason, title: '' });
}
