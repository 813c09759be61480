import type { Assessment, LevelAssessment } from '../assess/index.ts';
import { error, type Issue, nearest } from '../issue/index.ts';
import { nodesOf, type ScoreNode } from '../ruleset/index.ts';
import { unitsCalled } from '../table/index.ts';

/** A unit among those assessed. */
export type FoundUnit = { readonly assessed: LevelAssessment; readonly row: number };

/**
 * The unit of a code, a name or a usual short name.
 *
 * @returns an issue where there is none, with the nearest names, or the level that it is of where that was not
 *   assessed, or where there are several
 */
export function findUnit(assessment: Assessment, wanted: string): FoundUnit | Issue {
  const { levels, ruleSet } = assessment;
  const all = levels.flatMap((assessed) =>
    assessed.table.units.map(({ code, name }, row) => ({ assessed, row, code, name })),
  );
  const [first, ...others] = unitsCalled(ruleSet)(wanted, all);
  if (first !== undefined && others.length === 0) return first;
  if (first !== undefined) {
    return error(
      'ambiguous-unit',
      {},
      { found: wanted, candidates: [first, ...others].map(shown) },
    );
  }
  const level = levelNotAssessed(assessment, wanted);
  if (level !== null) {
    const data = { found: wanted, level: level.title, id: level.id };
    return error('unit-of-other-level', {}, data);
  }
  const names = all.flatMap(({ code, name }) => [code, name]);
  const near = nearest(wanted, names);
  const units = all.filter(({ code, name }) => code === near || name === near).map(shown);
  const data = { found: wanted, ...(units.length === 0 ? {} : { near: units }) };
  return error('unit-not-assessed', {}, data);
}

/** The level of a unit of the data, where it was not asked to be assessed. */
function levelNotAssessed(
  { data, levels, ruleSet }: Assessment,
  wanted: string,
): { readonly id: string; readonly title: string } | null {
  const assessed = new Set(levels.map(({ level }) => level.id));
  const found = data.tables.find(
    ({ level, units }) => !assessed.has(level) && unitsCalled(ruleSet)(wanted, units).length > 0,
  );
  return ruleSet.levels.find(({ id }) => id === found?.level) ?? null;
}

function shown({ name, code }: { readonly name: string; readonly code: string }): string {
  return `${name} ${code}`;
}

/** The node of a path or a title; an issue where there is none, or several. */
export function findNode(
  { level }: Pick<LevelAssessment, 'level'>,
  wanted: string,
): ScoreNode | Issue {
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
  // The last part of a path is its id in the rules.
  const inner = nodes.filter(({ path }) => path.endsWith(`.${wanted}`));
  const alike = nodes.filter(({ path, title }) => path === near || title === near);
  const units = (inner.length > 0 ? inner : alike).map(named);
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
