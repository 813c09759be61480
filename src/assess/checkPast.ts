import { formatExact, parseDecimal } from '../decimal/index.ts';
import { error, type Issue, warning } from '../issue/index.ts';
import { type Level, nodesOf, type RuleSet } from '../ruleset/index.ts';
import type { Table } from '../table/index.ts';
import { type LevelPast, pastsRead } from './LevelPast.ts';
import { type Origin, unitsIn } from './lineage.ts';

/** A level, its units now, and what earlier results say of them. */
export type PastSite = {
  readonly ruleSet: RuleSet;
  readonly level: Level;
  readonly table: Table;
  readonly pasts: readonly LevelPast[];
  readonly period: string;
};

/** That the units of each earlier result that a level looks back to are those of now, as far as is said. */
export function checkPasts(site: PastSite): readonly Issue[] {
  const { ruleSet, level, pasts, period } = site;
  const read = pastsRead(pasts, ruleSet, level, period);
  return pasts.flatMap((past) => {
    const isRead = read.includes(past);
    if (!isRead) return past.units.size === 0 ? [] : renamedUnits(past, site, warning);
    if (past.units.size === 0) {
      return [error('earlier-lacks-level', { file: past.result.file }, { level: level.title })];
    }
    return [
      ...renamedUnits(past, site, error),
      ...unitsComeAndGone(past, site),
      ...otherMaxima(past, site),
    ];
  });
}

/** Of units whose name was that of their code, no name was given. */
const isNamed = (code: string, name: string): boolean => name !== '' && name !== code;

function renamedUnits(
  past: LevelPast,
  { table }: PastSite,
  issueOf: typeof error | typeof warning,
): readonly Issue[] {
  const renamed = table.units.flatMap((_, row) =>
    [...unitsIn(past.originOf(row))].flatMap(({ code, name }) => {
      const then = past.units.get(code)?.name ?? '';
      if (name === null || then === name) return [];
      return isNamed(code, then) && isNamed(code, name) ? [`${code} ${then} → ${name}`] : [];
    }),
  );
  if (renamed.length === 0) return [];
  const { result, period } = past;
  return [
    issueOf('earlier-renamed', { file: result.file }, { period, units: [...new Set(renamed)] }),
  ];
}

/** Units that only one of the two periods has, and nothing says why. */
function unitsComeAndGone(past: LevelPast, { ruleSet, level, table }: PastSite): readonly Issue[] {
  const { result, period, units, lineage } = past;
  const at = { file: result.file };
  const origins = table.units.map((_, row) => past.originOf(row));
  const told = (code: 'earlier-units-gone' | 'earlier-units-new' | 'succession-lacks-units') =>
    function* (names: readonly string[]): Generator<Issue> {
      if (names.length > 0) yield warning(code, at, { level: level.title, period, units: names });
    };
  const nameOf = (row: number): string =>
    `${table.units[row]?.name ?? ''} ${table.units[row]?.code ?? ''}`;
  const namesWhere = (is: (origin: Origin) => boolean): readonly string[] =>
    origins.flatMap((origin, row) => (is(origin) ? [nameOf(row)] : []));
  const isUnknown = ({ code }: { readonly code: string }): boolean => !units.has(code);
  const listed = (ruleSet.register ?? []).filter((unit) => unit.level === level.id);
  const ofRegister = listed.map(({ code, name }) => lineage.originOf(code, name));
  const known = new Set(
    [...origins, ...ofRegister].flatMap((origin) => [...unitsIn(origin)].map(({ code }) => code)),
  );
  const left = namesWhere(({ kind }) => kind === 'gone');
  const lacking = new Set(
    origins.flatMap((origin) =>
      origin.kind === 'succession'
        ? [...unitsIn(origin)].filter(isUnknown).map(({ code }) => code)
        : [],
    ),
  );
  return [
    ...(left.length === 0 ? [] : [error('succession-of-present', at, { period, units: left })]),
    ...told('earlier-units-gone')(
      [...units].filter(([code]) => !known.has(code)).map(([code, { name }]) => `${name} ${code}`),
    ),
    ...told('earlier-units-new')(
      namesWhere((origin) => origin.kind === 'unit' && isUnknown(origin)),
    ),
    ...told('succession-lacks-units')([...lacking]),
  ];
}

/** Scores that are taken over from a result in which they were out of another maximum. */
function otherMaxima(past: LevelPast, { ruleSet, level, pasts }: PastSite): readonly Issue[] {
  const maxima = past.result.maxima.get(level.id);
  if (maxima === undefined || past !== pasts[0]) return [];
  const now = new Map([...nodesOf(level.root)].map(({ path, max }) => [path || 'total', max]));
  const others = level.inputs.flatMap((id) => {
    const input = ruleSet.inputs.get(id);
    const node = input?.earlier ?? '';
    const [then, max] = [parseDecimal(maxima.get(node) ?? ''), now.get(node)];
    if (input === undefined || then === null || max === undefined || then.equals(max)) return [];
    return [`${input.title} ${formatExact(then)} → ${formatExact(max)}`];
  });
  const { version } = past.result;
  if (others.length === 0) return [];
  return [warning('earlier-other-max', { file: past.result.file }, { version, inputs: others })];
}
