import type { Assessment, LevelAssessment } from '../assess/index.ts';
import { error, type Issue, nearest } from '../issue/index.ts';
import { nodesOf, type ScoreNode } from '../ruleset/index.ts';
import { callsOf, unitsNamed } from '../table/index.ts';

/** A unit among those assessed. */
export type FoundUnit = { readonly assessed: LevelAssessment; readonly row: number };

/**
 * The unit of a code, a name or a usual short name.
 *
 * @returns an issue where there is none, with the nearest names, or where there are several
 */
export function findUnit(assessment: Assessment, wanted: string): FoundUnit | Issue {
  const { levels, ruleSet } = assessment;
  const calls = callsOf(ruleSet);
  const all = levels.flatMap((assessed) =>
    assessed.table.units.map((unit, row) => ({ assessed, row, unit, names: calls(unit) })),
  );
  const found = unitsNamed(wanted, all, ({ names }) => names);
  const [first] = found;
  if (first !== undefined && found.length === 1) return first;
  const named = ({ unit }: (typeof all)[number]): string => `${unit.name} ${unit.code}`;
  if (first !== undefined) {
    return error('ambiguous-unit', {}, { found: wanted, candidates: found.map(named) });
  }
  const near = nearest(
    wanted,
    all.flatMap(({ names }) => names),
  );
  const units = near === null ? [] : all.filter(({ names }) => names.includes(near)).map(named);
  return error(
    'unit-not-assessed',
    {},
    { found: wanted, ...(units.length === 0 ? {} : { near: units }) },
  );
}

/** The node of a path or a title; an issue where there is none, or several. */
export function findNode({ level }: LevelAssessment, wanted: string): ScoreNode | Issue {
  const nodes = [...nodesOf(level.root)].filter(({ path }) => path !== '');
  const byPath = nodes.find(({ path }) => path === wanted);
  const found = byPath === undefined ? nodes.filter(({ title }) => title === wanted) : [byPath];
  const [first] = found;
  if (first !== undefined && found.length === 1) return first;
  const named = ({ path, title }: ScoreNode): string => `${path} ${title}`;
  if (first !== undefined) {
    return error('ambiguous-node', {}, { found: wanted, candidates: found.map(named) });
  }
  const near = nearest(
    wanted,
    nodes.flatMap(({ path, title }) => [path, title]),
  );
  const units = nodes.filter(({ path, title }) => path === near || title === near).map(named);
  return error(
    'unknown-node',
    {},
    {
      found: wanted,
      level: level.title,
      ...(units.length === 0 ? {} : { near: units }),
    },
  );
}
