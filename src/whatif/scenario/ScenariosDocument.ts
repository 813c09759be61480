import type {
  Aggregate,
  DecimalText,
  MissingDocument,
  TiePolicy,
} from '../../ruleset/RuleSetDocument.ts';

/** A file of scenarios as it is written; `scenariosSchema.ts` describes each key. */
export type ScenariosDocument = {
  readonly format: 1;
  readonly ruleSet?: string;
  readonly scenarios: readonly ScenarioDocument[];
};

export type ScenarioDocument = {
  readonly id: string;
  readonly title: string;
  readonly description?: string;
  readonly settings: readonly Setting[];
};

/** One thing that a scenario has otherwise than the rule set. Nodes are paths; `total` is the root. */
export type Setting =
  | GroupSetting
  | LeaveOutSetting
  | OffSetting
  | RankTiesSetting
  | ListTiesSetting
  | GradeTiesSetting
  | MissingSetting;

export type GroupSetting = {
  readonly level: string;
  readonly group: string;
  readonly aggregate?: Aggregate;
  readonly weights?: 'equal' | { readonly [child: string]: DecimalText };
};
export type LeaveOutSetting = { readonly level: string; readonly leaveOut: string };
export type OffSetting = { readonly level: string; readonly off: Off };
/** What is switched off; a word where a level has one of it, else a key with its id. */
export type Off =
  | (typeof offWords)[number]
  | { readonly veto: string }
  | { readonly bonus: string }
  | { readonly deduction: string }
  | { readonly capOfBonus: string }
  | { readonly capOfDeduction: string }
  | { readonly list: string }
  | { readonly condition: string }
  | { readonly figure: string };
export const offWords = [
  'capOfBonuses',
  'capOfDeductions',
  'floor',
  'ceiling',
  'tieBreakers',
] as const;
export type RankTiesSetting = {
  readonly level: string;
  readonly rankTies: 'competition' | 'dense';
};
export type ListTiesSetting = {
  readonly level: string;
  readonly list: string;
  readonly ties: TiePolicy;
};
export type GradeTiesSetting = {
  readonly level: string;
  readonly grade: string;
  readonly ties: TiePolicy;
};
export type MissingSetting = { readonly input: string; readonly missing: MissingDocument };
