import type { Issue } from '../issue/index.ts';

/** Issues with warnings turned into errors, where --strict asks for it. */
export function strictly(issues: readonly Issue[], isStrict: boolean): readonly Issue[] {
  if (!isStrict) return issues;
  return issues.map((issue) =>
    issue.severity === 'warning' ? { ...issue, severity: 'error' as const } : issue,
  );
}
