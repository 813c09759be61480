import type { ListJson, ResultJson } from './result.ts';

/**
 * The part of a result that is about one list: its units, and the levels that have it.
 *
 * @param id  of the list; several levels may have one of that name
 * @throws RangeError where no level of the result has it: nothing is not the same as an empty list
 */
export function selectList(result: ResultJson, id: string): ResultJson {
  const lists = result.lists.filter((list) => list.id === id);
  if (lists.length === 0) throw new RangeError(`the result has no list ${JSON.stringify(id)}`);
  const isOn = membership(lists);
  return {
    ...result,
    onlyList: id,
    levels: result.levels.filter((level) => lists.some((list) => list.level === level.id)),
    units: result.units.filter(({ level, code }) => isOn(level, code)),
    lists,
    closeCalls: result.closeCalls.filter((call) => call.kind === 'list' && call.id === id),
  };
}

function membership(lists: readonly ListJson[]): (level: string, code: string) => boolean {
  const codes = new Map(lists.map(({ level, units }) => [level, new Set(units)]));
  return (level, code) => codes.get(level)?.has(code) === true;
}
