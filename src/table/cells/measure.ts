/**
 * What is written behind a number, seen from the unit of measure of its input.
 *
 * - `same`: the number times 10 to the power of `exponent` is in the unit of the input
 * - `unclear`: 万 or 亿 where the unit has one itself: a part of it, or times it
 * - `other`: a unit of measure, and not that of the input
 * - `unknown`: no unit of measure that is known
 */
export type Measure =
  | { readonly kind: 'same'; readonly exponent: number }
  | {
      readonly kind: 'unclear';
      readonly base: string;
      readonly exponents: readonly [number, number];
    }
  | { readonly kind: 'other' }
  | { readonly kind: 'unknown' };

const powers: ReadonlyMap<string, number> = new Map([
  ['', 0],
  ['万', 4],
  ['亿', 8],
  ['万亿', 12],
]);

/** 万分之… is a share, and not ten thousand of something. */
const multiplied = /^(万亿|万|亿)(?!分)(.*)$/su;

const isKnown: ReadonlySet<string> = new Set(
  [
    '% ‰ 元 美元 角 人 人次 人天 名 位 户 家 处 个 座 件 份 篇 项 次 起 例 条 宗 批 期 场 块 辆 台 套 所',
    '只 头 株 棵 本 册 张 天 日 周 月 年 小时 分钟 秒 分 公里 千米 米 厘米 毫米 平方公里 平方千米',
    '平方米 立方米 公顷 亩 吨 千克 公斤 克 毫克 升 毫升 千瓦时 度 km m cm mm km2 m2 m3 ha t kg g mg l ml kwh',
  ].flatMap((words) => words.split(' ')),
);

/** `written` in the words of `measure`: 万元 and 元, 亿元 and 万元, 万个 and 个 are certain. */
export function measureOf(written: string, measure: string | null): Measure {
  if (written === '') return { kind: 'same', exponent: 0 };
  const own = measure === null ? null : measureKey(measure);
  const other = measureKey(written);
  if (other === own) return { kind: 'same', exponent: 0 };
  const [exponent, base] = partsOf(other);
  const [ownExponent, ownBase] = partsOf(own ?? '');
  if (base === '') return multiplierOf(exponent, ownExponent, ownBase);
  if (base === ownBase) return { kind: 'same', exponent: exponent - ownExponent };
  return { kind: isKnown.has(base.toLowerCase()) ? 'other' : 'unknown' };
}

/** 万, 亿 alone. */
function multiplierOf(exponent: number, ownExponent: number, ownBase: string): Measure {
  if (ownBase === '%' || ownBase === '‰') return { kind: 'unknown' };
  if (ownExponent === 0) return { kind: 'same', exponent };
  return { kind: 'unclear', base: ownBase, exponents: [exponent - ownExponent, exponent] };
}

/** How units of measure are compared: ㎡ is m², ％ is %; case tells units apart. */
function measureKey(measure: string): string {
  return measure.normalize('NFKC').replace(/\s/gu, '');
}

function partsOf(measure: string): readonly [number, string] {
  const [, multiplier = '', base = measure] = multiplied.exec(measure) ?? [];
  return [powers.get(multiplier) ?? 0, base];
}

export function isPercent(measure: string | null): boolean {
  return measure !== null && measureKey(measure) === '%';
}
