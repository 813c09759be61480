import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Assessment, assess, type LevelAssessment, scoreAt } from '../../src/assess/index.ts';
import { formatExact } from '../../src/decimal/index.ts';
import { explainer, type NodeExplanation } from '../../src/explain/index.ts';
import type { RuleSet } from '../../src/ruleset/index.ts';
import { correctData, type Data, readData } from '../../src/table/index.ts';
import { assessmentCase, rowsOf } from '../support/arbitrary/assessment.ts';
import { csvOf, loaded } from '../support/assessment.ts';

/** The nodes of a unit whose scores differ before vetoes: those say themselves what they read. */
function changedIndicators(
  before: LevelAssessment,
  after: LevelAssessment,
  row: number,
): readonly string[] {
  return [...before.tree].flatMap(([path, column]) => {
    const other = after.tree.get(path);
    const texts = [column, other].map((score) => {
      const found = score === undefined ? null : scoreAt(score, row);
      return found === null ? null : formatExact(found);
    });
    return texts[0] === texts[1] ? [] : [path];
  });
}

/** The inputs that each indicator is explained by. */
function inputsOf(node: NodeExplanation): ReadonlyMap<string, readonly string[]> {
  const own = node.rule === null ? [] : [[node.id, node.rule.inputs.map(({ id }) => id)] as const];
  return new Map([...own, ...node.children.flatMap((child) => [...inputsOf(child)])]);
}

const assessed = (ruleSet: RuleSet, data: Data): Assessment | null => {
  const result = assess(ruleSet, data);
  return result.ok ? result.value : null;
};

describe('another value in one cell', () => {
  it('changes only what the explanation says depends on it', () => {
    let changes = 0;
    const law = fc.property(
      // Categories decide who is compared with whom: then much depends on what they read.
      assessmentCase().filter(({ document }) =>
        document.levels.every(({ categories }) => categories === undefined),
      ),
      fc.nat(),
      fc.constantFrom('n1', 'n2', 'n3', 'n4', 'n5'),
      fc.constantFrom('0', '1', '4', '9.5', '10'),
      ({ document, units }, at, input, value) => {
        const ruleSet = loaded(document);
        const data = readData(ruleSet, [{ name: 'data.csv', content: csvOf(rowsOf(units)) }]);
        const unit = units[at % units.length]?.code ?? '';
        const corrected = correctData(ruleSet, data, [{ unit, input, value }]);
        const before = assessed(ruleSet, data);
        const after = corrected.ok ? assessed(ruleSet, corrected.value) : null;
        fc.pre(before !== null && after !== null);
        const explain = explainer(before);
        for (const level of before.levels) {
          const other = after.levels.find((one) => one.level.id === level.level.id);
          if (other === undefined) continue;
          level.table.units.forEach(({ code }, row) => {
            const changed = changedIndicators(level, other, row);
            if (changed.length === 0) return;
            changes += 1;
            const found = explain({ unit: code });
            const inputs = found.ok ? inputsOf(found.value.node) : new Map<string, string[]>();
            const unexplained = changed.filter((path) => {
              const read = inputs.get(path);
              return read !== undefined && !read.includes(input);
            });
            expect(unexplained).toEqual([]);
          });
        }
      },
    );
    fc.assert(law, { numRuns: 60 });
    expect(changes).toBeGreaterThan(10);
  });
});
