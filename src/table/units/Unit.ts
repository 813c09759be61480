/** A unit (被考核单位) that the data have. */
export type Unit = {
  readonly code: string;
  readonly name: string;
  readonly level: string;
  readonly parent: string | null;
};
