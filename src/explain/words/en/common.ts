import type { CommonPhrases } from '../Phrases.ts';
import { modes } from './numbers.ts';

export const common: CommonPhrases = {
  bracket: (text) => `(${text})`,
  quote: (text) => `“${text}”`,
  enumeration: ', ',
  comma: ', ',
  semicolon: '; ',
  stop: '.',
  truth: (value) => (value ? 'yes' : 'no'),
  nothing: 'nothing',
  amount: (value, measure) => (measure === '%' ? `${value}%` : `${value} ${measure}`.trim()),
  percentagePoints: 'percentage points',
  days: 'days',
  places: 'places',
  points: 'points',
  withValue: (title, value) => `${title} (${value})`,
  about: (value) => `about ${value}`,
  notReported: (assumed) => (assumed === null ? 'not reported' : `not reported, so ${assumed}`),
  notApplicable: 'not applicable',
  names: {
    'unit.code': 'code of the unit',
    'unit.name': 'name of the unit',
    'unit.level': 'level of the unit',
    'unit.parent': 'code of the unit above',
    'unit.category': 'category of the unit',
    as_of: 'the day of the ledger',
  },
  total: 'total',
  scoreOf: (title) => `score of ${title}`,
  scoreRounded: (rounding) => rounding,
  rounding: (rounding) => {
    const mode = rounding.mode === 'half-up' ? '' : ` (${modes[rounding.mode]})`;
    return 'multiple' in rounding
      ? `rounded to a multiple of ${rounding.multiple}${mode}`
      : `rounded to ${rounding.places} ${rounding.places === 1 ? 'place' : 'places'}${mode}`;
  },
};
