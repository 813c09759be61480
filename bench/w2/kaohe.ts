import { assess } from '../../src/assess/index.ts';
import { type NumberColumn, scaledColumn } from '../../src/decimal/index.ts';
import type { RuleSet } from '../../src/ruleset/index.ts';
import { loadRuleSet } from '../../src/ruleset/loadRuleSet.ts';
import type { Data, Table } from '../../src/table/index.ts';
import type { Contestant, Outcome } from './Contestant.ts';
import { listSize, logicOf, type Workload } from './workload.ts';

/** The engine as it is used: a rule set that was loaded, data in columns, ranks and lists. */
export function kaohe(workload: Workload): Contestant {
  return contestant('kaohe', workload, (column) => column);
}

/** How many units needed a figure to the last digit: the columns alone could not decide them. */
export function unitsAsked(workload: Workload): number {
  const asked = new Set<number>();
  const watched = (column: NumberColumn): NumberColumn => ({
    ...column,
    exactAt(row) {
      asked.add(row);
      return column.exactAt(row);
    },
  });
  contestant('kaohe, watched', workload, watched).run();
  return asked.size;
}

function contestant(
  name: string,
  workload: Workload,
  see: (column: NumberColumn) => NumberColumn,
): Contestant {
  const ruleSet = makeRuleSet(workload);
  const data = makeData(workload, see);
  return { name, isExact: true, units: workload.units, run: () => outcomeOf(ruleSet, data) };
}

function outcomeOf(ruleSet: RuleSet, data: Data): Outcome {
  const result = assess(ruleSet, data);
  const level = result.ok ? result.value.levels[0] : undefined;
  if (level === undefined) throw new Error(`not assessed: ${JSON.stringify(result.issues)}`);
  const { column } = level.total;
  if (!column.isExact || column.scale !== 2) throw new Error('the totals have two places');
  return {
    hundredths: column.values(),
    ranks: level.ranks,
    lowest: level.lists[0]?.rows ?? [],
  };
}

function makeRuleSet({ groups, inputs }: Workload): RuleSet {
  const twoPlaces = { places: 2 };
  const loaded = loadRuleSet({
    format: 1,
    id: 'w2',
    title: 'W2',
    year: 2021,
    version: '1',
    source: { title: 'W2' },
    inputs: [...inputs.keys()].map((id) => ({ id, title: id, type: 'number' })),
    levels: [
      {
        id: 'unit',
        title: 'Units',
        score: {
          max: 100,
          aggregate: 'weighted_mean',
          weightTotal: 100,
          children: groups.map(({ id, weight, indicators }) => ({
            id,
            title: id,
            weight,
            round: twoPlaces,
            children: indicators.map((indicator) => ({
              id: indicator.id,
              title: indicator.id,
              max: indicator.full,
              points: logicOf(indicator),
            })),
          })),
        },
        total: { round: twoPlaces },
        lists: [
          {
            id: 'lowest',
            title: 'Lowest',
            kind: 'lowest',
            source: { score: 'total' },
            direction: 'lowest',
            size: listSize,
          },
        ],
      },
    ],
  });
  if (!loaded.ok) throw new Error(`not loaded: ${JSON.stringify(loaded.issues)}`);
  return loaded.value;
}

/** The data as `table/` makes them of files. */
function makeData({ units, inputs }: Workload, see: (column: NumberColumn) => NumberColumn): Data {
  const table: Table = {
    level: 'unit',
    units: Array.from({ length: units }, (_, row) => {
      const code = String(row).padStart(6, '0');
      return { code, name: `unit ${code}`, level: 'unit', parent: null };
    }),
    inputs: new Map(
      [...inputs].map(([id, { scale, whole }]) => [
        id,
        { column: see(scaledColumn(whole, scale)), state: new Uint8Array(units) },
      ]),
    ),
    isUnreadable: new Uint8Array(units),
    placeOf: () => null,
    recordsOf: () => null,
  };
  return {
    tables: [table],
    files: [],
    sources: [],
    asOf: null,
    hash: '',
    issues: [],
    gathered: null,
  };
}
