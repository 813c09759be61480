export type { Aim, AimFound } from './Aim.ts';
export type { InputCost } from './costs.ts';
export type { Improvements, InputChange, Proposal } from './Improvements.ts';
export { type ImproveOptions, improve } from './improve.ts';
