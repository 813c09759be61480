import { originOf } from '../../explain/index.ts';
import type { Result } from '../../issue/index.ts';
import {
  formatStability,
  type WeightBars,
  weightStabilityPlot,
} from '../../report/whatif/index.ts';
import { stableRanges, type WeightStability } from '../../whatif/stability/index.ts';
import { messages } from '../messages.ts';
import type { Question } from './Answer.ts';
import { openShare } from './openShare.ts';
import type { WhatifOptions } from './WhatifOptions.ts';
import { whereAsked } from './whereAsked.ts';

/** How far a weight, or each in turn, can change by itself before ranks or lists do. */
export function weightQuestion(options: WhatifOptions): Result<Question> {
  const { weight } = options;
  const wanted = weight === undefined || weight === 'all' ? {} : { weight };
  const question: Question = async (assessment, { language, terminal }) => {
    const { tell, finish } = await openShare(messages[terminal.language].trying, terminal);
    const found = stableRanges(assessment, { ...whereAsked(options), ...wanted, onDone: tell });
    finish();
    if (!found.ok) return found;
    const report = { ...originOf(assessment), weights: found.value };
    const { title } = assessment.ruleSet;
    return {
      ok: true,
      value: {
        render: (format, style) => formatStability(report, { ...style, language, format }),
        plots: async () => {
          const pictures = barsOf(found.value).map(
            async ({ name, bars }) =>
              [name, await weightStabilityPlot(bars, { language, title })] as const,
          );
          return new Map(await Promise.all(pictures));
        },
      },
      issues: found.issues,
    };
  };
  return { ok: true, value: question, issues: [] };
}

type Picture = { readonly name: string; readonly bars: WeightBars };

/** A picture for each list, and one for the ranks. */
function barsOf(weights: readonly WeightStability[]): readonly Picture[] {
  const [first] = weights;
  if (first === undefined) return [];
  const { level, lists } = first;
  const pictures = lists.map(({ list }, i) =>
    pictureOf(`stability-${list.id}.svg`, 'list', `${level.title} ${list.title}`, weights, i),
  );
  const ranks = pictureOf('stability.svg', 'ranks', level.title, weights, null);
  return [...pictures, ...(first.ranks === null ? [] : [ranks])];
}

/** @param list  its place; null: of the ranks */
function pictureOf(
  name: string,
  of: WeightBars['of'],
  title: string,
  weights: readonly WeightStability[],
  list: number | null,
): Picture {
  const ranges = weights.flatMap(({ weight, ranks, lists }) => {
    const range = list === null ? ranks : lists[list]?.range;
    return range === undefined || range === null ? [] : [{ weight, range }];
  });
  const parts = ranges.map(({ weight, range: { lower, upper } }) => ({
    title: weight.title,
    weight: weight.published,
    low: lower.weight,
    high: upper.weight,
    bounds: ['0', weight.sum] as const,
  }));
  const isScored = ranges.some(({ range }) => range.scored !== null);
  const within = weights[0]?.within?.title ?? null;
  return { name, bars: { title, of, isScored, within, parts } };
}
