import type { RegisteredUnit, UnitAbove } from '../../ruleset/index.ts';

/** The peoples after whom autonomous divisions are named. */
const peoples =
  '阿昌|白|布朗|布依|藏|傣|德昂|独龙|哈尼|回|基诺|景颇|拉祜|傈僳|满|蒙古|苗|纳西|怒|普米|水|佤|瑶|彝|壮';
const autonomous = new RegExp(`(?:(?:${peoples})族)+自治(州|县)$`, 'u');

/** A name without what nobody sees or minds: width, blanks, and marks of no width. */
export function foldName(text: string): string {
  return text.normalize('NFKC').replace(/[\s\p{Cf}]/gu, '');
}

/** A name without the blanks that stretch Chinese ones to one width: 甲　县 is 甲县. */
export function withoutStretching(name: string): string {
  return name.replace(/(?<=\p{Script=Han})[\s\p{Cf}]+(?=\p{Script=Han})/gu, '');
}

/** A name without the marks that people put between the unit above and the unit. */
export function withoutMarks(name: string): string {
  return name.replace(/[/·・|\-–—]/gu, '');
}

/** What a unit is called for short: as the register says, and by dropping what a division is. */
export function shortNames({ name, shortName }: UnitAbove): ReadonlySet<string> {
  const official = foldName(name);
  const short = shortName === null ? [] : [foldName(shortName)];
  const plain = official.replace(autonomous, '$1');
  const stems = [official, plain, ...short].flatMap((text) => {
    const stem = text.replace(/[州市县区]$/u, '');
    // Of one character nobody knows what is meant.
    return stem.length >= 2 ? [stem] : [];
  });
  const names = new Set([...short, plain, ...stems]);
  names.delete(official);
  return names;
}

/** All names of a unit, folded. */
export type UnitNames = {
  readonly official: string;
  readonly short: ReadonlySet<string>;
  /** With the unit above before it, without marks between them: 大理州祥云县. */
  readonly whole: ReadonlySet<string>;
};

export function namesOf(unit: RegisteredUnit, above: UnitAbove | undefined): UnitNames {
  const official = foldName(unit.name);
  const short = shortNames(unit);
  const before = above === undefined ? [] : [foldName(above.name), ...shortNames(above)];
  const whole = before.flatMap((prefix) =>
    [official, ...short].map((name) => withoutMarks(prefix + name)),
  );
  return { official, short, whole: new Set(whole) };
}
