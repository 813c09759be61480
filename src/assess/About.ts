import type { Place } from '../issue/index.ts';

/** What of a rule set an issue is about: its path or id for programs, its title for people. */
export type About = Pick<Place, 'rule' | 'ruleTitle'>;

/** The total has no title of its own: each language has a word for it. */
export const aboutTotal: About = { rule: 'total' };

/** Ranking as a whole. */
export const aboutRanking: About = { rule: 'ranking' };

export function aboutNode({
  path,
  title,
}: {
  readonly path: string;
  readonly title: string;
}): About {
  return path === '' ? aboutTotal : { rule: path, ruleTitle: title };
}

/** A bonus, a deduction, a veto, a list, a grade, a category, a figure. */
export function aboutItem({ id, title }: { readonly id: string; readonly title: string }): About {
  return { rule: id, ruleTitle: title };
}
