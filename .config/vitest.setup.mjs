import { buildCommand, buildLibrary } from './bundle.mjs';
import { buildValidators } from './validator.mjs';

/** Tests import src, which imports the validators, and run the library and the command as processes. */
export default async function setup() {
  await buildValidators();
  await Promise.all([buildCommand(), buildLibrary()]);
}
