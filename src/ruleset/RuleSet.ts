import type { Exact, Rounding } from '../decimal/index.ts';
import type { Json } from '../hash/contentHash.ts';
import type { Expr, Value } from '../logic/index.ts';
import type {
  Aggregate,
  InputType,
  ListKind,
  RankedBy,
  TakeDocument,
  TiePolicy,
  Within,
} from './RuleSetDocument.ts';

/** A rule set that has been checked: every reference resolves, every rule is parsed. */
export type RuleSet = {
  readonly id: string;
  readonly title: string;
  readonly description: string | null;
  readonly year: number;
  /** 2021, 2021-H1, 2021-Q2, 2021-W07, 2021-07, 2021-07-23; one that the calendar has. */
  readonly period: string;
  readonly version: string;
  /** Of its content, not of its formatting, nor of how its numbers are written. */
  readonly hash: string;
  readonly source: {
    readonly title: string;
    readonly issuer: string | null;
    readonly date: string | null;
    readonly clauses: ReadonlyMap<string, string>;
  };
  readonly cells: CellTexts;
  /** null: the units are those of the data. */
  readonly register: readonly RegisteredUnit[] | null;
  /** Units that those of the register are below of and that are not in it, where it says their names. */
  readonly unitsAbove: readonly UnitAbove[];
  readonly ledgers: ReadonlyMap<string, Ledger>;
  readonly inputs: ReadonlyMap<string, Input>;
  readonly successions: readonly Succession[];
  /** In the order of the document. */
  readonly levels: readonly Level[];
};

/** Cell texts that say that there is no value. */
export type CellTexts = {
  readonly missing: ReadonlySet<string>;
  readonly notApplicable: ReadonlySet<string>;
};

/** A unit of the register; `parent` is the code of the unit above, which need not be in the register. */
export type RegisteredUnit = {
  readonly code: string;
  readonly name: string;
  readonly shortName: string | null;
  readonly level: string;
  readonly parent: string | null;
};

/** A unit that no level assesses; it is only named. */
export type UnitAbove = Pick<RegisteredUnit, 'code' | 'name' | 'shortName'>;

/** What became of units (沿革): one renamed, given another code, merged, or split. */
export type Succession = {
  readonly level: string;
  /** Codes of the units that were, and of those that are; a code can be in both. */
  readonly from: readonly string[];
  readonly to: readonly string[];
  /** The period from which on it holds, as it is written, and its first day. */
  readonly since: string;
  readonly firstDay: string;
  /** What the former units were called; null: anything. */
  readonly names: readonly string[] | null;
  /** What the units that are had as a score before: the mean of those that were, or none. */
  readonly score: 'mean' | 'missing';
  /** Whether they were on a list where one of those that were was, or where all were. */
  readonly listed: 'any' | 'all';
  readonly pointer: string;
};

/** What a gap (未报) in an input does to the rules that read it. */
export type MissingPolicy =
  | { readonly kind: 'error' | 'zero' | 'exclude' }
  | { readonly kind: 'value'; readonly value: Value };

/** An input (数据项). Range and values are those of cells; `missing` may state another value. */
export type Input = {
  readonly id: string;
  readonly title: string;
  readonly description: string | null;
  readonly type: InputType;
  readonly measure: string | null;
  readonly low: Exact | null;
  readonly high: Exact | null;
  readonly values: readonly string[] | null;
  readonly missing: MissingPolicy;
  readonly aliases: readonly string[];
  /** The node of an earlier result that it is taken from, instead of a column. */
  readonly earlier: string | null;
  /** How it is taken from the records of a ledger, where no column reports it. */
  readonly derived: Derived | null;
};

/** A ledger (台账): records of units, each a row. Its fields are read as inputs are. */
export type Ledger = {
  readonly id: string;
  readonly title: string;
  readonly description: string | null;
  /** The day as of which it counts; null: the last of the period assessed. */
  readonly asOf: string | null;
  readonly fields: ReadonlyMap<string, Input>;
  /** Fields that tell the records of a unit apart: two with the same values are an error. None: not asked. */
  readonly unique: readonly string[];
  /** Records that are read as if they were not there, by what a field of theirs says; no document has any. */
  readonly leftOut: { readonly field: string; readonly text: string } | null;
};

