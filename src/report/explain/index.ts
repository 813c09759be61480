export { changeBlocks } from './changeBlocks.ts';
export { comparisonBlocks } from './comparisonBlocks.ts';
export { explanationBlocks } from './explanationBlocks.ts';
export { listBlocks } from './listBlocks.ts';
