import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Assessment, assess, type LevelAssessment } from '../../../src/assess/index.ts';
import { readData } from '../../../src/table/index.ts';
import { compareRatios, type Ratio } from '../../../src/whatif/exact/Ratio.ts';
import { bigScorer } from '../../../src/whatif/model/bigScorer.ts';
import { modelOf } from '../../../src/whatif/model/modelOf.ts';
import { outcomeMaker } from '../../../src/whatif/model/outcome.ts';
import type { WeightModel } from '../../../src/whatif/model/WeightModel.ts';
import { stableRanges } from '../../../src/whatif/stability/stableRanges.ts';
import { wayOf, weightsOnWay } from '../../../src/whatif/stability/Way.ts';
import type { StableEnd, StableRange } from '../../../src/whatif/stability/WeightStability.ts';
import { assessmentCase, rowsOf } from '../../support/arbitrary/assessment.ts';
import { assessmentOfCase, weightedCase } from '../../support/arbitrary/weighted.ts';
import { csvOf, loaded } from '../../support/assessment.ts';
import { weightsOf } from '../../support/weights.ts';

/** Ranks or one list at a share of one weight, as a text; null: a tie is undecided, or a total is missing. */
type Look = (share: Ratio) => string | null;

describe('the range in which a weight can change', () => {
  it('has the published ranks and lists throughout, and others beyond its ends', () => {
    const counts = { ranges: 0, ends: 0 };
    const check = (assessment: Assessment): void => {
      for (const assessed of assessment.levels) checkLevel(assessment, assessed, counts);
    };
    const anyRules = fc.property(assessmentCase(), ({ document, units }) => {
      const ruleSet = loaded(document);
      const data = readData(ruleSet, [{ name: 'data.csv', content: csvOf(rowsOf(units)) }]);
      const result = assess(ruleSet, data);
      fc.pre(result.ok);
      check(result.value);
    });
    fc.assert(anyRules, { numRuns: 60 });
    const options = { mostWeights: 4, hasGaps: true, isPlain: false };
    const weighted = fc.property(weightedCase(options), (found) => {
      const assessment = assessmentOfCase(found);
      fc.pre(assessment !== null);
      check(assessment);
    });
    fc.assert(weighted, { numRuns: 150 });
    expect(counts.ranges).toBeGreaterThan(500);
    expect(counts.ends).toBeGreaterThan(500);
  });
});

function checkLevel(
  assessment: Assessment,
  assessed: LevelAssessment,
  counts: { ranges: number; ends: number },
): void {
  const modelled = modelOf(assessment, assessed);
  const found = stableRanges(assessment, { level: assessed.level.id });
  if (!found.ok || modelled.kind !== 'model') return;
  const { model } = modelled;
  found.value.forEach((stability, place) => {
    const ranges = [
      ...(stability.ranks === null ? [] : [{ range: stability.ranks, list: null }]),
      ...stability.lists.map(({ list, range }) => ({ range, list: list.id })),
    ];
    for (const { range, list } of ranges) {
      const look = looker(assessed, model, place, list);
      counts.ranges += 1;
      counts.ends += checkRange(range, look, publishedShare(assessed, place));
    }
  });
}

function publishedShare(assessed: LevelAssessment, place: number): Ratio {
  const weights = weightsOf(assessed);
  return { top: weights?.wholes[place] ?? 0n, bottom: weights?.sum ?? 1n };
}

function looker(
  assessed: LevelAssessment,
  model: WeightModel,
  place: number,
  list: string | null,
): Look {
  const weights = weightsOf(assessed);
  if (weights === null) throw new Error('no weights');
  const way = wayOf(weights, place, true);
  const scorer = bigScorer(model);
  const { outcome, make } = outcomeMaker(model, scorer, true);
  const at = model.lists.findIndex(({ id }) => id === list);
  return (share) => {
    const drawn = weightsOnWay(way, share);
    const isWhole = model.parts.every((parts) =>
      parts.some((part, i) => part !== null && (drawn[i] ?? 0n) > 0n),
    );
    if (!isWhole) return null;
    scorer.score(drawn);
    make();
    if (list !== null && outcome.isUndecided[at] === 1) return null;
    return (list === null ? outcome.ranks : outcome.lists[at])?.join() ?? '';
  };
}

/** @returns how many ends have a change */
function checkRange({ lower, upper }: StableRange, look: Look, published: Ratio): number {
  const expected = look(published);
  const [low, high] = [shareOf(lower), shareOf(upper)];
  expect(compareRatios(low, published) <= 0 && compareRatios(published, high) <= 0).toBe(true);
  for (let i = 1n; i < 40n; i += 1n) {
    const share = {
      top: low.top * high.bottom * (40n - i) + high.top * low.bottom * i,
      bottom: low.bottom * high.bottom * 40n,
    };
    expect(look(share)).toBe(expected);
  }
  return checkEnd(lower, low, -1n, look, expected) + checkEnd(upper, high, 1n, look, expected);
}

function checkEnd(
  { change, holdsAtEnd }: StableEnd,
  share: Ratio,
  sign: bigint,
  look: Look,
  expected: string | null,
): number {
  const little = 10n ** 40n;
  const beyond = { top: share.top * little + sign * share.bottom, bottom: share.bottom * little };
  expect(look(share) === expected).toBe(holdsAtEnd);
  if (change === null) {
    expect([0n, share.bottom]).toContain(share.top);
    return 0;
  }
  if (holdsAtEnd) expect(look(beyond)).not.toBe(expected);
  return 1;
}

function shareOf({ share }: StableEnd): Ratio {
  const [top = '0', bottom = '1'] = share.split('/');
  return { top: BigInt(top), bottom: BigInt(bottom) };
}
