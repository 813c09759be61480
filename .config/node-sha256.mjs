import { createHash } from 'node:crypto';

/** SHA-256 by Node, in the place of the library's own for browsers. */
export const sha256 = (bytes) => createHash('sha256').update(bytes).digest();
