import { readFileSync } from 'node:fs';
import { assess, type LevelAssessment } from '../../src/assess/index.ts';
import { readRuleSet } from '../../src/ruleset/loadRuleSet.ts';
import { readData } from '../../src/table/index.ts';
import { modelOf } from '../../src/whatif/model/modelOf.ts';
import type { WeightModel } from '../../src/whatif/model/WeightModel.ts';

/** W4: the 129 counties of the simulated year 2021 with the scores of their 7 groups. */
export type Workload = {
  /** With the list of the lowest ten. */
  readonly model: WeightModel;
  readonly floats: FloatTable;
};

/** The same as somebody would write it by hand: totals are `Σ weight · points + offset`, within bounds. */
export type FloatTable = {
  readonly units: number;
  readonly width: number;
  /** Of each unit, of each group: what it would have, were that its only one. */
  readonly points: Float64Array;
  readonly offsets: Float64Array;
  readonly highest: Float64Array;
};

export const listSize = 10;

export function makeWorkload(): Workload {
  const assessed = assessmentOf('yunnan-2021', 'county');
  const modelled = modelOf(assessed.assessment, assessed.level, ['lowest']);
  if (modelled.kind !== 'model') throw new Error('the counties are scored by sums');
  return { model: modelled.model, floats: floatsOf(modelled.model) };
}

function assessmentOf(id: string, levelId: string) {
  const rules = readRuleSet(readFileSync(`rules/${id}/rules.json`, 'utf8'), id);
  if (!rules.ok) throw new Error(`not read: ${JSON.stringify(rules.issues)}`);
  const name = `fixtures/${id}/simulated-data.csv`;
  const data = readData(rules.value, [{ name, content: readFileSync(name, 'utf8') }]);
  const assessed = assess(rules.value, data);
  if (!assessed.ok) throw new Error(`not assessed: ${JSON.stringify(assessed.issues)}`);
  const level = assessed.value.levels.find(
    (found): found is LevelAssessment => found.level.id === levelId,
  );
  if (level === undefined) throw new Error(`no level ${levelId}`);
  return { assessment: assessed.value, level };
}

/** Points instead of hundredths of a point; the loops know nothing of groups that do not apply. */
function floatsOf({ parts, offsets, scale, caps, ids, floor, ceiling }: WeightModel): FloatTable {
  if (parts.some((own) => own.includes(null)) || floor !== 0) throw new Error('other counties');
  const inPoints = (part: bigint | null): number => Number(part) / Number(scale) / 100;
  return {
    units: parts.length,
    width: ids.length,
    points: Float64Array.from(parts.flat(), inPoints),
    offsets: Float64Array.from(offsets, inPoints),
    highest: Float64Array.from(caps, (cap) => Math.min(cap, ceiling) / 100),
  };
}
