import { nodesOf, type RuleSet } from '../../ruleset/index.ts';

/** The titles of levels, as headers: whether below them stand the names of units, or of those above. */
export type LevelHeaders = ReadonlyMap<string, 'name' | 'above'>;

/**
 * A column is often called what its units are: 网格, 乡镇, 户. The lowest levels name the unit of a row, the
 * highest the one above it. Those between can be either, and are left to the usual names of columns.
 */
export function levelHeaders({ levels, register }: RuleSet): LevelHeaders {
  const levelOf = new Map(register?.map(({ code, level }) => [code, level] as const));
  const steps = (register ?? []).flatMap(({ level, parent }): readonly Step[] => {
    const above = parent === null ? undefined : levelOf.get(parent);
    return above === undefined ? [] : [{ above, below: level }];
  });
  const rolledUp = levels.flatMap(({ id, root }) =>
    [...nodesOf(root)].flatMap((node): readonly Step[] =>
      node.kind === 'rollup' ? [{ above: id, below: node.level }] : [],
    ),
  );
  const uppers = new Set([...steps, ...rolledUp].map(({ above }) => above));
  const lowers = new Set([...steps, ...rolledUp].map(({ below }) => below));
  return new Map(
    levels.flatMap(({ id, title }): ReadonlyArray<readonly [string, 'name' | 'above']> => {
      if (!uppers.has(id)) return [[title, 'name']];
      return lowers.has(id) ? [] : [[title, 'above']];
    }),
  );
}

type Step = { readonly above: string; readonly below: string };
