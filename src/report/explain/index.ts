export { comparisonBlocks } from './comparisonBlocks.ts';
export { explanationBlocks } from './explanationBlocks.ts';
