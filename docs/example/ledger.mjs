import { createReadStream } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { assess, ledgerReader, readData, readRuleSet, resultJson } from 'kaohe';

const at = (name) => new URL(name, import.meta.url);
const orThrow = (result) => {
  if (result.ok) return result.value;
  throw new Error(JSON.stringify(result.issues));
};

const rules = orThrow(readRuleSet(await readFile(at('ledger.json'), 'utf8'), 'ledger.json'));
const reader = ledgerReader(rules, 'problems', 'problems.csv');
for await (const piece of createReadStream(at('problems.csv'))) reader.push(piece);
const data = readData(rules, [reader.finish()]);

for (const { rank, name, total } of resultJson(orThrow(assess(rules, data))).units) {
  console.log(rank, name, total);
}
const [table] = data.tables;
for (const [row, { name }] of table.units.entries()) {
  console.log(name, JSON.stringify(table.recordsOf(row, 'on_time')));
}
