import fc from 'fast-check';
import type {
  InputDocument,
  LevelDocument,
  RuleSetDocument,
} from '../../../src/ruleset/RuleSetDocument.ts';
import type { Unit } from '../oracle/unit.ts';
import { county, prefecture, rolledUpAlone } from './level.ts';
import { monotonePointsUpTo, numbers, truth } from './rules.ts';
import { treeWith } from './tree.ts';

/** A random rule set and random data for it, with gaps and ties. */
export type Case = { readonly document: RuleSetDocument; readonly units: readonly Unit[] };

const missing = fc.constantFrom<NonNullable<InputDocument['missing']>>(
  'error',
  'zero',
  'exclude',
  'exclude',
  { value: 4 },
);

const inputs: fc.Arbitrary<readonly InputDocument[]> = fc
  .tuple(
    ...numbers.map(() => missing),
    fc.constantFrom('error' as const, 'exclude' as const, { value: false }),
  )
  .map((policies) =>
    [...numbers, truth].map((id, i): InputDocument => {
      const type = id === truth ? 'boolean' : 'number';
      return { id, title: id, type, missing: policies[i] ?? 'error' };
    }),
  );

/** Few different numbers, so that there are ties. */
const figures = fc.constantFrom('0', '1', '2', '3', '5', '7', '7.5', '10', '3.3', '9.995');

/** A cell; a gap where it must not be missing is an error, which is not what this is about. */
const cellOf = ({ type, missing: policy }: InputDocument): fc.Arbitrary<string> =>
  fc.oneof(
    { weight: 16, arbitrary: type === 'boolean' ? fc.constantFrom('是', '否') : figures },
    { weight: 1, arbitrary: fc.constant('/') },
    {
      weight: 2,
      arbitrary:
        policy === 'error'
          ? figures.map((text) => (type === 'boolean' ? '是' : text))
          : fc.constant(''),
    },
  );

const cellsOf = (documents: readonly InputDocument[]) =>
  fc
    .tuple(...documents.map(cellOf))
    .map((cells) => Object.fromEntries(documents.map(({ id }, i) => [id, cells[i] ?? ''])));

const unitsOf = (
  documents: readonly InputDocument[],
  levels: readonly LevelDocument[],
): fc.Arbitrary<readonly Unit[]> => {
  const parents = levels.length > 1 ? ['p1', 'p2'] : [];
  const above = fc.tuple(
    ...parents.map((code) =>
      fc
        .tuple(cellsOf(documents), fc.constantFrom('t1', 't2'))
        .map(([cells, parent]) => ({ code, level: 'prefecture', parent, cells })),
    ),
  );
  const below = fc
    .array(fc.tuple(cellsOf(documents), fc.constantFrom('p1', 'p2')), {
      minLength: 2,
      maxLength: 12,
    })
    .map((rows) =>
      rows.map(([cells, parent], i) => ({
        code: `c${String(i).padStart(2, '0')}`,
        level: 'county',
        // The first two see to it that nobody above is without one.
        parent: parents[i] ?? parent,
        cells,
      })),
    );
  return fc.tuple(above, below).map(([first, second]) => [...first, ...second]);
};

const levelsUpTo = (most: number): fc.Arbitrary<readonly LevelDocument[]> =>
  county.chain((below) =>
    most === 1
      ? fc.constant([below])
      : fc.oneof(
          { weight: 2, arbitrary: fc.constant([below]) },
          prefecture(below).map((above) => [above, below]),
          rolledUpAlone(below).map((above) => [above, below]),
        ),
  );

const documentOf = (
  inputDocuments: readonly InputDocument[],
  levels: readonly LevelDocument[],
): RuleSetDocument => ({
  format: 1,
  id: 'random',
  title: '随机',
  year: 2021,
  version: '1',
  source: { title: '随机' },
  inputs: inputDocuments,
  levels,
});

/** Of a level that only rolls up, the units stand in the register alone. */
const withRegister = ({ document, units }: Case): Case => {
  const [above] = document.levels;
  if (above?.score.children.some((child) => !('rollup' in child)) !== false) {
    return { document, units };
  }
  const registered = [...units, { code: 'p3', level: 'prefecture', parent: 't1' }];
  const register = {
    units: registered.map(({ code, level, parent }) => ({ code, name: code, level, parent })),
  };
  return {
    document: { ...document, register },
    units: units.filter(({ level }) => level === 'county'),
  };
};

export const assessmentCase = (mostLevels = 2): fc.Arbitrary<Case> =>
  fc
    .tuple(inputs, levelsUpTo(mostLevels))
    .chain(([inputDocuments, levels]) =>
      unitsOf(inputDocuments, levels).map((units) =>
        withRegister({ document: documentOf(inputDocuments, levels), units }),
      ),
    );

/** The rows of a data file. */
export const rowsOf = (units: readonly Unit[]): ReadonlyArray<Record<string, string>> =>
  units.map(({ code, level, parent, cells }) => ({ code, level, parent, ...cells }));

/** A rule set without anything but its tree, whose points only grow with better inputs, and a unit. */
export const monotoneCase: fc.Arbitrary<Case> = fc
  .tuple(treeWith(monotonePointsUpTo), fc.array(figures, { minLength: 5, maxLength: 5 }))
  .map(([{ score }, values]) => {
    const inputDocuments = numbers.map((id): InputDocument => ({ id, title: id, type: 'number' }));
    const cells = Object.fromEntries(numbers.map((id, i) => [id, values[i] ?? '0']));
    return {
      document: documentOf(inputDocuments, [{ id: 'county', title: 'county', score }]),
      units: [{ code: 'c00', level: 'county', parent: '', cells }],
    };
  });
