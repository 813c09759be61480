import { readFile } from 'node:fs/promises';
import { assess, formatIssue, readData, readRuleSet, resultJson } from 'kaohe';

const read = (name) => readFile(new URL(name, import.meta.url), 'utf8');
const orThrow = (result) => {
  if (result.ok) return result.value;
  throw new Error(result.issues.map((issue) => formatIssue(issue, 'zh')).join('\n'));
};

const rules = orThrow(readRuleSet(await read('rules.json'), 'rules.json'));
const data = readData(rules, [{ name: 'data.csv', content: await read('data.csv') }]);
const result = resultJson(orThrow(assess(rules, data)));

for (const { rank, name, total, nodes } of result.units) {
  console.log(rank, name, total, nodes.pass_rate.score ?? '不适用');
}
