export { changeBlocks } from './changeBlocks.ts';
export { comparisonBlocks } from './comparisonBlocks.ts';
export { explanationBlocks } from './explanationBlocks.ts';
export {
  type DocumentOptions,
  formatChanges,
  formatComparison,
  formatExplanation,
  formatListExplanations,
} from './formatExplanation.ts';
export { listBlocks } from './listBlocks.ts';
