// Builds what is not in the repository:
//
//   node .config/build.mjs               the validator, the library, the command, the types
//   node .config/build.mjs --validator   the validator alone
//   node .config/build.mjs --schema      the validator, and with it what is made from the schema and
//                                        the operator table: rules/rule-set.schema.json, docs/operators.md

import { buildCommand, buildLibrary, buildTypes } from './bundle.mjs';
import { buildValidator, writeOperatorsPage, writePublishedSchema } from './validator.mjs';

const only = process.argv[2];

await buildValidator();
if (only === '--schema') {
  await writePublishedSchema();
  await writeOperatorsPage();
} else if (only === undefined) {
  await Promise.all([buildTypes(), buildLibrary(), buildCommand()]);
} else if (only !== '--validator') {
  throw new Error(`unknown option ${only}`);
}
