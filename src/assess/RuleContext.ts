import type { Issue } from '../issue/index.ts';
import type { RuleColumns } from '../logic/index.ts';
import type { Unit } from '../table/index.ts';
import type { LevelInputs } from './LevelInputs.ts';
import { scoreState } from './ScoreColumn.ts';

/** Which units a level is assessed for. */
export type Participants = {
  /** 1 for units that cannot be ranked: nothing of theirs is evaluated. */
  readonly isOut: Uint8Array;
  /** 1 for all others. */
  readonly isIn: Uint8Array;
  /** The state of a node that all others have a score of: most nodes share this one. */
  readonly allScored: Uint8Array;
};

/** What every rule of a level is evaluated with. */
export type RuleContext = Participants & {
  readonly inputs: LevelInputs;
  readonly columns: RuleColumns;
  readonly issues: Issue[];
};

export function participants(isOut: Uint8Array): Participants {
  return {
    isOut,
    isIn: isOut.map((out) => (out === 1 ? 0 : 1)),
    allScored: isOut.map((out) => (out === 1 ? scoreState.failed : scoreState.scored)),
  };
}

export function named(unit: Unit | undefined): { readonly code: string; readonly name: string } {
  return { code: unit?.code ?? '', name: unit?.name ?? '' };
}
