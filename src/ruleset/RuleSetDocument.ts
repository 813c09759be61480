import type { Json } from '../hash/contentHash.ts';

/** A rule-set file as it is written; `schema.ts` describes each key. */

/** A decimal as a JSON number, or as text: long ones, and per cents. */
export type DecimalText = number | string;
export type RoundDocument = {
  readonly places?: number;
  readonly multiple?: DecimalText;
  readonly mode?: 'half-up' | 'half-even' | 'up' | 'down';
};
export type MissingDocument =
  | 'error'
  | 'zero'
  | 'exclude'
  | { readonly value: DecimalText | boolean };
export type InputType = 'number' | 'integer' | 'boolean' | 'text' | 'date';
export type InputDocument = {
  readonly id: string;
  readonly title: string;
  readonly description?: string;
  readonly type: InputType;
  readonly measure?: string;
  readonly range?: readonly [DecimalText | null, DecimalText | null];
  readonly values?: readonly string[];
  readonly missing?: MissingDocument;
  readonly aliases?: readonly string[];
  readonly levels?: readonly string[];
  readonly earlier?: string;
  readonly derived?: DerivedDocument;
};
/** What a record of a ledger says. */
export type FieldDocument = Omit<InputDocument, 'missing' | 'levels' | 'earlier' | 'derived'>;
export type LedgerDocument = {
  readonly id: string;
  readonly title: string;
  readonly description?: string;
  readonly asOf?: string;
  readonly fields: readonly FieldDocument[];
  readonly unique?: readonly string[];
};
/** How an input is taken from the records of a ledger. */
export type DerivedDocument = {
  readonly from: string;
  readonly where?: Json;
  readonly take: TakeDocument;
  readonly empty?: DecimalText;
  readonly examples?: readonly DerivedExampleDocument[];
};
export type TakeDocument =
  | 'count'
  | { readonly distinct: readonly string[] }
  | { readonly sum: Json }
  | { readonly mean: Json }
  | {
      readonly trimmed_mean: Json;
      readonly drop?: readonly [number, number];
      readonly from?: number;
      readonly fewer?: 'mean' | 'missing';
    }
  | { readonly share: Json }
  | { readonly lowest: Json }
  | { readonly highest: Json }
  | { readonly latest: Json; readonly by: string };
/** Records of one unit, and what they give. */
export type DerivedExampleDocument = {
  readonly records: readonly ExampleInputs[];
  readonly asOf?: string;
  readonly value: DecimalText | null;
  readonly note?: string;
};
/** By input id; null is missing, "not_applicable" is not applicable. */
export type ExampleInputs = { readonly [input: string]: DecimalText | boolean | null };
export type ExampleDocument = {
  readonly given: ExampleInputs;
  readonly pool?: readonly ExampleInputs[];
  readonly points: DecimalText;
  readonly note?: string;
};

type Described = {
  readonly id: string;
  readonly title: string;
  readonly clause?: string;
  readonly description?: string;
};
/** How a group combines its children; all but `sum` scale each child to the full points of the group. */
export type Aggregate = 'sum' | 'weighted_mean' | 'geometric_mean' | 'lowest';
export type IndicatorDocument = Described & {
  readonly max: DecimalText;
  readonly weight?: DecimalText;
  readonly points: Json;
  readonly round?: RoundDocument;
  readonly examples?: readonly ExampleDocument[];
};
export type GroupDocument = Described & {
  readonly max?: DecimalText;
  readonly weight?: DecimalText;
  readonly aggregate?: Aggregate;
  readonly weightTotal?: DecimalText;
  readonly round?: RoundDocument;
  readonly children: readonly NodeDocument[];
  readonly examples?: readonly ExampleDocument[];
};
export type RollupDocument = Described & {
  readonly max: DecimalText;
  readonly weight?: DecimalText;
  readonly rollup: {
    readonly level: string;
    readonly score?: string;
    readonly method: 'mean' | 'weighted_mean' | 'lowest';
    readonly weight?: string;
    readonly incomplete?: 'error' | 'warning';
  };
  readonly round?: RoundDocument;
};
export type NodeDocument = IndicatorDocument | GroupDocument | RollupDocument;
export type AdjustmentDocument = Described & {
  readonly points: Json;
  readonly cap?: DecimalText;
  readonly examples?: readonly ExampleDocument[];
};
export type AdjustmentsDocument = {
  readonly cap?: DecimalText;
  readonly items: readonly AdjustmentDocument[];
};
export type EffectDocument =
  | { readonly zero: string }
  | { readonly cap_total: DecimalText }
  | { readonly cap_grade: string }
  | { readonly list: string };
