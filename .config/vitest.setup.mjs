import { buildCommand, buildLibrary } from './bundle.mjs';
import { buildValidator } from './validator.mjs';

/** Tests import src, which imports the validator, and run the library and the command as processes. */
export default async function setup() {
  await buildValidator();
  await Promise.all([buildCommand(), buildLibrary()]);
}
