import { buildCommand } from './bundle.mjs';
import { buildValidator } from './validator.mjs';

/** Tests import src, which imports the validator, and run the command as a process. */
export default async function setup() {
  await buildValidator();
  await buildCommand();
}
