import type { CommonPhrases } from '../Phrases.ts';
import { modes } from './numbers.ts';

const digits = ['零', '一', '两', '三', '四', '五', '六'];

export const common: CommonPhrases = {
  bracket: (text) => `（${text}）`,
  quote: (text) => `“${text}”`,
  enumeration: '、',
  comma: '，',
  semicolon: '；',
  stop: '。',
  truth: (value) => (value ? '“是”' : '“否”'),
  nothing: '空',
  amount: (value, measure) => `${value}${measure}`,
  percentagePoints: '个百分点',
  days: '天',
  places: '名',
  points: '分',
  withValue: (title, value) => `${title}（${value}）`,
  about: (value) => `约${value}`,
  notReported: (assumed) => (assumed === null ? '未报' : `未报，按${assumed}计`),
  notApplicable: '不适用',
  names: {
    'unit.code': '单位代码',
    'unit.name': '单位名称',
    'unit.level': '层级',
    'unit.parent': '上级单位代码',
    'unit.category': '类别',
    as_of: '台账截止日',
  },
  total: '总分',
  scoreOf: (title) => `${title}得分`,
  scoreRounded: (rounding) => `得分${rounding}`,
  rounding: (rounding) => {
    const mode = rounding.mode === 'half-up' ? '' : `（${modes[rounding.mode]}）`;
    if ('multiple' in rounding) return `取${rounding.multiple}的整数倍${mode}`;
    const { places } = rounding;
    return places === 0 ? `取整数${mode}` : `保留${digits[places] ?? places}位小数${mode}`;
  },
};
