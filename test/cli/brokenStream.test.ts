import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { codesOf, folderWith, rank } from '../support/runCommand.ts';
import { problemLedger, problemRules } from './problemLedger.ts';

/** Longer than what the command reads at once. */
const table = `code,x\n${'乙,1\n'.repeat(60_000)}`;

/** Has the command get a first piece of its files, or of its standard input, and then a disk that fails. */
const failing = (content: string): Readonly<Record<string, string>> => {
  const script = `
    import fs from 'node:fs';
    import { syncBuiltinESMExports } from 'node:module';
    import { Readable } from 'node:stream';
    const pieces = async function* () {
      yield Buffer.from(${JSON.stringify(content)}.repeat(30_000));
      throw Object.assign(new Error('EIO: i/o error, read'), { code: 'EIO' });
    };
    fs.createReadStream = () => Readable.from(pieces());
    syncBuiltinESMExports();
    Object.defineProperty(process, 'stdin', { value: Readable.from(pieces()) });
  `;
  const url = `data:text/javascript;base64,${Buffer.from(script).toString('base64')}`;
  return { NODE_OPTIONS: `--import=${url}` };
};

describe('a file that fails while it is read', () => {
  const cwd = folderWith({
    'rules.json': problemRules(),
    'ledger.csv': problemLedger,
    'table.csv': table,
    'old.json': 'as it was',
  });

  it.each([
    ['a ledger that is streamed', 'ledger.csv', 'ledger.csv'],
    ['a table that is read whole', 'table.csv', 'table.csv'],
    ['standard input', '-', '<stdin>'],
  ])('is told of %s, and nothing is written', async (_, path, name) => {
    for (const output of ['new.json', 'old.json']) {
      const words = [path, '--rules', 'rules.json', '--output', output, '--lang', 'en'];
      const ran = await rank(words, { cwd, env: failing('五华区,垃圾,2021-01-01\n') });
      expect([ran.exitCode, ran.stdout, codesOf(ran)]).toEqual([1, '', ['cannot-read-file']]);
      expect(ran.stderr).toContain(`error ${name} cannot-read-file`);
      expect(ran.stderr).toContain('EIO');
    }
    expect(existsSync(join(cwd, 'new.json'))).toBe(false);
    expect(readFileSync(join(cwd, 'old.json'), 'utf8')).toBe('as it was');
  });

  it('does not keep others from being told', async () => {
    const words = ['ledger.csv', 'none.csv', '--rules', 'rules.json'];
    const ran = await rank(words, { cwd, env: failing('五华区,垃圾,2021-01-01\n') });
    expect([ran.exitCode, codesOf(ran)]).toEqual([1, ['cannot-read-file', 'no-such-file']]);
  });
});
