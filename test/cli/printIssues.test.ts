import { expect, it } from 'vitest';
import { printIssues } from '../../src/cli/printIssues.ts';
import { error, type Issue, warning } from '../../src/issue/index.ts';
import { plainPaint } from '../../src/report/TextStyle.ts';

function printed(issues: readonly Issue[], issueWidth: number | null): string {
  const texts: string[] = [];
  printIssues(issues, {
    language: 'en',
    languageAsked: null,
    width: null,
    issueWidth,
    paint: plainPaint,
    issuePaint: plainPaint,
    print: () => {},
    printIssue: (text) => texts.push(text),
  });
  return texts.join('');
}

const many = [
  ...Array.from({ length: 30 }, (_, i) => warning('no-units', { file: `w${i}.csv` })),
  ...Array.from({ length: 60 }, (_, i) => error('no-units', { file: `e${i}.csv` })),
];
const shownIn = (text: string): number => text.match(/^(error|warning) /gm)?.length ?? 0;

it('a file or a pipe gets every issue, errors first, and the count', () => {
  const text = printed(many, null);
  expect(shownIn(text)).toBe(90);
  expect(text.indexOf('e59.csv')).toBeLessThan(text.indexOf('w0.csv'));
  expect(text).toMatch(/\n60 errors, 30 warnings\n$/);
});

it('a terminal gets some, and how to have the rest', () => {
  const text = printed(many, 80);
  expect(shownIn(text)).toBe(70);
  expect(text.match(/and 10 more.*2> problems\.txt/g)).toHaveLength(2);
  expect(printed(many.slice(0, 5), 80)).not.toContain('more');
});

it('no issue, no word', () => {
  expect(printed([], null)).toBe('');
});
