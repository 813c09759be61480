import type { Language } from '../issue/index.ts';

type Counts = { readonly errors: number; readonly warnings: number; readonly notes: number };

type RuleCounts = { readonly indicators: number; readonly examples: number };

/** What the command says around issues. */
export type Messages = {
  readonly severity: Readonly<Record<'error' | 'warning' | 'note', string>>;
  readonly more: (count: number) => string;
  readonly summary: (counts: Counts) => string;
  readonly tryPartial: string;
  readonly tryHelp: (command: string) => string;
  readonly endOfInput: string;
  readonly right: (name: string, counts: RuleCounts) => string;
};

const plural = (count: number, one: string): string => `${count} ${one}${count === 1 ? '' : 's'}`;

export const messages: Readonly<Record<Language, Messages>> = {
  zh: {
    severity: { error: '错误', warning: '警告', note: '说明' },
    more: (count) => `……另有${count}个`,
    summary: ({ errors, warnings, notes }) =>
      `共${errors}个错误，${warnings}个警告${notes === 0 ? '' : `，${notes}个说明`}`,
    tryPartial: '数据有误，没有排名。改正后再运行；加 --partial 可先排没有错误的单位。',
    tryHelp: (command) => `用法：${command} --help`,
    endOfInput: '正在读标准输入；按 Ctrl-D 结束（Windows：Ctrl-Z，回车）',
    right: (name, { indicators, examples }) =>
      `${name} 没有错误：${indicators}个指标，${examples}个样例全部算对`,
  },
  en: {
    severity: { error: 'error', warning: 'warning', note: 'note' },
    more: (count) => `... and ${count} more`,
    summary: ({ errors, warnings, notes }) =>
      [
        plural(errors, 'error'),
        plural(warnings, 'warning'),
        ...(notes === 0 ? [] : [plural(notes, 'note')]),
      ].join(', '),
    tryPartial:
      'The data have errors and nothing was ranked. Correct them; or --partial ranks the units without errors.',
    tryHelp: (command) => `How to use it: ${command} --help`,
    endOfInput: 'Reading standard input; end it with Ctrl-D (Windows: Ctrl-Z, Enter)',
    right: (name, { indicators, examples }) =>
      `${name} is right: ${indicators} indicators, ${examples} worked examples come out as written`,
  },
};
