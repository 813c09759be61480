// node .config/run.mjs <file.ts> [arguments]: runs a TypeScript file of this repository.

import { importTypeScript } from './import-typescript.mjs';

const [path] = process.argv.splice(2, 1);
await importTypeScript(path);