export type VetoDocument = Described & {
  readonly when: Json;
  readonly effects: readonly EffectDocument[];
};
export type TieBreakerDocument = {
  readonly score?: string;
  readonly input?: string;
  readonly better: 'higher' | 'lower';
};
/** A number of each unit that is no points; `total` adds those of all units up. */
export type FigureDocument = Described & {
  readonly value: Json;
  readonly measure?: string;
  readonly round?: RoundDocument;
  readonly total?: 'sum';
  readonly examples?: readonly FigureExampleDocument[];
};
export type FigureExampleDocument = Omit<ExampleDocument, 'points'> & {
  readonly value: DecimalText;
};
/** What units are compared within: their level, their category, or the units of one unit above. */
export type Within = 'level' | 'category' | 'parent';
/** What units are ranked by; none: they have no ranks, and are read by their published total. */
export type RankedBy = 'published' | 'exact' | 'none';
export type RankingDocument = {
  readonly by?: RankedBy;
  readonly within?: Within;
  readonly ties?: 'competition' | 'dense';
  readonly tieBreakers?: readonly TieBreakerDocument[];
  readonly margin?: DecimalText;
};
/** What becomes of a tie across the edge of a list or a quota. */
export type TiePolicy = 'include' | 'exclude' | 'error';
export type GradeDocument = {
  readonly id: string;
  readonly title: string;
  readonly from?: DecimalText;
  readonly quota?: string;
  readonly ties?: TiePolicy;
};
export type ListSourceDocument =
  | { readonly score: string }
  | { readonly grade: string }
  | { readonly veto: string }
  | { readonly condition: Json }
  | { readonly successive: { readonly list: string; readonly periods: number } }
  | { readonly returned: { readonly list: string } };
/** Kinds that have a place in the precedence exclude each other; red and black always have one. */
export type ListKind = 'red' | 'black' | 'lowest' | 'other';
export type ListDocument = Described & {
  readonly kind?: ListKind;
  readonly category?: string;
  readonly source?: ListSourceDocument;
  readonly direction?: 'highest' | 'lowest';
  readonly size?: number | string;
  readonly within?: 'level' | 'parent';
  readonly ties?: TiePolicy;
  readonly condition?: Json;
};
export type CategoryDocument = {
  readonly id: string;
  readonly title: string;
  readonly when?: Json;
};
export type LevelDocument = {
  readonly id: string;
  readonly title: string;
  readonly categories?: readonly CategoryDocument[];
  readonly pool?: Within;
  readonly score: {
    readonly max?: DecimalText;
    readonly aggregate?: Aggregate;
    readonly weightTotal?: DecimalText;
    readonly round?: RoundDocument;
    readonly children: readonly NodeDocument[];
  };
  readonly bonuses?: AdjustmentsDocument;
  readonly deductions?: AdjustmentsDocument;
  readonly vetoes?: readonly VetoDocument[];
  readonly total?: {
    readonly round?: RoundDocument;
    readonly floor?: DecimalText;
    readonly ceiling?: DecimalText;
  };
  readonly ranking?: RankingDocument;
  readonly figures?: readonly FigureDocument[];
  readonly grades?: readonly GradeDocument[];
  readonly lists?: readonly ListDocument[];
  readonly listPrecedence?: ReadonlyArray<'red' | 'black' | 'lowest'>;
};
export type UnitDocument = {
  readonly code: string;
  readonly name: string;
  readonly level: string;
  readonly shortName?: string;
  readonly parent?: string;
};
/** The units that there are. */
export type RegisterDocument =
  | { readonly bundled: 'yunnan-divisions' }
  | { readonly units: readonly UnitDocument[]; readonly above?: UnitsAboveDocument };
/** What units above are called that no level assesses. */
export type UnitsAboveDocument =
  | { readonly bundled: 'yunnan-divisions' }
  | { readonly units: ReadonlyArray<Omit<UnitDocument, 'level' | 'parent'>> };
/** What became of units between periods. */
export type SuccessionDocument = {
  readonly level: string;
  readonly from: readonly string[];
  readonly to: readonly string[];
  readonly since: string;
  readonly names?: readonly string[];
  readonly score?: 'mean' | 'missing';
  readonly listed?: 'any' | 'all';
  readonly note?: string;
};
export type RuleSetDocument = {
  readonly $schema?: string;
  readonly format: 1;
  readonly id: string;
  readonly title: string;
  readonly description?: string;
  readonly year: number;
  readonly period?: string;
  readonly version: string;
  readonly source: {
    readonly title: string;
    readonly issuer?: string;
    readonly date?: string;
    readonly note?: string;
    readonly clauses?: ReadonlyArray<{ readonly id: string; readonly text: string }>;
  };
  readonly register?: RegisterDocument;
  readonly cells?: {
    readonly missing?: readonly string[];
    readonly notApplicable?: readonly string[];
  };
  readonly ledgers?: readonly LedgerDocument[];
  readonly inputs: readonly InputDocument[];
  readonly successions?: readonly SuccessionDocument[];
  readonly levels: readonly LevelDocument[];
};
