import { yunnanDivisions } from '../../src/ruleset/register/yunnanDivisions.ts';
import { inFullWidth } from './writtenCells.ts';
import type { inputs, TableUnit } from './writtenTables.ts';

/** Takes one of several at random. */
export type Choose = <T>(...items: readonly [T, ...T[]]) => T;

/** The header of an input in another of the forms that mean it. */
export function headerOf(input: (typeof inputs)[number], choose: Choose): string {
  const name = choose<string>(input.id, input.title, ...input.aliases);
  const inCase = choose(name, name, name.toUpperCase());
  const middle = Math.floor(inCase.length / 2);
  const spaced = inCase.slice(0, middle) + choose('', '', ' ', '　', '\n') + inCase.slice(middle);
  const measure = 'measure' in input ? input.measure : '是/否';
  const whole = spaced + choose('', '', `（${measure}）`, `(${measure})`, ` [${measure}]`);
  return choose(whole, inFullWidth(whole));
}

/** What a row says of its unit: enough of it, in one of many ways. */
export function saidOf({ code }: TableUnit, choose: Choose): readonly [string, string, string] {
  const [, name = '', , parent = '', short = ''] = divisionOf(code);
  const [, nameAbove = '', , , shortAbove = ''] = divisionOf(parent);
  const above = choose('', '', parent, `${parent}000000`, nameAbove, shortAbove);
  const isOne = above !== '' || isUnique(short, code);
  const called = choose<string>(
    name,
    `${name.slice(0, 1)}　${name.slice(1)}`,
    isOne ? short : name,
    choose(nameAbove, shortAbove) + choose('', '/', '·', '-', ' ') + choose<string>(name, short),
  );
  const known = choose<string>(
    code,
    `${code}000`,
    `${code}000000`,
    inFullWidth(code),
    ` ${code}　`,
  );
  const [hasCode, hasName] = choose([true, true], [true, false], [false, true]);
  return [hasCode ? known : '', hasName ? called : '', above];
}

function divisionOf(code: string): readonly string[] {
  return yunnanDivisions.find(([own]) => own === code) ?? [];
}

/** Whether no other division is called so, in whatever form. */
function isUnique(short: string, code: string): boolean {
  const stem = short.replace(/[州市县区]$/u, '');
  return yunnanDivisions.every(([other, name]) => other === code || !name.startsWith(stem));
}
