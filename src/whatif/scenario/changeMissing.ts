import { Exact } from '../../decimal/index.ts';
import type { Issue } from '../../issue/index.ts';
import type { Value } from '../../logic/index.ts';
import { buildMissing } from '../../ruleset/buildInputs.ts';
import type { Input, MissingPolicy, RuleSet } from '../../ruleset/index.ts';
import type { MissingSetting } from './ScenariosDocument.ts';
import { idOfThing, named, type Report } from './SettingSite.ts';

/** Another policy for the gaps of an input. */
export function changeMissing(
  { input: id, missing }: MissingSetting,
  ruleSet: RuleSet,
  report: Report,
): RuleSet {
  const inputs = [...ruleSet.inputs.values()];
  const input = named(inputs, idOfThing, id, 'input', '/input', report);
  if (input === null) return ruleSet;
  const issues: Issue[] = [];
  const policy = buildMissing(missing, input, '/missing/value', { issues });
  for (const { code, at, data } of issues) report(code, at.pointer ?? '', data);
  if (issues.length > 0) return ruleSet;
  if (!ruleSet.levels.some((level) => level.inputs.includes(id))) {
    report('input-not-read', '/input', { found: input.title });
  } else if (isSame(policy, input.missing)) {
    const found = typeof missing === 'string' ? missing : String(missing.value);
    report('setting-changes-nothing', '/missing', { subject: input.title, found });
  } else return withPolicy(ruleSet, input, policy);
  return ruleSet;
}

function withPolicy(ruleSet: RuleSet, input: Input, missing: MissingPolicy): RuleSet {
  return { ...ruleSet, inputs: new Map([...ruleSet.inputs, [input.id, { ...input, missing }]]) };
}

function isSame(a: MissingPolicy, b: MissingPolicy): boolean {
  if (a.kind !== 'value' || b.kind !== 'value') return a.kind === b.kind;
  return isEqual(a.value, b.value);
}

function isEqual(a: Value, b: Value): boolean {
  return a instanceof Exact && b instanceof Exact ? a.equals(b) : a === b;
}
