import type { Language } from '../../issue/index.ts';
import { common as enCommon } from './en/common.ts';
import { conditions as enConditions } from './en/conditions.ts';
import { levels as enLevels } from './en/levels.ts';
import { numbers as enNumbers } from './en/numbers.ts';
import { standards as enStandards } from './en/standards.ts';
import type { Phrases } from './Phrases.ts';
import { common as zhCommon } from './zh/common.ts';
import { conditions as zhConditions } from './zh/conditions.ts';
import { levels as zhLevels } from './zh/levels.ts';
import { numbers as zhNumbers } from './zh/numbers.ts';
import { standards as zhStandards } from './zh/standards.ts';

/** The words of each language. */
export const phrasesOf: Readonly<Record<Language, Phrases>> = {
  zh: {
    numbers: zhNumbers,
    conditions: zhConditions,
    standards: zhStandards,
    levels: zhLevels,
    common: zhCommon,
  },
  en: {
    numbers: enNumbers,
    conditions: enConditions,
    standards: enStandards,
    levels: enLevels,
    common: enCommon,
  },
};
