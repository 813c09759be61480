import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { Ajv2020 } from 'ajv/dist/2020.js';
import standalone from 'ajv/dist/standalone/index.js';
import { build } from 'esbuild';
import { importTypeScript } from './import-typescript.mjs';
import { inRoot, root } from './paths.mjs';

/** Each schema, the one to validate by and the one to publish, and where they go. */
const ruleSets = {
  source: 'src/ruleset/schema.ts',
  folder: 'src/ruleset/generated',
  name: 'validateShape',
  published: 'rules/rule-set.schema.json',
};
const scenarios = {
  source: 'src/whatif/scenario/scenariosSchema.ts',
  folder: 'src/whatif/generated',
  name: 'validateScenarios',
  published: 'rules/scenarios.schema.json',
};

const declarationOf = (name) => `export interface ShapeError {
  readonly instancePath: string;
  readonly schemaPath: string;
  readonly keyword: string;
  readonly params: Record<string, unknown>;
  readonly message?: string;
  /** The value of the keyword, and the schema that it stands in. */
  readonly schema: unknown;
  readonly parentSchema: Readonly<Record<string, unknown>>;
  /** The value that is wrong. */
  readonly data: unknown;
  /** The key, where the error is one of a key. */
  readonly propertyName?: string;
}

/** Whether a value has the shape that the schema describes; if not, \`errors\` says why until the next call. */
declare function ${name}(value: unknown): boolean;
declare namespace ${name} {
  const errors: readonly ShapeError[] | null;
}
export default ${name};
`;

/** Compiles the schemas ahead of time, so that neither a compiler nor generated code is needed to run. */
export async function buildValidators() {
  for (const schema of [ruleSets, scenarios]) await buildValidator(schema);
}

async function buildValidator({ source, folder, name }) {
  const { validatorSchema } = await importTypeScript(source);
  const ajv = new Ajv2020({
    allErrors: true,
    // An error carries the schema it is from: what was wanted, and which keys there are.
    verbose: true,
    strict: true,
    // A condition names what it asks for; the property itself is defined beside the condition.
    strictRequired: false,
    allowUnionTypes: true,
    code: { source: true, esm: true, lines: true },
  });
  const code = standalone.default(ajv, ajv.compile(validatorSchema));
  const script = await bundleValidator(withErrorsAdded(code));
  if (/\brequire\(|\beval\(|\bnew Function\b/.test(script)) {
    throw new Error('the generated validator loads or generates code at run time');
  }
  await mkdir(inRoot(folder), { recursive: true });
  await writeIfChanged(`${folder}/${name}.js`, script);
  await writeIfChanged(`${folder}/${name}.d.ts`, declarationOf(name));
}

/**
 * ajv copies all errors for each place that has more: quadratic, where a file has very many mistakes. They
 * are added to the first ones instead, which nobody else reads any more.
 */
function withErrorsAdded(code) {
  const joined = /\bvErrors\.concat\(([\w.]+)\)/g;
  if (!joined.test(code))
    throw new Error('the generated validator joins its errors in another way');
  const add =
    'function added(errors, more) { for (const error of more) errors.push(error); return errors; }';
  return `${code.replace(joined, 'added(vErrors, $1)')}\n${add}\n`;
}

/** Writes the schemas that authors of rules and scenarios point their editor at. */
export async function writePublishedSchemas() {
  await mkdir(inRoot('rules'), { recursive: true });
  for (const { source, published } of [ruleSets, scenarios]) {
    const { publishedSchema } = await importTypeScript(source);
    await writeIfChanged(published, `${JSON.stringify(publishedSchema, null, 2)}\n`);
  }
}

/** Writes the page that rule authors look operators up in. */
export async function writeOperatorsPage() {
  const { operators } = await importTypeScript('src/logic/operators/index.ts');
  const { operatorsPage } = await importTypeScript('.config/operators-page.ts');
  await mkdir(inRoot('docs'), { recursive: true });
  await writeIfChanged('docs/operators.md', operatorsPage(operators));
}

async function bundleValidator(code) {
  const result = await build({
    absWorkingDir: root,
    stdin: { contents: code, resolveDir: root },
    bundle: true,
    write: false,
    format: 'esm',
    platform: 'neutral',
    mainFields: ['main'],
    target: 'es2022',
    charset: 'utf8',
    minifySyntax: true,
    logLevel: 'warning',
    plugins: [withoutOwnSource],
  });
  return result.outputFiles[0].text;
}

/** ajv's run time functions carry a line of their own source, for the compiler; here it is dead. */
const withoutOwnSource = {
  name: 'without-own-source',
  setup(context) {
    context.onLoad({ filter: /[\\/]ajv[\\/]dist[\\/]runtime[\\/]/ }, async ({ path }) => ({
      contents: (await readFile(path, 'utf8')).replace(/^\w+\.code = .*$/m, ''),
    }));
  },
};

async function writeIfChanged(path, text) {
  const before = await readFile(inRoot(path), 'utf8').catch(() => undefined);
  if (before !== text) {
    await writeFile(inRoot(path), text);
  }
}
