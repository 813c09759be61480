import { type Issue, isError } from '../issue/index.ts';

/** Of so many columns that a file lacks each is told by itself. */
const toldApart = 3;

/** So many columns are named of those that are told together. */
const namedLimit = 5;

/**
 * What files lack, in short: a column that one lacks for several levels is said once, as an error where one
 * of them needs it; of many that one lacks, one issue says all.
 */
export function shortened(issues: readonly Issue[]): readonly Issue[] {
  const said = once(issues);
  const groups = new Map<string, Issue[]>();
  const keyOf = ({ at, severity }: Issue): string =>
    JSON.stringify([at.file, at.sheet, at.row, severity]);
  for (const issue of said) {
    if (issue.code !== 'missing-column') continue;
    const group = groups.get(keyOf(issue)) ?? [];
    group.push(issue);
    groups.set(keyOf(issue), group);
  }
  return said.flatMap((issue) => {
    const group = groups.get(keyOf(issue)) ?? [];
    if (issue.code !== 'missing-column' || group.length <= toldApart) return [issue];
    return group[0] === issue ? [together(issue, group)] : [];
  });
}

function together({ severity, at }: Issue, group: readonly Issue[]): Issue {
  const textsOf = (name: string): readonly string[] =>
    group.map(({ data }) => String(data[name] ?? ''));
  const titles = textsOf('title');
  const shown = titles.length > namedLimit ? [...titles.slice(0, namedLimit), '…'] : titles;
  const data = { count: String(group.length), titles: shown, inputs: textsOf('input') };
  return { code: 'missing-columns', severity, at, data };
}

function once(issues: readonly Issue[]): readonly Issue[] {
  const missing = new Map<string, Issue>();
  const keyOf = ({ at, data }: Issue): string => JSON.stringify([at.file, at.row, data['input']]);
  for (const issue of issues.filter(isOfColumn)) {
    const before = missing.get(keyOf(issue));
    if (before === undefined || isError(issue)) missing.set(keyOf(issue), issue);
  }
  return issues.filter((issue) => !isOfColumn(issue) || missing.get(keyOf(issue)) === issue);
}

function isOfColumn({ code }: Issue): boolean {
  return code === 'missing-column' || code === 'missing-ledger';
}
