import type { Wording } from './Wording.ts';

/** Of what is asked of `rank whatif`: options that do not go together. */
export const whatifAsked = {
  'option-of-no-use': {
    zh: { what: '{asked} 用不上 {found}', fix: '去掉 {found}，或分两次运行' },
    en: { what: '{asked} has no use for {found}', fix: 'leave {found} out, or run once for each' },
  },
  'option-without-question': {
    zh: { what: '{found} 要和 {wanted} 一起用', fix: '加上，或去掉 {found}' },
    en: { what: '{found} goes with {wanted}', fix: 'add that, or leave {found} out' },
  },
  'one-level-at-a-time': {
    zh: { what: '换权重一次只看一个层级，--level 给了 {found}', fix: '每个层级运行一次' },
    en: {
      what: 'weights are looked at one level at a time, and --level names {found}',
      fix: 'run once for each level',
    },
  },
  'output-among-plots': {
    zh: {
      what: '输出文件“{found}”与 --plots 的图同在一个文件夹，图会把它盖掉',
      fix: '换一个文件名，或把图另放一个文件夹',
    },
    en: {
      what: 'the output "{found}" is named as the pictures of --plots, in their folder: one would replace it',
      fix: 'give it another name, or the pictures another folder',
    },
  },
  'no-aim': {
    zh: { what: '--improve 没有目标', wanted: '{wanted}', fix: '如 --improve 祥云县 --to rank:10' },
    en: {
      what: '--improve has no aim',
      wanted: '{wanted}',
      fix: 'like --improve 532923 --to rank:10',
    },
  },
  'level-without-lists': {
    zh: { what: '细则没有榜单，谈不上退出', fix: '改问名次，如 --doubt' },
    en: { what: 'there are no lists to leave', fix: 'ask for ranks instead, as with --doubt' },
  },
  'data-read-again': {
    zh: { what: '{found} 要再读一遍数据，标准输入只能读一遍', fix: '先存成文件' },
    en: {
      what: '{found} reads the data again, and standard input can be read once',
      fix: 'save it as a file first',
    },
  },
} as const satisfies Record<string, Wording>;