/** What becomes of the records of a unit: those for which `where` is true are taken together. */
export type Derived = {
  readonly ledger: string;
  /** null: all records. */
  readonly where: Expr | null;
  readonly take: Take;
  /** What it is where there is no record to take it from; null: missing. */
  readonly empty: Exact | 'not-applicable' | null;
  /** `where` and `take` as their author wrote them. */
  readonly written: { readonly where: Json | null; readonly take: TakeDocument };
  readonly examples: readonly DerivedExample[];
};

export type Take =
  | { readonly kind: 'count' }
  /** Different combinations of these fields. */
  | { readonly kind: 'distinct'; readonly fields: readonly string[] }
  | { readonly kind: 'sum' | 'mean' | 'lowest' | 'highest'; readonly of: Expr }
  | {
      readonly kind: 'trimmed-mean';
      readonly of: Expr;
      readonly dropLow: number;
      readonly dropHigh: number;
      /** From so many records on; more than are dropped. */
      readonly from: number;
      /** What becomes of fewer: their plain mean, or nothing. */
      readonly fewer: 'mean' | 'missing';
    }
  /** The share of records for which it is true; in per cent where the input is. */
  | { readonly kind: 'share'; readonly of: Expr }
  /** Of the record with the latest date in this field. */
  | { readonly kind: 'latest'; readonly of: Expr; readonly by: string };

/** Records of one unit, and the value that they give; null: missing. */
export type DerivedExample = {
  readonly records: ReadonlyArray<ReadonlyMap<string, ExampleValue>>;
  readonly asOf: string | null;
  readonly value: Exact | 'not-applicable' | null;
  readonly pointer: string;
};

/** A rule with what it needs. */
export type Rule = {
  readonly expr: Expr;
  /** As its author wrote it: words are made from this, for `expr` no longer knows tiers from ifs. */
  readonly written: Json;
  /** Inputs whose gaps call for their `missing` policy. */
  readonly strictInputs: readonly string[];
  /** All inputs that it reads. */
  readonly inputs: readonly string[];
  readonly pointer: string;
};

/** A worked example of a rule: the points for these inputs, in a pool with the other units. */
export type Example = {
  readonly given: ReadonlyMap<string, ExampleValue>;
  readonly pool: ReadonlyArray<ReadonlyMap<string, ExampleValue>>;
  readonly points: Exact | 'not-applicable';
  readonly pointer: string;
};

export type ExampleValue =
  | { readonly kind: 'value'; readonly value: Value }
  | { readonly kind: 'missing' }
  | { readonly kind: 'not-applicable' };

type Node<Kind extends string> = {
  readonly kind: Kind;
  /** Dotted ids from the top; empty for the root. */
  readonly path: string;
  readonly title: string;
  readonly clause: string | null;
  readonly description: string | null;
  readonly max: Exact;
  readonly weight: Exact | null;
  readonly rounding: Rounding | null;
  readonly examples: readonly Example[];
};

/** An indicator (指标): points from 0 to `max`, by a rule. */
export type Indicator = Node<'indicator'> & { readonly rule: Rule };
/** A group (维度); its children keep their own full points and are scaled where it takes a mean. */
export type Group = Node<'group'> & {
  readonly aggregate: Aggregate;
  readonly children: readonly ScoreNode[];
};
/** A roll-up of the units below; the score is on the scale of what it takes. */
export type Rollup = Node<'rollup'> & {
  /** The level below. */
  readonly level: string;
  /** A node path of that level, or `total`. */
  readonly score: string;
  readonly method: 'mean' | 'weighted_mean' | 'lowest';
  readonly weightInput: string | null;
  readonly incomplete: 'error' | 'warning';
};
export type ScoreNode = Indicator | Group | Rollup;

/** A bonus or a deduction; `cap` is the most that this one counts. */
export type Adjustment = {
  readonly id: string;
  readonly title: string;
  readonly clause: string | null;
  readonly description: string | null;
  readonly rule: Rule;
  readonly cap: Exact | null;
  readonly examples: readonly Example[];
};
/** All bonuses, or all deductions; `cap` is the most that they count together. */
export type Adjustments = { readonly cap: Exact | null; readonly items: readonly Adjustment[] };

