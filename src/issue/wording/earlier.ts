import type { Wording } from './Wording.ts';

/** Of results of earlier periods. */
export const earlier = {
  'earlier-not-a-result': {
    zh: {
      what: '不是完好的结果文件：缺少下列各项或写得不对：{keys}',
      wanted: '由 rank --format json 写出的文件',
    },
    en: {
      what: 'not the whole result of an earlier period: what is missing or wrong in it: {keys}',
      wanted: 'a file written by rank --format json',
    },
  },
  'earlier-of-other-rules': {
    zh: { what: '以前的结果出自细则“{found}”', wanted: '{wanted}' },
    en: { what: 'the earlier result is from the rule set "{found}"', wanted: '{wanted}' },
  },
  'earlier-period-not-before': {
    zh: { what: '以前结果的考核期 {found} 不早于本期 {wanted}', fix: '换用以前考核期的结果' },
    en: {
      what: 'the period {found} of the earlier result is not before {wanted}',
      fix: 'give the result of a period before',
    },
  },
  'read-for-other-period': {
    zh: {
      what: '台账是按截至 {found} 读的，考核期 {period} 截至 {wanted}',
      fix: '读台账、读数据、评分（ledgerReader、readData、assess）用同一考核期',
    },
    en: {
      what: 'ledgers were read as of {found}, and the period {period} ends on {wanted}',
      fix: 'give ledgerReader, readData and assess the same period',
    },
  },
  'not-a-period': {
    zh: {
      what: '“{found}”不是考核期',
      fix: '写成 2021、2021-H1、2021-Q2、2021-07、2021-W07 或 2021-07-23',
    },
    en: {
      what: '"{found}" is no period',
      fix: 'write it as 2021, 2021-H1, 2021-Q2, 2021-07, 2021-W07 or 2021-07-23',
    },
  },
  'earlier-period-twice': {
    zh: { what: '考核期 {found} 的结果给了两次', fix: '只给一次' },
    en: { what: 'the result of period {found} is given twice', fix: 'give it once' },
  },
  'earlier-period-of-other-kind': {
    zh: {
      what: '以前结果的考核期 {found} 与本期 {wanted} 不是同一种（年、半年、季、周、月、日）',
      fix: '换用同一种考核期的结果，或用 --period 写明本期',
    },
    en: {
      what: 'the period {found} of the earlier result is of another kind than {wanted} (year, half, quarter, week, month, day)',
      fix: 'give the result of a period of the same kind, or say the period of this one with --period',
    },
  },
  'earlier-not-whole': {
    zh: {
      what: '以前的结果不完整，或只是一个榜单的摘录',
      wanted: '全部单位都已排名的完整结果',
      fix: '改正当时的数据后重新运行，不加 --partial 和 --list',
    },
    en: {
      what: 'the earlier result is partial, or an extract of one list',
      wanted: 'a whole result, with all its units ranked',
      fix: 'mend the data of then and run it again, without --partial and --list',
    },
  },
  'earlier-period-left-out': {
    zh: {
      what: '没有考核期 {wanted} 的结果，“{inputs}”按未报处理',
      fix: '用 --earlier 给出该期的结果文件',
    },
    en: {
      what: 'there is no result of the period {wanted}; counted as not reported: {inputs}',
      fix: 'give the result of that period with --earlier',
    },
  },
  'earlier-lacks-level': {
    zh: {
      what: '以前的结果没有“{level}”的单位，无从对照',
      wanted: '含有这一层级的完整结果',
    },
    en: {
      what: 'the earlier result has no units of the level "{level}"',
      wanted: 'a whole result that has this level',
    },
  },
  'earlier-renamed': {
    zh: {
      what: '考核期 {period} 的结果中，这些代码的单位是另一名称：{units}',
      fix: '核对代码；确是更名的，在细则的 successions 中写明，from 和 to 写同一代码',
    },
    en: {
      what: 'in the result of {period}, the units with these codes have other names: {units}',
      fix: 'check the codes; where a unit was renamed, say so in successions, the same code in from and to',
    },
  },
  'earlier-units-gone': {
    zh: {
      what: '考核期 {period} 的结果中有、现在没有的“{level}”单位：{units}',
      fix: '单位合并、拆分或换了代码的，在细则的 successions 中写明，以前的得分和榜单才能延续',
    },
    en: {
      what: 'the result of {period} has units of the level "{level}" that there are not now: {units}',
      fix: 'where one was merged, split or given another code, say so in successions, or its scores and lists end here',
    },
  },
  'earlier-units-new': {
    zh: {
      what: '考核期 {period} 的结果中没有这些“{level}”单位，以前的得分按未报处理，也不在以前的榜单上：{units}',
      fix: '单位由合并、拆分而来或换了代码的，在细则的 successions 中写明',
    },
    en: {
      what: 'the result of {period} lacks these units of the level "{level}", which have no score then and were on no list: {units}',
      fix: 'where one came of others or was given another code, say so in successions',
    },
  },
  'succession-lacks-units': {
    zh: {
      what: '沿革中的原单位不在考核期 {period} 的结果中（“{level}”）：{units}',
      fix: '核对 successions 中的代码和 since',
    },
    en: {
      what: 'the result of {period} lacks units of the level "{level}" that others came of, as successions say: {units}',
      fix: 'check the codes and since in successions',
    },
  },
  'succession-of-present': {
    zh: {
      what: '沿革写明考核期 {period} 之后已不存在的单位，数据中仍有：{units}',
      fix: '单位保留的，在 successions 的 to 中写上它的代码；否则改正数据',
    },
    en: {
      what: 'successions say that these units ended after {period}, and the data have them: {units}',
      fix: 'where a unit stayed, write its code in to as well; else correct the data',
    },
  },
  'earlier-other-max': {
    zh: {
      what: '以前的结果出自细则版本 {version}，所取得分的满分与现在不同：{inputs}',
      fix: '核实两期得分能否直接比较，或在规则中折算',
    },
    en: {
      what: 'the earlier result is of version {version} of the rule set, where the scores taken were out of another maximum: {inputs}',
      fix: 'make sure that they can be compared, or scale them in the rule',
    },
  },
  'earlier-lacks-units': {
    zh: {
      what: '考核期 {period} 的结果中没有这些单位的“{input}”，按未报处理：{units}',
      fix: '核实这些单位上期是否参加考核',
    },
    en: {
      what: 'the result of {period} has no "{input}" of these units, which counts as not reported: {units}',
      fix: 'make sure that they were not assessed then',
    },
  },
  'earlier-needed': {
    zh: {
      what: '要看考核期 {wanted} 的榜单“{watched}”，没有给出，榜单为空',
      fix: '用 --earlier 给出该期的结果文件',
    },
    en: {
      what: 'the list is empty: it looks back to "{watched}" of the period {wanted}, which is not given',
      fix: 'give the result of that period with --earlier',
    },
  },
} as const satisfies Record<string, Wording>;
