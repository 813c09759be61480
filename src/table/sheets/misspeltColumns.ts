import { error, type Issue, nearest } from '../../issue/index.ts';
import { columnKeyWithoutMeasure, type Input } from '../../ruleset/index.ts';

/** Columns taken for misspelt, and the inputs that they are hardly anything but. */
export type Misspelt = {
  readonly inputs: ReadonlySet<string>;
  /** The warning of an unknown column to the error in its place. */
  readonly errors: ReadonlyMap<Issue, Issue>;
};

/** So many letters of a header may be wrong: fewer than for a mere suggestion. */
const aThird = (header: string, name: string): number => Math.max(header.length, name.length) / 3;

/** A header to compare: people call the day on which something was done its date or its time. */
function compared(name: string): string {
  return columnKeyWithoutMeasure(name).replace(/时间$/u, '日期');
}

/**
 * An unknown column that is very like an input without a column is an error, even where the input may
 * be missing: what was reported would be taken for not reported.
 *
 * @param absent  inputs that no file has a column for
 */
export function misspeltColumns(issues: readonly Issue[], absent: readonly Input[]): Misspelt {
  const inputs = new Set<string>();
  const errors = new Map<Issue, Issue>();
  const names = new Map(
    absent.flatMap((input) =>
      [...input.aliases, input.id, input.title].map(
        (name) => [compared(name), { name, input }] as const,
      ),
    ),
  );
  for (const issue of issues) {
    const text = textIn(issue);
    if (text === null) continue;
    const like = nearest(compared(text), names.keys(), aThird);
    const meant = like === null ? undefined : names.get(like);
    if (meant === undefined) continue;
    inputs.add(meant.input.id);
    const data = { ...issue.data, nearest: meant.name, title: meant.input.title };
    errors.set(issue, error(issue.code, issue.at, data));
  }
  return { inputs, errors };
}

/** The text that names no input: of a header, or in the rows of a long table. */
function textIn({ code, at, data }: Issue): string | null {
  if (code === 'unknown-column') return at.column ?? '';
  return code === 'row-of-no-input' ? String(data['found']) : null;
}