/** A figure (统计数): a number of each unit that is no points, such as a sum of money. */
export type Figure = {
  readonly id: string;
  readonly title: string;
  readonly clause: string | null;
  readonly description: string | null;
  readonly rule: Rule;
  readonly measure: string | null;
  readonly rounding: Rounding | null;
  /** Whether those of all units are added up. */
  readonly isSummed: boolean;
  /** Their points are its value. */
  readonly examples: readonly Example[];
};

/** What a veto does; `node` is a path, or `total`. */
export type Effect =
  | { readonly kind: 'zero'; readonly node: string }
  | { readonly kind: 'cap-total'; readonly cap: Exact }
  | { readonly kind: 'cap-grade'; readonly grade: string }
  | { readonly kind: 'list'; readonly list: string };

export type Veto = {
  readonly id: string;
  readonly title: string;
  readonly clause: string | null;
  readonly description: string | null;
  readonly rule: Rule;
  readonly effects: readonly Effect[];
};

export type TieBreaker = {
  readonly source: { readonly kind: 'score' | 'input'; readonly name: string };
  readonly better: 'higher' | 'lower';
};

export type Ranking = {
  readonly by: RankedBy;
  /** Among which units a unit has its rank and grades have their quota. */
  readonly within: Within;
  readonly ties: 'competition' | 'dense';
  readonly tieBreakers: readonly TieBreaker[];
  /** Points: a place that is decided by less counts as decided by a hair; null: none is. */
  readonly margin: Exact | null;
};

/** A grade; the first of a level is the best, and only the last has no `from`. */
export type Grade = {
  readonly id: string;
  readonly title: string;
  readonly from: Exact | null;
  /** A share, 0.3 for 30 %. */
  readonly quota: Exact | null;
  readonly ties: TiePolicy;
};

/** What puts a unit on a list. A score is a node path, or `total`. */
export type ListSource =
  | {
      readonly kind: 'score';
      readonly node: string;
      readonly direction: 'highest' | 'lowest';
      readonly size: ListSize;
      /** Whether the size counts for the whole level, or its category, or for each unit above. */
      readonly within: 'level' | 'parent';
    }
  | { readonly kind: 'grade'; readonly grade: string }
  | { readonly kind: 'veto'; readonly veto: string }
  | { readonly kind: 'condition'; readonly rule: Rule }
  | { readonly kind: 'successive'; readonly list: string; readonly periods: number }
  | { readonly kind: 'returned'; readonly list: string };

/** How many units a list has: so many, or the floor of a share of the pool. */
export type ListSize =
  | { readonly kind: 'count'; readonly count: number }
  | { readonly kind: 'share'; readonly share: Exact };

export type RankedList = {
  readonly id: string;
  readonly title: string;
  readonly clause: string | null;
  readonly description: string | null;
  readonly kind: ListKind;
  readonly category: string | null;
  readonly source: ListSource;
  readonly ties: TiePolicy;
  readonly condition: Rule | null;
};

/** A category (分类考核); a unit is of the first whose rule is true, null being true of all. */
export type Category = { readonly id: string; readonly title: string; readonly rule: Rule | null };

/** A level (层级) with all that its units are assessed by. */
export type Level = {
  readonly id: string;
  readonly title: string;
  readonly categories: readonly Category[];
  /** Which units pool operators compare. */
  readonly pool: Within;
  readonly root: Group;
  readonly bonuses: Adjustments;
  readonly deductions: Adjustments;
  readonly vetoes: readonly Veto[];
  readonly total: {
    readonly rounding: Rounding;
    readonly floor: Exact | null;
    readonly ceiling: Exact | null;
  };
  readonly figures: readonly Figure[];
  readonly ranking: Ranking;
  readonly grades: readonly Grade[];
  readonly lists: readonly RankedList[];
  readonly listPrecedence: readonly ListKind[];
  /** Inputs that its rules read or that units above roll up by. */
  readonly inputs: readonly string[];
};

/** All nodes below and including this one, each before its children. */
export function* nodesOf(node: ScoreNode): Generator<ScoreNode> {
  yield node;
  if (node.kind === 'group') for (const child of node.children) yield* nodesOf(child);
}
