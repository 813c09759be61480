import { stringify } from 'csv-stringify/browser/esm/sync';
import { checkLanguage, type Language } from '../../issue/index.ts';
import type { ComparedLevel, ComparedUnit, ScenarioComparison } from '../../whatif/index.ts';
import { cellText } from '../cellText.ts';
import { type ScenarioWords, scenarioWords } from './scenarioWords.ts';

/**
 * A comparison of scenarios as CSV for a spreadsheet: a row for each unit, those that move most first.
 *
 * @throws RangeError for another language
 */
export function formatScenarioCsv(
  comparison: ScenarioComparison,
  language: Language = 'zh',
): string {
  checkLanguage(language);
  const words = scenarioWords[language];
  const columns: readonly Column[] = [
    { title: words.level, cell: (_, level) => cellText(level.title) },
    { title: words.code, cell: ({ code }) => cellText(code) },
    { title: words.unit, cell: ({ name }) => cellText(name) },
    ...comparison.scenarios.flatMap((scenario, i) => scenarioColumns(scenario, i, words)),
  ];
  const rows = comparison.levels.flatMap((level) =>
    level.units.map((unit) => columns.map(({ cell }) => cell(unit, level))),
  );
  return stringify([columns.map(({ title }) => title), ...rows], {
    bom: true,
    record_delimiter: 'windows',
  });
}

type Column = {
  readonly title: string;
  readonly cell: (unit: ComparedUnit, level: ComparedLevel) => string;
};

function scenarioColumns(
  { id, partial }: ScenarioComparison['scenarios'][number],
  index: number,
  words: ScenarioWords,
): readonly Column[] {
  const column = (
    title: string,
    cell: (standing: NonNullable<ComparedUnit['standings'][number]>) => string,
  ): Column => ({
    title: `${id} ${title}`,
    cell: ({ standings }) => {
      const standing = standings[index] ?? null;
      return standing === null ? '' : cell(standing);
    },
  });
  const titles = (named: ReadonlyArray<{ readonly title: string }>): string =>
    cellText(named.map(({ title }) => title).join('、'));
  return [
    column(words.rank, ({ rank }) => rank?.toString() ?? ''),
    ...(index === 0 ? [] : [column(words.move, ({ move }) => move?.toString() ?? '')]),
    column(words.total, ({ total }) => total ?? ''),
    column(words.grade, ({ grade }) => cellText(grade?.title ?? '')),
    column(words.lists, ({ lists }) => titles(lists)),
    {
      title: `${id} ${words.wholeness}`,
      cell: () => (partial ? words.incomplete : words.complete),
    },
  ];
}
