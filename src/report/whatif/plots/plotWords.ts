import type { Language } from '../../../issue/index.ts';
import type { DrawnWeights } from '../../../whatif/acceptability/index.ts';
import { quoted } from '../answer/quoted.ts';

/** The words of plots. */
export type PlotWords = {
  readonly ranks: (level: string) => string;
  readonly ranksKey: string;
  readonly rank: string;
  readonly units: string;
  readonly shares: (level: string) => string;
  readonly sharesKey: string;
  /** @param isScored  whether only weightings that were scored are known, and not all between them */
  readonly stabilityKey: (of: 'list' | 'ranks', isScored: boolean) => string;
  readonly parts: string;
  readonly weight: string;
  readonly drawn: (draws: string, asked: string | null, seed: number) => string;
  /** From which weightings; empty: from all. */
  readonly from: (weights: Pick<DrawnWeights, 'kind' | 'concentration'>) => string;
  /** Which weights are others, where they are not those of the level. */
  readonly within: (group: string) => string;
};

export const plotWords: Readonly<Record<Language, PlotWords>> = {
  zh: {
    ranks: (level) => `${level}：换用其他权重时的名次`,
    ranksKey:
      '框：去掉两头各5%的组后的名次；框中竖线：中位名次；两端：抽取的各组中最好、最差的名次；菱形：公布名次。',
    rank: '名次',
    units: '公布名次、单位',
    shares: (level) => `${level}：换用其他权重时列入各名单的比例`,
    sharesKey: '格中为列入的组数占抽取组数的比例，空白为一次也未列入；粗框为公布名单所列。',
    stabilityKey: (of, isScored) => {
      const same = `${of === 'list' ? '名单' : '名次'}${isScored ? '在算过的各处都不变' : '不变'}`;
      return `深色：${same}的范围；浅色：可取的范围；菱形：细则规定的权重。`;
    },
    parts: '项目、细则权重',
    weight: '权重',
    drawn: (draws, asked, seed) =>
      `随机抽取${draws}组权重${asked === null ? '' : `（提前停止，原定${asked}组）`}，随机种子${seed}。`,
    from: ({ kind, concentration }) =>
      ({
        simplex: '',
        dirichlet: `围绕细则规定的权重抽取，集中度${concentration}。`,
        bounded: '权重在规定的上下限和次序以内。',
      })[kind],
    within: (group) => `只变动${quoted(group)}内部各项的权重。`,
  },
  en: {
    ranks: (level) => `${level}: ranks under other weights`,
    ranksKey:
      'Box: ranks without the 5% of draws at either end; bar in it: the median; ends: best and worst of the draws; diamond: published.',
    rank: 'Rank',
    units: 'Rank, unit',
    shares: (level) => `${level}: shares on lists under other weights`,
    sharesKey:
      'In each cell the share of draws in which the unit is on the list, blank where it never is; framed: on it as published.',
    stabilityKey: (of, isScored) => {
      const same = of === 'list' ? 'the list does not change' : 'no rank changes';
      return `Dark: where ${same}${isScored ? ' in the weightings scored' : ''}; light: what the weight may be; diamond: in the rules.`;
    },
    parts: 'Part, weight',
    weight: 'Weight',
    drawn: (draws, asked, seed) =>
      `Weightings drawn: ${draws}${asked === null ? '' : ` (stopped early, of ${asked} asked for)`}, seed ${seed}.`,
    from: ({ kind, concentration }) =>
      ({
        simplex: '',
        dirichlet: `Drawn around the weights of the rules, concentration ${concentration}.`,
        bounded: 'Weights are within bounds or in an order.',
      })[kind],
    within: (group) => `Only the weights within "${group}" are others.`,
  },
};
