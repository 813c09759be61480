import type { Ledger, RuleSet } from '../../ruleset/index.ts';
import type { FilePlace } from '../Grid.ts';
import type { Source } from '../Source.ts';
import type { Binding } from '../sheets/headers.ts';
import type { UnitFinder } from '../units/units.ts';
import type { DerivedInput } from './derivedInputs.ts';
import type { RecordCorrection } from './recordCorrections.ts';

/** A ledger in a file, whose columns are known. */
export type LedgerSite = {
  readonly ruleSet: RuleSet;
  readonly ledger: Ledger;
  readonly inputs: readonly DerivedInput[];
  /** Fields whose column is there under a name that is no field's: said already. */
  readonly misspelt: ReadonlySet<string>;
  readonly at: FilePlace;
  readonly header: readonly string[];
  readonly headerRow: number;
  readonly lines: Source['header'];
  readonly binding: Binding;
  readonly asOf: string;
  readonly find: UnitFinder;
  readonly isTotal: (code: string, name: string) => boolean;
  readonly corrections: readonly RecordCorrection[];
};
