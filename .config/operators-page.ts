import type { Operator } from '../src/logic/operators/index.ts';

/** docs/operators.md: the operator table as a page. */
export function operatorsPage(operators: ReadonlyMap<string, Operator>): string {
  const all = [...operators.values()];
  const rows = (family: Operator['family']): readonly string[] =>
    all
      .filter((operator) => operator.family === family)
      .map(({ name, description, definition, example }) =>
        [
          code(name),
          description,
          definition === undefined ? '' : code(definition),
          code(example),
        ].join(' | '),
      )
      .map((row) => `| ${row} |`);
  return [
    '# Operators',
    '',
    'Made from the operator table (`src/logic/operators/`) by `npm run schema`. Every number is an exact',
    'decimal or fraction; what has no answer is an error that names rule, unit and input.',
    '',
    '## Added',
    '',
    '| operator | what it gives | in other words | example |',
    '| --- | --- | --- | --- |',
    ...rows('added'),
    '',
    '## Of json-logic-js',
    '',
    'As in json-logic-js 2.0.5, except where its answer comes from floating point or from reading nothing',
    'as 0.',
    '',
    '| operator | what it gives | in other words | example |',
    '| --- | --- | --- | --- |',
    ...rows('standard'),
    '',
  ].join('\n');
}

const code = (text: string): string => `\`${text.replaceAll('|', '\\|')}\``;
