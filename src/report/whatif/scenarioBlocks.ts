import type { Language } from '../../issue/index.ts';
import type {
  Agreement,
  ComparedLevel,
  ComparedList,
  ComparedUnit,
  ScenarioComparison,
} from '../../whatif/index.ts';
import { type Block, heading, type Item, item, paragraph, table } from '../document/Block.ts';
import { letterOf, moverTables } from './moverTables.ts';
import { type ScenarioWords, scenarioWords } from './scenarioWords.ts';

type Scenarios = ScenarioComparison['scenarios'];

/** Results by several rules, side by side, as a document; scenarios are called A, B, C in tables. */
export function scenarioBlocks(
  comparison: ScenarioComparison,
  language: Language,
): readonly Block[] {
  const words = scenarioWords[language];
  const { ruleSet, period, scenarios, levels } = comparison;
  const partial = scenarios.flatMap(({ partial: isPartial }, i) =>
    isPartial ? [letterOf(i)] : [],
  );
  return [
    heading(1, words.title(ruleSet.title, period)),
    { kind: 'items', items: scenarios.map((scenario, i) => scenarioItem(scenario, i, words)) },
    paragraph(words.legend),
    ...(partial.length === 0 ? [] : [paragraph(words.partial(partial))]),
    ...levels.flatMap((level) => levelBlocks(level, scenarios, words)),
  ];
}

function scenarioItem(
  { id, title, description }: Scenarios[number],
  index: number,
  words: ScenarioWords,
): Item {
  const name = title === null ? words.published : words.named(title, id);
  return item(`${letterOf(index)}  ${name}`, description === null ? [] : [item(description)]);
}

function levelBlocks(
  level: ComparedLevel,
  scenarios: Scenarios,
  words: ScenarioWords,
): readonly Block[] {
  const moving = level.units.filter(isMoving);
  const still = level.units.length - moving.length;
  const letters = new Map(scenarios.map(({ id }, i) => [id, letterOf(i)]));
  return [
    heading(2, level.title),
    heading(3, words.agreementHeading),
    ...agreementTable(level.agreement, letters, words),
    paragraph(words.agreementNote),
    heading(3, words.listsHeading),
    ...(level.lists.length === 0
      ? [paragraph(words.noLists)]
      : [{ kind: 'items' as const, items: listItems(level.lists, words) }]),
    ...(moving.length === 0
      ? [paragraph(words.nobody)]
      : [
          heading(3, words.unitsHeading(moving.length)),
          ...moverTables(moving, scenarios.length, words),
          ...(still === 0 ? [] : [paragraph(words.others(still))]),
        ]),
  ];
}

function isMoving({ standings }: ComparedUnit): boolean {
  return new Set(standings.map((standing) => standing?.rank ?? null)).size > 1;
}

function agreementTable(
  agreement: readonly Agreement[],
  letters: ReadonlyMap<string, string>,
  words: ScenarioWords,
): readonly Block[] {
  const { none } = words;
  return table(agreement, [
    { title: words.scenario, align: 'left', cell: ({ scenario }) => letters.get(scenario) ?? '' },
    { title: words.moved, align: 'right', cell: ({ moved }) => String(moved) },
    {
      title: words.largestMove,
      align: 'right',
      cell: ({ largestMove }) => (largestMove === null ? none : String(largestMove)),
    },
    { title: words.meanMove, align: 'decimal', cell: ({ meanMove }) => meanMove ?? none },
    { title: words.spearman, align: 'decimal', cell: ({ spearman }) => spearman ?? none },
    { title: words.kendall, align: 'decimal', cell: ({ kendall }) => kendall ?? none },
  ]);
}

/** Each list that changes with who enters and leaves; the others in one line. */
function listItems(lists: readonly ComparedList[], words: ScenarioWords): readonly Item[] {
  const items = lists.map((list) => ({ title: list.title, lines: changeLines(list, words) }));
  const same = items.flatMap(({ title, lines }) => (lines.length === 0 ? [title] : []));
  return [
    ...items.flatMap(({ title, lines }) => (lines.length === 0 ? [] : [item(title, lines)])),
    ...(same.length === 0 ? [] : [item(words.unchanged(same))]),
  ];
}

function changeLines({ members, changes }: ComparedList, words: ScenarioWords): readonly Item[] {
  return changes.flatMap(({ entered, left }, i) => {
    const parts = [
      ...(entered.length === 0 ? [] : [words.entered(entered.map(nameOf))]),
      ...(left.length === 0 ? [] : [words.left(left.map(nameOf))]),
    ];
    const isGone = members[i + 1] === null && members[0] !== null;
    const said = isGone ? [words.noList] : parts;
    return said.length === 0 ? [] : [item(`${letterOf(i + 1)}  ${said.join(words.separator)}`)];
  });
}

function nameOf({ name, code }: { readonly name: string; readonly code: string }): string {
  return name === '' ? code : name;
}
