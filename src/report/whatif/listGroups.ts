import type { ListAcceptability, ListedShare } from '../../whatif/acceptability/index.ts';

/** Shares from here on are told one by one. */
const often = 0.01;

/** The units of a list by whether they are on it as published, and how often in draws. */
export type ListGroups = {
  readonly onAlways: readonly ListedShare[];
  readonly onSometimes: readonly ListedShare[];
  readonly onNever: readonly ListedShare[];
  /** Not on it as published. */
  readonly offAlways: readonly ListedShare[];
  /** In at least 1 % of draws, and not in all. */
  readonly offOften: readonly ListedShare[];
  readonly offSeldom: readonly ListedShare[];
};

/** How often a unit is on a list, as far as that is certain. */
export type Frequency = 'always' | 'sometimes' | 'never';

/** @param at  its place among the units of the list, the most frequent first */
export function frequencyAt({ units, always }: ListAcceptability, at: number): Frequency {
  if (at < always) return 'always';
  return units[at]?.weights === null ? 'never' : 'sometimes';
}

export function listGroups(list: ListAcceptability): ListGroups {
  const those = (isOn: boolean, frequency: Frequency): readonly ListedShare[] =>
    list.units.filter((unit, at) => unit.isOn === isOn && frequencyAt(list, at) === frequency);
  const offSometimes = those(false, 'sometimes');
  return {
    onAlways: those(true, 'always'),
    onSometimes: those(true, 'sometimes'),
    onNever: those(true, 'never'),
    offAlways: those(false, 'always'),
    offOften: offSometimes.filter(isOften),
    offSeldom: offSometimes.filter((unit) => !isOften(unit)),
  };
}

function isOften({ share }: ListedShare): boolean {
  return Number(share) >= often;
}

/** Units that are on a list as published, or in at least 1 % of draws. */
export function isNearList(unit: ListedShare): boolean {
  return unit.isOn || isOften(unit);
}
