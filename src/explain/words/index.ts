export type { Award } from './Award.ts';
export { derivedStandard } from './derivedWords.ts';
export {
  categoryStandard,
  effectWords,
  figureStandard,
  gradeStandard,
  listStandard,
  rankingStandard,
  totalStandard,
  vetoStandard,
} from './levelWords.ts';
export {
  adjustmentStandard,
  indicatorStandard,
  nodeStandard,
  roundingWords,
  sentence,
  titleOf,
  weightText,
} from './nodeWords.ts';
export type { Figures, Named } from './Speech.ts';
export {
  ledgerScope,
  levelScope,
  type Scope,
  sayCondition,
  sayNumber,
  sayPoints,
} from './speak.ts';
