import { type Exact, parseDecimal } from '../decimal/index.ts';
import type { Level, RuleSet, Succession } from '../ruleset/index.ts';
import type { Table } from '../table/index.ts';
import type { EarlierResult } from './earlier.ts';
import { type EarlierUnit, listKey } from './earlierJson.ts';
import {
  type Lineage,
  lineageOf,
  type Origin,
  scoreIn,
  successionsIn,
  wasListed,
} from './lineage.ts';
import { adjoining } from './period.ts';

/** What an earlier result says of the units that a level has now; rows are those of its table. */
export type LevelPast = {
  readonly period: string;
  readonly result: EarlierResult;
  /** The units of the level then, by code. */
  readonly units: ReadonlyMap<string, EarlierUnit>;
  readonly lineage: Lineage;
  readonly originOf: (row: number) => Origin;
  /** @param node  a path, or `total` */
  readonly scoreOf: (row: number, node: string) => Exact | null;
  readonly hasList: (list: string) => boolean;
  readonly wasOn: (row: number, list: string) => boolean;
};

/** What each earlier result says of a level, the latest first. */
export function pastsOf(
  results: readonly EarlierResult[],
  { successions }: RuleSet,
  level: Level,
  table: Table,
  period: string,
): readonly LevelPast[] {
  return results.map((result) => {
    const units = new Map([...result.units].filter(([, unit]) => unit.level === level.id));
    const lineage = lineageOf(successions, level.id, result.period, period);
    const originOf = (row: number): Origin => {
      const { code = '', name = '' } = table.units[row] ?? {};
      return lineage.originOf(code, name);
    };
    const membersOf = (list: string) => result.lists.get(listKey(level.id, list));
    return {
      period: result.period,
      result,
      units,
      lineage,
      originOf,
      scoreOf: (row, node) =>
        scoreIn(originOf(row), (code) => parseDecimal(units.get(code)?.scores.get(node) ?? '')),
      hasList: (list) => membersOf(list) !== undefined,
      wasOn: (row, list) => wasListed(originOf(row), (code) => membersOf(list)?.has(code) === true),
    };
  });
}

/** The successions through which the units of a level go back to an earlier result, in their order. */
export function successionsUsed(
  past: LevelPast | undefined,
  { units }: Table,
): readonly Succession[] {
  if (past === undefined || past.lineage.between.length === 0) return [];
  const used = new Set(units.flatMap((_, row) => [...successionsIn(past.originOf(row))]));
  return past.lineage.between.filter((succession) => used.has(succession));
}

/** The results that something of the level looks back to: its inputs to the last, its lists further. */
export function pastsRead(
  pasts: readonly LevelPast[],
  { inputs }: RuleSet,
  level: Level,
  period: string,
): readonly LevelPast[] {
  const sources = level.lists.map(({ source }) => source);
  if (sources.some(({ kind }) => kind === 'returned')) return pasts;
  const isTaken = level.inputs.some((id) => (inputs.get(id)?.earlier ?? null) !== null);
  const periods = sources.map((source) => (source.kind === 'successive' ? source.periods - 1 : 0));
  return adjoining(pasts, period).slice(0, Math.max(isTaken ? 1 : 0, ...periods));
}
