import { describe, expect, it } from 'vitest';
import { formatAcceptability } from '../../../src/report/whatif/index.ts';
import type { Acceptability } from '../../../src/whatif/acceptability/index.ts';
import { type Sampled, sampleAcceptability, sampleList } from './sampleAcceptability.ts';

const draws = 1000;

/** The paragraphs of a result with one list. */
function told(
  units: readonly Sampled[],
  language: 'zh' | 'en',
  more: Partial<Acceptability> = {},
): readonly string[] {
  const result = sampleAcceptability([sampleList(units, more.draws ?? draws)], more);
  return formatAcceptability(result, { language }).trimEnd().split('\n\n');
}

const paragraph = (paragraphs: readonly string[], start: string): string =>
  paragraphs.find((text) => text.startsWith(start)) ?? '';

const edge = { zh: '名单的边上', en: 'At its edge' };
const finding = { zh: '在抽取的', en: 'In the ' };

describe('the sentence of the edge', () => {
  it.each<[string, readonly Sampled[], string, string]>([
    [
      'says that it is a coin toss where two units are on it as often',
      [
        ['甲', true, 475],
        ['乙', false, 470],
      ],
      '名单的边上：公布名单所列单位中列入最少的是甲，占各组的47.5%（±1.6）；名单外列入最多的是乙，占47.0%（±1.6）。两者相差不到5个百分点：谁列入，近乎掷硬币。',
      'At its edge: of the units on the published list, 甲 is on it least often, in 47.5% (±1.6) of draws; of those off it, 乙 most often, in 47.0% (±1.6). They are less than five points in a hundred apart: who is named is a coin toss.',
    ],
    [
      'says nothing more where they are far apart',
      [
        ['甲', true, 900],
        ['乙', false, 100],
      ],
      '名单的边上：公布名单所列单位中列入最少的是甲，占各组的90.0%（±0.9）；名单外列入最多的是乙，占10.0%（±0.9）。',
      'At its edge: of the units on the published list, 甲 is on it least often, in 90.0% (±0.9) of draws; of those off it, 乙 most often, in 10.0% (±0.9).',
    ],
    [
      'says it where the one off the list is on it more often',
      [
        ['甲', true, 300],
        ['乙', false, 700],
      ],
      '名单的边上：公布名单所列单位中列入最少的是甲，占各组的30.0%（±1.4）；名单外列入最多的是乙，占70.0%（±1.4）。名单外的反而列入得更多。',
      'At its edge: of the units on the published list, 甲 is on it least often, in 30.0% (±1.4) of draws; of those off it, 乙 most often, in 70.0% (±1.4). The one off the list is on it more often.',
    ],
    [
      'calls it no coin toss where both are hardly ever on it',
      [
        ['甲', true, 30],
        ['乙', false, 10],
      ],
      '名单的边上：公布名单所列单位中列入最少的是甲，占各组的3.0%（±0.5）；名单外列入最多的是乙，占1.0%（±0.3）。两者相差不到5个百分点。',
      'At its edge: of the units on the published list, 甲 is on it least often, in 3.0% (±0.5) of draws; of those off it, 乙 most often, in 1.0% (±0.3). They are less than five points in a hundred apart.',
    ],
  ])('%s', (_, units, zh, en) => {
    expect(paragraph(told(units, 'zh'), edge.zh)).toBe(zh);
    expect(paragraph(told(units, 'en'), edge.en)).toBe(en);
  });

  it('does not put before another what differs by chance', () => {
    const paragraphs = told(
      [
        ['甲', true, 30],
        ['乙', false, 24],
      ],
      'zh',
      { draws: 50, asked: 50 },
    );
    expect(paragraph(paragraphs, edge.zh)).toMatch(/两者之差在抽样误差以内，分不出先后。$/);
  });

  it('says where nobody else is ever on it', () => {
    expect(told([['甲', true, draws]], 'zh')).toContain('公布名单以外的单位，一次也未列入。');
    expect(told([], 'en')).toContain('Nobody is on the published list.');
  });
});

