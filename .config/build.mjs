// Builds what is not in the repository:
//
//   node .config/build.mjs               the validators, the library, the command, the types
//   node .config/build.mjs --validator   the validators alone
//   node .config/build.mjs --schema      the validators, and with them what is made from the schemas and
//                                        the operator table: rules/*.schema.json, docs/operators.md

import { buildCommand, buildLibrary, buildTypes } from './bundle.mjs';
import { buildValidators, writeOperatorsPage, writePublishedSchemas } from './validator.mjs';

const only = process.argv[2];

await buildValidators();
if (only === '--schema') {
  await writePublishedSchemas();
  await writeOperatorsPage();
} else if (only === undefined) {
  await Promise.all([buildTypes(), buildLibrary(), buildCommand()]);
} else if (only !== '--validator') {
  throw new Error(`unknown option ${only}`);
}
