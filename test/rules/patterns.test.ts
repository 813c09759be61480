import { expect, it } from 'vitest';
import { objectsIn, text } from './bundled.ts';

/**
 * The scoring patterns of the specification that the bundled rules show: the rule that is one, by the
 * clause that it follows, and what makes it one.
 */
const patterns: ReadonlyArray<readonly [string, string, string, RegExp]> = [
  ['P1', '达标计分', '4.6', /"if":\[\{">=":\[\{"var":"\w+"\},95\]\},2,0\]/],
  ['P2', '比例计分，封顶', '1.1', /"proportion":.*98\.5,3\]/],
  ['P3', '分档计分', '1.2', /"tiers":.*\[95,2\],\[90,1\.5\]/],
  ['P4', '扣分制，扣完为止', '6.3', /"deduct":\[2,\{"\*":\[0\.5/],
  ['P5', '分类扣分，单项封顶', '2.6', /"deduct":\[1\.5,\{"min":.*\{"min":/],
  ['P6', '反向指标', '3.2', /"inverse_proportion":/],
  ['P7', '线性插值', '4.3', /"interpolate":.*\[60,0\],\[80,1\.8\],\[95,3\]/],
  ['P8', '功效系数法，固定值', '3.1', /"efficacy":\[\{"var":"\w+"\},70,100,60,40\]/],
  ['P9', '功效系数法，按同组最高最低', '4.4', /"efficacy":.*"pool_min":.*"pool_max":/],
  ['P10', '排名计分', '4.7', /"rank_points":.*"lowest"/],
  ['P11', '专家打分去最高最低', '2.3', /"trimmed_mean":.*,1,1\]/],
  ['P12', '加分封顶', '8.2', /"cap":2/],
  ['P13', '一票否决', '9.1', /"zero":"restaurants"/],
  ['P14', '封顶', '9.2', /"cap_total":59\.99/],
  ['P15', '缺项折算', '2.7', /"points":"not_applicable"/],
  ['P16', '未报', '1.5', /"rubbish_burnings":null\},"points":0/],
  ['P17', '权重加权', '5.1', /"aggregate":"weighted_mean","weightTotal":"100%"/],
  ['P18', '州市＝本级＋县区均值', '12', /"rollup":\{"level":"county".*"method":"mean"/],
  ['P20', '分类考核', '10.7', /"category":"rural"/],
  ['P21', '等次与比例', '10.2', /"source":\{"grade":"excellent"\}/],
  ['P22', '进步幅度', '7.2', /"clamp":.*"percent_change":/],
  ['P24', '暗访抽样', '1.4', /"not_applicable":\[\].*\{"\/":/],
  ['P25', '满意度折算', '7.1', /"interpolate":.*\[60,0\],\[90,3\]/],
  ['P26', '瞒报加倍扣分', '4.8', /"deduct":.*restaurant_problems_concealed/],
  ['P27', '取整方式', '11.1.3', /"round":\{"multiple":0\.5\}/],
  ['P29', '几何平均', '11.2', /"aggregate":"geometric_mean"/],
  ['P30', '短板', '6.5', /"aggregate":"lowest"/],
  ['P32', '超标准多倍扣分按日', '1.7', /"excess":\[\{"var":"\w+"\},3\]/],
  ['P33', '多次检查取最低', '6.4', /"min":\[\{"var":"markets_inspection_1"/],
  ['P33', '多次检查取最近一次', '5.2', /"latest":/],
  ['P33', '多次检查取平均', '4.2', /"mean":/],
];

const document: unknown = JSON.parse(text);
const rulesOf = (clause: string): readonly string[] =>
  [...objectsIn(document)].flatMap(([, object]) =>
    object.get('clause') === clause ? [JSON.stringify(Object.fromEntries(object))] : [],
  );

it.each(patterns)('%s, %s: clause %s', (_id, _name, clause, sign) => {
  expect(rulesOf(clause).some((rule) => sign.test(rule))).toBe(true);
});

it('they are at least 15 of the 33', () => {
  const known = new Set(patterns.map(([id]) => id));
  expect(known.size).toBeGreaterThanOrEqual(15);
});
