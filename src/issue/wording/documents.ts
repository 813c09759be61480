import type { Wording } from './Wording.ts';

/** Of a JSON document and its shape. */
export const documents = {
  'not-json': {
    zh: { what: '不是有效的 JSON：{reason:json}', fix: '用带 JSON 检查的编辑器打开，改正所指位置' },
    en: {
      what: 'not valid JSON: {reason:json}',
      fix: 'open it in an editor that checks JSON and mend the place named',
    },
  },
  'duplicate-key': {
    zh: { what: '同一对象里键“{key}”出现两次', fix: '删去其中一个' },
    en: { what: 'the key "{key}" stands twice in one object', fix: 'delete one of the two' },
  },
  'forbidden-key': {
    zh: { what: '键“{key}”不允许使用', fix: '改用别的名称' },
    en: { what: 'the key "{key}" is not allowed', fix: 'use another name' },
  },
  'document-too-deep': {
    zh: { what: '嵌套超过 {limit} 层', fix: '减少嵌套' },
    en: { what: 'nested deeper than {limit} levels', fix: 'nest less' },
  },
  'document-too-large': {
    zh: { what: '文件超过 {limit}', fix: '拆分或精简文件' },
    en: { what: 'larger than {limit}', fix: 'split or shorten the file' },
  },
  'literal-too-precise': {
    zh: {
      what: '数字 {found} 的有效位数超过 15 位或超出范围，按 JSON 数字读取会失真',
      wanted: '至多 15 位有效数字，整数和小数部分各不超过 64 位',
      fix: '写成文本："{text}"',
      otherwise: '改用范围之内的数；写成文本也不能更长',
    },
    en: {
      what: 'the number {found} has more than 15 significant digits or is out of bounds, and would be changed when read as a JSON number',
      wanted: 'at most 15 significant digits, and at most 64 before and after the point',
      fix: 'write it as text: "{text}"',
      otherwise: 'use a number within these bounds; as text it may not be longer either',
    },
  },
  'wrong-type': {
    zh: { what: '{found} 的类型不对', wanted: '{wanted:type}' },
    en: { what: '{found} is of the wrong type', wanted: '{wanted:type}' },
  },
  'missing-key': {
    zh: { what: '缺少“{key}”', fix: '补上“{key}”' },
    en: { what: '"{key}" is missing', fix: 'add "{key}"' },
  },
  'unknown-key': {
    zh: { what: '这里没有“{key}”这个键', wanted: '{wanted}', fix: '是否应为“{nearest}”？' },
    en: { what: '"{key}" is not a key here', wanted: '{wanted}', fix: 'did you mean "{nearest}"?' },
  },
  'not-allowed': {
    zh: { what: '{found} 不在允许的值中', wanted: '{wanted}', fix: '是否应为“{nearest}”？' },
    en: {
      what: '{found} is not one of the values allowed',
      wanted: '{wanted}',
      fix: 'did you mean "{nearest}"?',
    },
  },
  'wrong-shape': {
    zh: { what: '{found} 不合格式', wanted: '{wanted:type}' },
    en: { what: '{found} does not fit the format', wanted: '{wanted:type}' },
  },
} as const satisfies Record<string, Wording>;
