export type { Admitted } from '../exact/admitted.ts';
export type * from './RobustList.ts';
export { type RobustListsOptions, robustLists } from './robustLists.ts';
