import { type Issue, isError } from '../issue/index.ts';
import { buildWithIssues } from './buildRuleSet.ts';
import { consequencesOf, isToldIn } from './consequences.ts';
import { issueLimit, mend } from './mend.ts';
import { placesAround } from './pointers.ts';
import type { Example, Rule, RuleSet } from './RuleSet.ts';
import { inspectJson } from './readJson.ts';

/** A rule set as far as it can be read, and all that is wrong with it. */
export type Examined = {
  /** With something plain in place of whatever is wrong; null where too little is left. */
  readonly ruleSet: RuleSet | null;
  readonly issues: readonly Issue[];
  /** Whether an example, the rule that it shows and what that reads are as the document has them. */
  readonly isSound: IsSound;
  /** An issue of this rule set with its place in the document as it came. */
  readonly placed: (issue: Issue) => Issue;
};

/** @param ledger  the id of the ledger whose fields the rule reads instead of inputs */
export type IsSound = (
  example: Pick<Example, 'pointer'>,
  inputs: Rule['inputs'],
  ledger?: string,
) => boolean;

/** Examines the text of a rule file; `file` is its name, for the issues. */
export function examineRuleSet(text: string, file?: string): Examined {
  const name = file === undefined ? {} : { file };
  const inFile = (issue: Issue, row?: number): Issue => ({
    ...issue,
    at: { ...(row === undefined ? {} : { row }), ...issue.at, ...name },
  });
  const { document, issues: found } = inspectJson(text);
  if (document === null) return nothing(found.map((issue) => inFile(issue)));
  const examined = examine(document.json, found);
  let rowOf: ReturnType<typeof document.rows> | null = null;
  const withRow = (issue: Issue): Issue => {
    rowOf ??= document.rows();
    return inFile(issue, rowOf(issue.at.pointer ?? ''));
  };
  return {
    ...examined,
    issues: examined.issues.map(withRow),
    placed: (issue) => withRow(examined.placed(issue)),
  };
}

function nothing(issues: readonly Issue[]): Examined {
  return { ruleSet: null, issues, isSound: () => false, placed: (issue) => issue };
}

/** Which example it is of those that the document has, also where some before it were left out. */
function positionIn({ data }: Issue, pointer: string): Issue['data'] {
  const index = /\/examples\/(\d+)/.exec(pointer)?.[1];
  if (index === undefined || data['position'] === undefined) return {};
  return { position: String(Number(index) + 1) };
}

/**
 * Examines parsed JSON: the meaning also of what is left of a document that has not the shape.
 *
 * @param found  what is wrong with the text that it came from
 */
export function examine(json: unknown, found: readonly Issue[]): Examined {
  if (found.length > issueLimit) return nothing(found);
  const { issues, document, changes, originOf } = mend(json);
  const told = [...found, ...issues.filter((issue) => !isToldIn(issue, found))];
  if (document === null) return nothing(told);
  const placed = (issue: Issue): Issue => {
    const pointer = originOf(issue.at.pointer ?? '');
    return {
      ...issue,
      at: { ...issue.at, pointer },
      data: { ...issue.data, ...positionIn(issue, pointer) },
    };
  };
  const { ruleSet, issues: meant } = buildWithIssues(document);
  const isConsequence = told.length === 0 ? () => false : consequencesOf(json, changes, found);
  const meantThere = meant.map(placed);
  const all = [...told, ...meantThere.filter((issue) => !isConsequence(issue))];
  const wrong = [...told, ...meantThere.filter(isError)].map(({ at }) => at.pointer ?? '');
  const wrongPlaces = new Set(wrong.flatMap(placesAround));
  const wrongRules = new Set(
    wrong.filter((pointer) => !/\/examples\/\d+/.test(pointer)).flatMap(placesAround),
  );
  const ledgers = (document.ledgers ?? []).map(({ id }) => id);
  const inputs = new Map(document.inputs.map(({ id }, i) => [id, originOf(`/inputs/${i}`)]));
  return {
    ruleSet,
    issues: all,
    placed,
    isSound({ pointer }, used, ledger) {
      const example = originOf(pointer);
      const rule = example.replace(/\/examples\/\d+$/, '');
      const fields = ledgers.flatMap((id, i) => (id === ledger ? originOf(`/ledgers/${i}`) : []));
      const places = [example, ...fields, ...used.flatMap((id) => inputs.get(id) ?? [])];
      return !wrongRules.has(rule) && !places.some((place) => wrongPlaces.has(place));
    },
  };
}
