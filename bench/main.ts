import { runLedger } from './ledger/ledger.ts';
import { runW1 } from './w1/w1.ts';
import { runW2 } from './w2/w2.ts';
import { runW4 } from './w4/w4.ts';

const benches: Readonly<Record<string, () => void | Promise<void>>> = {
  ledger: runLedger,
  w1: runW1,
  w2: runW2,
  w4: runW4,
};

const wanted = process.argv.slice(2);
for (const name of wanted.length === 0 ? Object.keys(benches) : wanted) {
  const run = benches[name];
  if (run === undefined) throw new Error(`no bench ${name}: ${Object.keys(benches).join(', ')}`);
  await run();
}
