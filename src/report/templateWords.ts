import type { Language } from '../issue/index.ts';

/** The words of a form; those of its inputs are as the rule set has them. */
export type TemplateWords = {
  readonly code: string;
  readonly name: string;
  readonly level: string;
  readonly parent: string;
  readonly explanation: string;
  readonly columns: readonly string[];
  readonly missing: Readonly<Record<'error' | 'zero' | 'exclude', string>>;
  readonly missingValue: (value: string) => string;
  readonly withClause: (title: string, clause: string) => string;
  readonly separator: string;
  readonly notApplicable: (text: string) => string;
  readonly fromLedger: (title: string, takenAs: string) => string;
  /** Of a field that no rule needs. */
  readonly optional: string;
  /** How a ledger is filled in. */
  readonly records: string;
  /** Which columns of the form of a level a ledger stands for. */
  readonly insteadOf: (level: string, inputs: readonly string[]) => string;
  /** The sheet of the units that a ledger may be about. */
  readonly register: string;
};

export const templateWords: Readonly<Record<Language, TemplateWords>> = {
  zh: {
    code: '单位代码',
    name: '单位名称',
    level: '层级',
    parent: '上级代码',
    explanation: '填表说明',
    columns: ['数据项', '填什么', '不适用时填', '不填的后果', '用于（条款）', '说明'],
    missing: { error: '必须填报', zero: '所涉指标得 0 分', exclude: '所涉指标不计' },
    missingValue: (value) => `按 ${value} 计算`,
    withClause: (title, clause) => `${title}（${clause}）`,
    separator: '；',
    notApplicable: (text) => `；不适用的填 ${text}`,
    fromLedger: (title, takenAs) => `报送“${title}”的，不填这一列，取${takenAs}。`,
    optional: '可以不填',
    records: '每条记录一行，写明单位。',
    insteadOf: (level, inputs) =>
      `由本台账得出“${level}”的${inputs.map((input) => `“${input}”`).join('')}；报送本台账的，“${level}”表中的这${inputs.length === 1 ? '一列' : `${inputs.length}列`}不填，没有记录的单位也不填。`,
    register: '单位名录',
  },
  en: {
    code: 'code',
    name: 'name',
    level: 'level',
    parent: 'parent',
    explanation: 'Explanations',
    columns: [
      'Input',
      'What to write',
      'Where it does not apply',
      'If left empty',
      'Counts for',
      'Notes',
    ],
    missing: {
      error: 'must be reported',
      zero: 'the indicators that use it score 0',
      exclude: 'the indicators that use it do not count',
    },
    missingValue: (value) => `counts as ${value}`,
    withClause: (title, clause) => `${title} (${clause})`,
    separator: '; ',
    notApplicable: (text) => `; where it does not apply: ${text}`,
    fromLedger: (title, takenAs) =>
      `Leave it empty where the ledger "${title}" is handed in; it is then taken as ${takenAs}.`,
    optional: 'may be left empty',
    records: 'A row for each record, with its unit. ',
    insteadOf: (level, inputs) =>
      `It gives ${inputs.map((input) => `"${input}"`).join(', ')} of the level "${level}": where it is handed in, leave ${inputs.length === 1 ? 'that column' : 'those columns'} of the sheet "${level}" empty for all units, those without records too. `,
    register: 'Units',
  },
};
