import type { Type } from '../logic/index.ts';
import type { Builder } from './Builder.ts';
import type { LevelDocument } from './RuleSetDocument.ts';

/** What the parts of a level may name. */
export type LevelSite = {
  readonly document: LevelDocument;
  readonly pointer: string;
  /** Node paths, and `total`. */
  readonly scores: ReadonlySet<string>;
  /** Inputs, unit.*, score.* and score.total. */
  readonly types: ReadonlyMap<string, Type>;
  readonly builder: Builder;
};
