import { readFile } from 'node:fs/promises';
import { dataReport, readData, readRuleSet, readWorkbook } from 'kaohe';

const at = (name) => new URL(name, import.meta.url);
const orThrow = (result) => {
  if (result.ok) return result.value;
  throw new Error(JSON.stringify(result.issues));
};

const rules = orThrow(readRuleSet(await readFile(at('rules.json'), 'utf8'), 'rules.json'));
const workbook = orThrow(await readWorkbook('data.xlsx', await readFile(at('data.xlsx'))));
const { sources, levels, issues } = dataReport(rules, readData(rules, [workbook]));

for (const { file, sheet, shape, rows, cells } of sources) {
  console.log(file, sheet, shape, rows, cells.used, cells.leftOut, cells.issues);
}
for (const { title, reported, missing } of levels[0].inputs) console.log(title, reported, missing);
for (const { severity, code, at: place } of issues) console.log(severity, code, place.sheet);
