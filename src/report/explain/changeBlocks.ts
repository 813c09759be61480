import type { ChangedUnit, Changes, Standing } from '../../explain/index.ts';
import type { Language } from '../../issue/index.ts';
import { type Block, heading, item, paragraph, table } from '../document/Block.ts';
import { type ChangeWords, changeWords } from './changeWords.ts';

/**
 * What corrections change, as a document.
 *
 * @param corrections  as they were asked for, such as 532923.dry_toilet_removal_rate=97.5
 */
export function changeBlocks(
  { units, lists }: Changes,
  corrections: readonly string[],
  language: Language,
): readonly Block[] {
  const words = changeWords[language];
  return [
    heading(1, words.title),
    paragraph(words.nothingWritten),
    heading(2, words.corrections),
    { kind: 'items', items: corrections.map((text) => item(text)) },
    ...(units.length === 0
      ? [paragraph(words.nothing)]
      : [heading(2, words.unitsHeading(units.length)), ...unitTable(units, words)]),
    heading(2, words.listsHeading),
    ...(lists.length === 0 ? [paragraph(words.noLists)] : []),
    ...(lists.length === 0
      ? []
      : [
          {
            kind: 'items' as const,
            items: lists.map(({ title, level, joined, left }) =>
              item(`${level.title} ${title}`, [
                ...(joined.length === 0 ? [] : [item(words.joined(joined.map(nameOf)))]),
                ...(left.length === 0 ? [] : [item(words.left(left.map(nameOf)))]),
              ]),
            ),
          },
        ]),
  ];
}

function nameOf({ name, code }: { readonly name: string; readonly code: string }): string {
  return `${name}（${code}）`;
}

function unitTable(units: readonly ChangedUnit[], words: ChangeWords): readonly Block[] {
  const both =
    (textOf: (standing: Standing) => string | null) =>
    ({ before, after }: ChangedUnit): string => {
      const [was, is] = [before, after].map((standing) =>
        standing === null ? words.none : (textOf(standing) ?? words.none),
      );
      return was === is ? (is ?? '') : words.to(was ?? '', is ?? '');
    };
  return table(units, [
    { title: words.unit, align: 'left', cell: ({ name, code }) => `${name} ${code}` },
    { title: words.level, align: 'left', leaveOut: 2, cell: ({ level }) => level.title },
    { title: words.total, align: 'left', cell: both(({ total }) => total) },
    {
      title: words.rank,
      align: 'left',
      cell: both(({ rank }) => (rank === null ? null : String(rank))),
    },
    { title: words.grade, align: 'left', cell: both(({ grade }) => grade?.title ?? null) },
    {
      title: words.lists,
      align: 'left',
      leaveOut: 1,
      cell: both(({ lists }) =>
        lists.length === 0 ? null : lists.map(({ title }) => title).join('、'),
      ),
    },
  ]);
}
