import { fileURLToPath } from 'node:url';

/** The package's root folder. */
export const root = fileURLToPath(new URL('..', import.meta.url));

/** A path inside the package. */
export const inRoot = (path) => fileURLToPath(new URL(`../${path}`, import.meta.url));
