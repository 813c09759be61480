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
  readonly reading: (file: string) => string;
  readonly comparing: string;
  readonly drawing: string;
  readonly trying: string;
  readonly simulating: string;
  /** An argument that is missing, by its name. */
  readonly argument: Readonly<Record<string, string>>;
  readonly right: (name: string, counts: RuleCounts) => string;
};

const plural = (count: number, one: string): string => `${count} ${one}${count === 1 ? '' : 's'}`;

/** The texts of what there is. */
const counted = (texts: ReadonlyArray<readonly [number, string]>): readonly string[] =>
  texts.filter(([count]) => count > 0).map(([, text]) => text);

export const messages: Readonly<Record<Language, Messages>> = {
  zh: {
    severity: { error: '错误', warning: '警告', note: '说明' },
    more: (count) => `……另有${count}个；要看全部，在命令后加 2> problems.txt`,
    summary: ({ errors, warnings, notes }) =>
      `共${counted([
        [errors, `${errors}个错误`],
        [warnings, `${warnings}个警告`],
        [notes, `${notes}个说明`],
      ]).join('、')}`,
    tryPartial: '数据有误，没有排名。请改正后再运行；也可加 --partial，先排数据无误的单位。',
    tryHelp: (command) => `查看用法：${command} --help`,
    endOfInput: '正在读标准输入；按 Ctrl-D 结束（Windows：Ctrl-Z，回车）',
    reading: (file) => `读取 ${file}`,
    comparing: '按各方案计算',
    drawing: '抽取权重',
    trying: '逐一试算',
    simulating: '模拟误差',
    argument: { data: '数据文件', 'id|file': '细则', 'file|id': '细则文件' },
    right: (name, { indicators, examples }) =>
      `${name} 检查无误：${indicators}个指标，${examples}个样例的结果与写明的一致`,
  },
  en: {
    severity: { error: 'error', warning: 'warning', note: 'note' },
    more: (count) => `... and ${count} more; add 2> problems.txt to the command for all of them`,
    summary: ({ errors, warnings, notes }) =>
      counted([
        [errors, plural(errors, 'error')],
        [warnings, plural(warnings, 'warning')],
        [notes, plural(notes, 'note')],
      ]).join(', '),
    tryPartial:
      'The data have errors and nothing was ranked. Correct them; or --partial ranks the units without errors.',
    tryHelp: (command) => `How to use it: ${command} --help`,
    endOfInput: 'Reading standard input; end it with Ctrl-D (Windows: Ctrl-Z, Enter)',
    reading: (file) => `reading ${file}`,
    comparing: 'assessing by scenarios',
    drawing: 'drawing weights',
    trying: 'trying one by one',
    simulating: 'drawing data',
    argument: { data: 'a data file', 'id|file': 'a rule set', 'file|id': 'a rule file' },
    right: (name, { indicators, examples }) =>
      `${name} is right: ${plural(indicators, 'indicator')}; worked examples that come out as written: ${examples}`,
  },
};