describe('what may be said of a list', () => {
  it.each<[string, readonly Sampled[], string, string]>([
    [
      'is of the weightings drawn alone, where it does not change',
      [
        ['甲', true, draws],
        ['乙', true, draws],
      ],
      '在抽取的1,000组权重中，就“末位名单”而言：名单没有变化，公布名单所列的2个单位每组都列入，其余8个单位一次也未列入。“每组都列入”“一次也未列入”只就抽取的各组而言，不等于在任何权重下都列入或都不列入（每个单位例外的比例很可能不超过约0.3%）。',
      'In the 1,000 weightings drawn, of "末位名单": the list does not change: the published 2 are on it in all draws, the other 8 in none. "In all draws" is not under every weighting, and "in no draw" is not never: for each unit the share of exceptions is likely to be at most about 0.3%.',
    ],
    [
      'tells units that are on it always, sometimes, hardly ever and never',
      [
        ['甲', true, draws],
        ['乙', true, 600],
        ['丙', true, 550],
        ['丁', false, 420],
        ['戊', false, 9],
      ],
      '在抽取的1,000组权重中，就“末位名单”而言：公布名单所列的甲，每组都列入；公布名单所列的乙、丙，分别在55.0%至60.0%的组中列入，其余组中未列入；公布名单未列的丁，在42.0%的组中列入；公布名单未列的单位中，另有1个列入过，比例均不到1%；其余5个单位一次也未列入。“每组都列入”“一次也未列入”只就抽取的各组而言，不等于在任何权重下都列入或都不列入（每个单位例外的比例很可能不超过约0.3%）。',
      'In the 1,000 weightings drawn, of "末位名单": 甲, of the published list, is on it in all draws; 乙 and 丙, of the published list, are on it in 55.0% to 60.0% of draws and off it in the others; 丁, not of the published list, is on it in 42.0% of draws; units off the published list that are on it in less than 1% of draws: 1; the other 5 are on it in no draw. "In all draws" is not under every weighting, and "in no draw" is not never: for each unit the share of exceptions is likely to be at most about 0.3%.',
    ],
    [
      'tells a unit that is on it as published and in no draw, and one that is the other way',
      [
        ['甲', true, 0],
        ['乙', false, draws],
      ],
      '在抽取的1,000组权重中，就“末位名单”而言：公布名单所列的甲，一次也未列入；公布名单未列的乙，每组都列入；其余8个单位一次也未列入。“每组都列入”“一次也未列入”只就抽取的各组而言，不等于在任何权重下都列入或都不列入（每个单位例外的比例很可能不超过约0.3%）。',
      'In the 1,000 weightings drawn, of "末位名单": 甲, of the published list, is on it in no draw; 乙, not of the published list, is on it in all draws; the other 8 are on it in no draw. "In all draws" is not under every weighting, and "in no draw" is not never: for each unit the share of exceptions is likely to be at most about 0.3%.',
    ],
    [
      'tells that nobody is on it',
      [],
      '在抽取的1,000组权重中，就“末位名单”而言：没有单位列入。“一次也未列入”只就抽取的各组而言，不等于不会列入（每个单位列入的比例很可能不超过约0.3%）。',
      'In the 1,000 weightings drawn, of "末位名单": nobody is on it. "In no draw" is not never: for each unit the share of weightings with it is likely to be at most about 0.3%.',
    ],
  ])('%s', (_, units, zh, en) => {
    expect(paragraph(told(units, 'zh'), finding.zh)).toBe(zh);
    expect(paragraph(told(units, 'en'), finding.en)).toBe(en);
  });

  it('names no more than six units, and counts the others', () => {
    const units = [...'甲乙丙丁戊己庚'].map((name): Sampled => [name, true, 500]);
    expect(paragraph(told(units, 'zh'), finding.zh)).toContain('甲、乙、丙、丁、戊、己等7个单位');
    expect(paragraph(told(units, 'en'), finding.en)).toContain('丁, 戊, 己 and 1 more');
  });

  it('never rounds to always or never', () => {
    const many = { draws: 2_000_000, asked: 2_000_000 };
    const text = told(
      [
        ['甲', true, 1_999_999.1],
        ['乙', false, 0.9],
      ],
      'zh',
      many,
    ).join('\n');
    expect(text).toContain('>99.9999%');
    expect(text).toContain('<0.0001%');
  });
});

describe('a result that was stopped early', () => {
  const units: readonly Sampled[] = [['甲', true, 340]];
  const stopped = { draws: 340, asked: 1_000 };

  it('says so first and last, and in what may be said of each list', () => {
    const paragraphs = told(units, 'zh', stopped);
    const notice =
      '提前停止，结果不完整：原定抽取1,000组权重，实际抽取340组。以下各数只就已抽取的各组而言。';
    expect([paragraphs[1], paragraphs.at(-1)]).toEqual([notice, notice]);
    expect(paragraph(paragraphs, finding.zh)).toMatch(
      /^在抽取的340组权重（提前停止，原定1,000组）中，/,
    );
    expect(paragraph(told(units, 'en', stopped), finding.en)).toMatch(
      /^In the 340 weightings drawn \(stopped early, of 1,000 asked for\), /,
    );
  });

  it('has no numbers where nothing was drawn', () => {
    const text = told([], 'zh', { draws: 0, asked: 1_000 }).join('\n');
    expect(text).toContain('没有抽取到任何一组权重，没有结果。');
    expect(text).not.toContain('末位名单');
  });
});

describe('how weights were drawn', () => {
  it('names what stands in the way of sums', () => {
    const obstacles = [{ kind: 'look-back', title: '退出名单' }] as const;
    const paragraphs = told([['甲', true, draws]], 'zh', { method: 'rescoring', obstacles });
    expect(paragraph(paragraphs, '每组权重都')).toMatch(/：名单“退出名单”要看往期结果。$/);
  });

  it('counts the draws in which somebody has to decide a tie', () => {
    const list = sampleList([['甲', true, draws]], draws, { undecided: 12 });
    const text = formatAcceptability(sampleAcceptability([list]));
    expect(text).toContain(
      '有12组权重下，名单边上的同分须由人裁定；这些组中，同分的单位不计为列入。',
    );
  });

  it('says of a list that no weights change that no draws are needed', () => {
    const list = sampleList([['甲', true, draws]], draws, { isFixed: true, edge: null });
    const text = formatAcceptability(sampleAcceptability([list]));
    expect(text).toContain('不随这些权重变化的名单\n');
    expect(text).toContain('末位名单：甲\n');
    expect(text).not.toContain('抽取的1,000组');
  });
});
