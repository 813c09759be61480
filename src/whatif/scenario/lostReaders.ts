import { variablesOf } from '../../logic/index.ts';
import { type Level, nodesOf, type Rule, type RuleSet } from '../../ruleset/index.ts';

/** What reads a score: a part of a level, by its id; tie-breakers have none. */
export type Reader = {
  readonly level: Level;
  readonly kind:
    | 'veto'
    | 'bonus'
    | 'deduction'
    | 'figure'
    | 'list'
    | 'condition'
    | 'tieBreaker'
    | 'rollup';
  readonly id: string;
  readonly title: string;
  /** The path of the node. */
  readonly reads: string;
};

/** Whatever reads the score of a node that has been left out: such a rule set cannot be assessed. */
export function lostReaders(ruleSet: RuleSet): readonly Reader[] {
  const paths = new Map(ruleSet.levels.map((level) => [level.id, pathsOf(level)]));
  const isLost = ({ reads }: Reader, levelId: string): boolean =>
    paths.get(levelId)?.has(reads) === false;
  return ruleSet.levels.flatMap((level) => [
    ...readersOf(level).filter((reader) => isLost(reader, level.id)),
    ...rollupsOf(level).filter((reader) => isLost(reader, reader.below)),
  ]);
}

function pathsOf({ root }: Level): ReadonlySet<string> {
  return new Set(['total', ...[...nodesOf(root)].map(({ path }) => path)]);
}

/** Everything in a level that reads scores of its own nodes. */
function readersOf(level: Level): readonly Reader[] {
  const { bonuses, deductions, vetoes, figures, lists, ranking } = level;
  type Named = { readonly id: string; readonly title: string };
  const read = (kind: Reader['kind'], { id, title }: Named, scores: readonly string[]) =>
    [...new Set(scores)].map((reads): Reader => ({ level, kind, id, title, reads }));
  return [
    ...bonuses.items.flatMap((item) => read('bonus', item, scoresIn(item.rule))),
    ...deductions.items.flatMap((item) => read('deduction', item, scoresIn(item.rule))),
    ...vetoes.flatMap((veto) => read('veto', veto, [...scoresIn(veto.rule), ...zeroedBy(veto)])),
    ...figures.flatMap((figure) => read('figure', figure, scoresIn(figure.rule))),
    ...lists.flatMap((list) => read('list', list, sourcesOf(list))),
    ...lists.flatMap((list) => read('condition', list, scoresIn(list.condition))),
    ...ranking.tieBreakers.flatMap(({ source: { kind, name } }) =>
      read('tieBreaker', { id: name, title: name }, kind === 'score' ? [name] : []),
    ),
  ];
}

/** Roll-ups of a level, each with the level whose nodes it reads. */
function rollupsOf(level: Level): ReadonlyArray<Reader & { readonly below: string }> {
  return [...nodesOf(level.root)].flatMap((node) => {
    if (node.kind !== 'rollup') return [];
    const { path: id, title, score: reads, level: below } = node;
    return [{ level, kind: 'rollup', id, title, reads, below } as const];
  });
}

const prefix = 'score.';

function scoresIn(rule: Rule | null): readonly string[] {
  if (rule === null) return [];
  const names = [...variablesOf(rule.expr)].filter((name) => name.startsWith(prefix));
  return names.map((name) => name.slice(prefix.length));
}

function zeroedBy({ effects }: Level['vetoes'][number]): readonly string[] {
  return effects.flatMap((effect) => (effect.kind === 'zero' ? [effect.node] : []));
}

function sourcesOf({ source }: Level['lists'][number]): readonly string[] {
  if (source.kind === 'score') return [source.node];
  return source.kind === 'condition' ? scoresIn(source.rule) : [];
}

/** Lists that look back at one that is not there. */
export function lostLists({ levels }: RuleSet): ReadonlyArray<{
  readonly level: string;
  readonly list: string;
  readonly watched: string;
}> {
  return levels.flatMap(({ id: level, lists }) =>
    lists.flatMap(({ id: list, source }) => {
      if (source.kind !== 'successive' && source.kind !== 'returned') return [];
      const { list: watched } = source;
      return lists.some(({ id }) => id === watched) ? [] : [{ level, list, watched }];
    }),
  );
}
