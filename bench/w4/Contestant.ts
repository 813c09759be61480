/** What is asked of all weightings: who is on the list, or how often each unit has each rank. */
export type Question = 'lowest' | 'ranks';

export type Counts = {
  readonly draws: number;
  /** Of each unit: in how many draws it is among the lowest ten; empty where only ranks are asked for. */
  readonly lowest: Float64Array;
  /** Of each unit, of each rank: in how many draws it has it; empty where they are not asked for. */
  readonly ranks: Float64Array;
};

export type Contestant = {
  readonly name: string;
  readonly question: Question;
  readonly isExact: boolean;
  /** How many weightings it is given: the slow ones fewer; times are of one. */
  readonly draws: number;
  readonly run: () => Counts | Promise<Counts>;
};
