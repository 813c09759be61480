import type { Assessment } from '../assess/index.ts';

/** What a result, or an explanation of it, was made from. */
export type Origin = {
  readonly ruleSet: {
    readonly id: string;
    readonly title: string;
    readonly version: string;
    readonly hash: string;
  };
  readonly period: string;
  /** Whether units are missing from it because of errors (结果不完整). */
  readonly partial: boolean;
  readonly data: { readonly hash: string; readonly files: readonly string[] };
};

export function originOf({ ruleSet, period, isPartial, data }: Assessment): Origin {
  const { id, title, version, hash } = ruleSet;
  return {
    ruleSet: { id, title, version, hash },
    period,
    partial: isPartial,
    data: { hash: data.hash, files: data.files },
  };
}
