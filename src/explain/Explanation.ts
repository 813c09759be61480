import type { Place } from '../issue/index.ts';
import type { RecordPlaces } from '../table/index.ts';
import type { Origin } from './origin.ts';
import type { Step } from './UnitScores.ts';

/** A score down to the cells it comes from, as plain JSON; every number is decimal text. */
export type Explanation = Origin & {
  readonly unit: ExplainedUnit;
  /** The total before and after its last rounding; null: nothing applies. */
  readonly exactTotal: string | null;
  readonly total: string | null;
  readonly max: string;
  readonly rank: number | null;
  /** How many units it is ranked with, itself among them. */
  readonly rankedUnits: number;
  readonly grade: Named | null;
  readonly lists: readonly Named[];
  /** The node asked for; the whole tree where none was. */
  readonly node: NodeExplanation;
  /** From the tree to the published total; the changes add up to it. */
  readonly steps: readonly StepExplanation[];
  readonly bonuses: readonly AdjustmentExplanation[];
  readonly deductions: readonly AdjustmentExplanation[];
  /** Those that fired. */
  readonly vetoes: readonly VetoExplanation[];
  /** Where points were lost, most first. With what bonuses added, they make the total of the max. */
  readonly lost: readonly LostPoints[];
};

export type Named = { readonly id: string; readonly title: string };

export type ExplainedUnit = {
  readonly code: string;
  readonly name: string;
  readonly level: Named;
  readonly parent: string | null;
  /** What the unit above is called, where that is known: 大理州. */
  readonly parentName: string | null;
  readonly category: Named | null;
};

/** A clause of the document. */
export type ClauseReference = { readonly id: string; readonly text: string | null };

type Described = Named & {
  readonly clause: ClauseReference | null;
  readonly description: string | null;
};

/** What a rule says and read. */
export type RuleExplanation = {
  /** The scoring standard in words. */
  readonly standard: string;
  /** The same with this unit's numbers in it. */
  readonly formula: string;
  readonly inputs: readonly InputExplanation[];
};

/** A node of the tree: an indicator with its rule, or what is made of other scores. */
export type NodeExplanation = Described & {
  readonly kind: 'indicator' | 'group' | 'rollup';
  /** The group's way to make a score of its parts; null for an indicator. */
  readonly method: string | null;
  readonly max: string;
  readonly weight: string | null;
  /** null: not applicable. */
  readonly score: string | null;
  /** Why there is no score, or 0: a cell, the rule itself, or a gap that scores 0. */
  readonly because: 'input' | 'rule' | 'zero-gap' | 'nothing-left' | null;
  /** Before the node's rounding. */
  readonly unrounded: string | null;
  readonly rule: RuleExplanation | null;
  /** What its children, or the units below, add to it and lack; both add up with `rounding`. */
  readonly parts: readonly PartExplanation[];
  /** The score is the sum of the points of its parts and this, less what a veto took. */
  readonly rounding: string;
  /** Max less score is the sum of the lost points of its parts and this, and what a veto took. */
  readonly lostRounding: string;
  readonly lostToVeto: string;
  /** Vetoes that set it to 0. */
  readonly zeroedBy: readonly Named[];
  readonly lost: string | null;
  /** What that is of the total. */
  readonly lostOfTotal: string;
  /** Of an indicator: what would give more points. */
  readonly improvements: readonly ImprovementExplanation[];
  /** The unit's total and rank had this node its max; null where nothing is lost. */
  readonly atMax: Otherwise | null;
  readonly children: readonly NodeExplanation[];
};

/** Where a unit would stand. */
export type Otherwise = { readonly total: string | null; readonly rank: number | null };

export type PartExplanation = {
  /** The path of a child, or the code of a unit below. */
  readonly id: string;
  readonly title: string;
  readonly score: string | null;
  /** null: the score is no sum of its parts (a geometric mean, a lowest). */
  readonly points: string | null;
  readonly lost: string;
};

export type InputExplanation = Named & {
  readonly measure: string | null;
  readonly state: 'value' | 'missing' | 'not-applicable';
  readonly value: string | boolean | null;
  /** What a gap is read as, where its input says so. */
  readonly assumed: string | boolean | null;
  /** The cell; null: it is in no column. */
  readonly at: Pick<Place, 'file' | 'sheet' | 'row' | 'column' | 'cell'> | null;
  /** The records of a ledger that it was made from. */
  readonly records: { readonly ledger: Named; readonly places: readonly RecordPlaces[] } | null;
  /** The result of an earlier period that it was taken from. */
  readonly earlier: { readonly period: string; readonly file: string } | null;
};

/** The nearest value of an input with more points, and with full points, all others as they are. */
export type ImprovementExplanation = {
  readonly input: Named & { readonly measure: string | null };
  readonly now: string | boolean;
  readonly next: { readonly value: string | boolean; readonly points: string };
  readonly full: { readonly value: string | boolean; readonly points: string } | null;
};

export type StepExplanation = {
  readonly kind: Step['kind'];
  /** The id of the bonus, deduction or veto. */
  readonly id: string | null;
  readonly title: string | null;
  readonly change: string;
  readonly total: string;
};

export type AdjustmentExplanation = Described & {
  readonly points: string;
  /** Before its own cap. */
  readonly uncapped: string;
  readonly cap: string | null;
  readonly rule: RuleExplanation;
  /** The unit's total and rank without it; null where it counts nothing. */
  readonly without: Otherwise | null;
};

export type VetoExplanation = Described & {
  readonly effects: readonly string[];
  readonly rule: RuleExplanation;
  readonly without: Otherwise;
};

/** Points of the total that were lost in one place. */
export type LostPoints = {
  readonly kind: 'indicator' | 'rollup' | 'rounding' | Exclude<Step['kind'], 'tree' | 'rounding'>;
  /** The path of a node, or the id of a deduction, bonus or veto. */
  readonly id: string | null;
  readonly title: string | null;
  readonly clause: ClauseReference | null;
  /** On the scale of the total; below 0 where points were won. */
  readonly points: string;
};
