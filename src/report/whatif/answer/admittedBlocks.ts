import { Exact, zero } from '../../../decimal/index.ts';
import type { Language } from '../../../issue/index.ts';
import type { Admitted } from '../../../whatif/robust/index.ts';
import { type Block, paragraph, table } from '../../document/Block.ts';
import { isOpenAbove, isOpenBelow } from './openBounds.ts';
import { quoted } from './quoted.ts';

type AdmittedWords = {
  readonly admitted: string;
  /** Where nothing is asked of weights but that they add up. */
  readonly anything: string;
  /** The same in a cell. */
  readonly anyAboveZero: string;
  readonly between: (title: string, least: string, most: string) => string;
  readonly semicolon: string;
  /** That titles never weigh less than others. */
  readonly order: (pairs: ReadonlyArray<readonly [string, string]>) => string;
  readonly columns: Readonly<Record<'weight' | 'published' | 'least' | 'most', string>>;
};

const words: Readonly<Record<Language, AdmittedWords>> = {
  zh: {
    admitted: '允许的权重：',
    anything: '允许的权重：每项都大于0，合计不变，此外没有限制。',
    anyAboveZero: '各项大于0，合计不变',
    between: (title, least, most) => `${title} ${least}～${most}`,
    semicolon: '；',
    order: (pairs) =>
      `重要性次序：${pairs.map(([more, less]) => `${quoted(more)}不低于${quoted(less)}`).join('，')}。`,
    columns: { weight: '权重', published: '公布', least: '最低', most: '最高' },
  },
  en: {
    admitted: 'Admitted weights:',
    anything: 'Admitted: all weights above 0 that add up to the same sum.',
    anyAboveZero: 'all above 0 with the same sum',
    between: (title, least, most) => `${title} ${least} to ${most}`,
    semicolon: '; ',
    order: (pairs) =>
      `Order of importance: ${pairs.map(([more, less]) => `"${more}" at least "${less}"`).join(', ')}.`,
    columns: { weight: 'Weight', published: 'Published', least: 'Least', most: 'Most' },
  },
};

/** Between what each weight is admitted, and in what order; all above 0 is said in a sentence. */
export function admittedBlocks(admitted: Admitted, language: Language): readonly Block[] {
  const { weights, order } = admitted;
  const { anything, columns, ...says } = words[language];
  if (isUnbounded(admitted)) return [paragraph(anything)];
  return [
    paragraph(says.admitted),
    ...table(weights, [
      { title: columns.weight, align: 'left', cell: ({ title }) => title },
      { title: columns.published, align: 'decimal', cell: ({ published }) => published },
      { title: columns.least, align: 'decimal', cell: ({ least }) => least },
      { title: columns.most, align: 'decimal', cell: ({ most }) => most },
    ]),
    ...(order.length === 0 ? [] : [paragraph(orderText(admitted, language))]),
  ];
}

/** The same in one line, for the cell of a table. */
export function admittedText(admitted: Admitted, language: Language): string {
  const { anyAboveZero, between, semicolon } = words[language];
  if (isUnbounded(admitted)) return anyAboveZero;
  const { weights, order } = admitted;
  const bounds = weights.map(({ title, least, most }) => between(title, least, most));
  return [...bounds, ...(order.length === 0 ? [] : [orderText(admitted, language)])].join(
    semicolon,
  );
}

/** In what order of importance weights are. */
export function orderText(
  {
    weights,
    order,
  }: Pick<Admitted, 'order'> & {
    readonly weights: ReadonlyArray<Pick<Admitted['weights'][number], 'id' | 'title'>>;
  },
  language: Language,
): string {
  const titles = new Map(weights.map(({ id, title }) => [id, title]));
  const titleOf = (id: string): string => titles.get(id) ?? id;
  return words[language].order(order.map(([more, less]) => [titleOf(more), titleOf(less)]));
}

/** Whether all weights above 0 are admitted that have the same sum. */
export function isUnbounded({ weights, order }: Admitted): boolean {
  const sum = weights.reduce((all, { published }) => all.plus(Exact.ofDecimal(published)), zero);
  const isOpen = ({ least, most }: Admitted['weights'][number]): boolean =>
    isOpenBelow(least, sum) && isOpenAbove(most, sum, weights.length);
  return order.length === 0 && weights.every(isOpen);
}
