// The folders of src from the ground up: a folder imports only from itself and from those above it.
const layers = [
  'hash',
  'decimal',
  'issue',
  'logic',
  'ruleset',
  'table',
  'assess',
  'explain',
  'whatif',
  'check',
  'report',
  'web',
  'cli',
];

const anyOf = (names) => `(${names.join('|')})`;

const layerRules = layers.slice(0, -1).map((layer, index) => ({
  name: `layer-${layer}`,
  comment: `src/${layer} imports only from the folders above it in the list of layers`,
  severity: 'error',
  from: { path: `^src/${layer}/` },
  to: { path: `^src/${anyOf(layers.slice(index + 1))}/` },
}));

/** A package, or a folder, that only one folder may import. */
const onlyHome = (name, to, home) => ({
  name,
  severity: 'error',
  from: { path: '^src/', pathNot: home },
  to: { path: to },
});

const packageFolder = (name) => `(^|/)node_modules/(@types/)?${name.replaceAll('.', '\\.')}/`;

module.exports = {
  forbidden: [
    {
      name: 'no-cycles',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'known-layers',
      comment: 'a new folder of src takes a place in the list of layers',
      severity: 'error',
      from: {},
      to: { path: '^src/', pathNot: `^src/((index|version)\\.ts$|${anyOf(layers)}/)` },
    },
    {
      name: 'known-layers-import',
      comment: 'a new folder of src takes a place in the list of layers',
      severity: 'error',
      from: { path: '^src/', pathNot: `^src/((index|version)\\.ts$|${anyOf(layers)}/)` },
      to: {},
    },
    ...layerRules,
    {
      name: 'index-without-cli',
      comment: 'the library does not reach the command',
      severity: 'error',
      from: { path: '^src/index\\.ts$' },
      to: { path: '^src/cli/' },
    },
    {
      name: 'index-on-top',
      comment: 'the public API stands above the layers it is made of',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/(web|cli)/' },
      to: { path: '^src/index\\.ts$' },
    },
    {
      name: 'node-at-the-border',
      comment: 'all but the command and the writers of reports runs in a browser',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/(cli/|report/write)' },
      to: { dependencyTypes: ['core'] },
    },
    onlyHome('decimal-js-in-decimal', packageFolder('decimal.js'), '^src/decimal/'),
    onlyHome('json-logic-js-in-logic', packageFolder('json-logic-js'), '^src/logic/'),
    onlyHome('csv-parse-in-table', packageFolder('csv-parse'), '^src/table/'),
    onlyHome('hucre-in-table-and-report', packageFolder('hucre'), '^src/(table|report)/'),
    onlyHome(
      'echarts-in-plots',
      packageFolder('echarts'),
      '^src/report/whatif/plots/svgChart\\.ts$',
    ),
    onlyHome('highs-in-whatif', packageFolder('highs'), '^src/whatif/'),
    onlyHome('commander-in-cli', packageFolder('commander'), '^src/cli/'),
    onlyHome('validator-in-ruleset', '^src/ruleset/generated/', '^src/ruleset/'),
    onlyHome('validator-in-whatif', '^src/whatif/generated/', '^src/whatif/'),
    onlyHome('simple-statistics-in-whatif', packageFolder('simple-statistics'), '^src/whatif/'),
    {
      name: 'dependencies-only',
      comment: 'what src imports is in "dependencies", so that the published package has it',
      severity: 'error',
      from: { path: '^src/' },
      to: {
        dependencyTypes: ['npm-dev', 'npm-no-pkg', 'npm-unknown'],
        dependencyTypesNot: ['npm', 'type-only'],
      },
    },
    {
      name: 'src-alone',
      comment: 'src does not import tests, benchmarks or tooling',
      severity: 'error',
      from: { path: '^src/' },
      to: { path: '^(test|bench|\\.config|dist)/' },
    },
    {
      name: 'resolvable',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'default', 'types'],
    },
  },
};
