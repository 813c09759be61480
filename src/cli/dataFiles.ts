import { basename } from 'node:path';
import { printable } from '../issue/describe.ts';
import { error, type Issue, type Result } from '../issue/index.ts';
import type { RuleSet } from '../ruleset/index.ts';
import type { DataFile, Encoding, RecordCorrection } from '../table/index.ts';
import { ledgerOfHead } from '../table/ledger/ledgerOfHead.ts';
import { ledgerReader } from '../table/ledger/ledgerReader.ts';
import { isWorkbook } from '../table/workbook/isWorkbook.ts';
import { messages } from './messages.ts';
import { type OpenFile, openFile } from './openFile.ts';
import { openProgress } from './progress.ts';
import { type RankOptions, shapeStated } from './settings.ts';
import type { Terminal } from './Terminal.ts';

/** The most bytes of a file that is read whole: a little less than an engine's longest text. */
const sizeLimit = 500_000_000;

/**
 * Reads a data file: text with separators, or a workbook, whatever it is called. Only a ledger is not
 * kept in memory: it is taken together while it is read.
 */
export async function readDataFile(
  path: string,
  options: Pick<RankOptions, 'sheet' | 'encoding' | 'as' | 'period'>,
  ruleSet: RuleSet,
  terminal: Terminal,
  corrections: readonly RecordCorrection[] = [],
): Promise<Result<DataFile>> {
  const opened = await openFile(path, terminal);
  if (!opened.ok) return opened;
  const { value: file } = opened;
  const stated = shapeStated(path, options.as);
  const { encoding } = options;
  // A short file is read whole, whatever it is.
  if (!file.isWhole && !isWorkbook(file.head)) {
    const ledger =
      stated === null
        ? ledgerOfHead(file.head, ruleSet, encoding)
        : ruleSet.ledgers.get(stated)?.id;
    if (ledger != null) {
      return streamed(
        file,
        ruleSet,
        ledger,
        { encoding, period: options.period, corrections },
        terminal,
      );
    }
  }
  return whole(file, stated, options);
}

/** Reads a data file whole, whatever it is, for who reads it again by other rules. */
export async function readWholeFile(
  path: string,
  options: Pick<RankOptions, 'sheet' | 'encoding' | 'as'>,
  terminal: Terminal,
): Promise<Result<DataFile>> {
  const opened = await openFile(path, terminal);
  return opened.ok ? whole(opened.value, shapeStated(path, options.as), options) : opened;
}

async function whole(
  file: OpenFile,
  stated: string | null,
  { sheet: sheets, encoding }: Pick<RankOptions, 'sheet' | 'encoding'>,
): Promise<Result<DataFile>> {
  const content = await contentOf(file);
  if (!content.ok) return content;
  const as = stated === null ? {} : { as: stated };
  if (!isWorkbook(file.head)) {
    const ofEncoding = encoding === undefined ? {} : { encoding };
    const value = { name: file.name, content: content.value, ...ofEncoding, ...as };
    return { ok: true, value, issues: [] };
  }
  // Loaded only when used: it is larger than all the rest.
  const { readWorkbook } = await import('../table/workbook/workbook.ts');
  const read = await readWorkbook(file.name, content.value, sheets === undefined ? {} : { sheets });
  return read.ok ? { ...read, value: { ...read.value, ...as } } : read;
}

async function contentOf({ name, head, rest }: OpenFile): Promise<Result<Uint8Array>> {
  const pieces = [head];
  let length = head.length;
  for await (const piece of rest()) {
    if ('severity' in piece) return { ok: false, issues: [piece] };
    pieces.push(piece);
    length += piece.length;
    if (length > sizeLimit) {
      const data = { limit: `${sizeLimit / 1_000_000} MB` };
      return { ok: false, issues: [error('document-too-large', { file: name }, data)] };
    }
  }
  return { ok: true, value: Buffer.concat(pieces), issues: [] };
}

/** What is known of how to read a ledger, as far as somebody has said it. */
type Stated = {
  readonly encoding: Encoding | undefined;
  readonly period: string | undefined;
  readonly corrections: readonly RecordCorrection[];
};

async function streamed(
  file: OpenFile,
  ruleSet: RuleSet,
  ledger: string,
  { encoding, period, corrections }: Stated,
  terminal: Terminal,
): Promise<Result<DataFile>> {
  const label = messages[terminal.language].reading(printable(basename(file.name)));
  const progress = await openProgress(label, file.size, terminal);
  const reader = ledgerReader(ruleSet, ledger, file.name, {
    ...(encoding === undefined ? {} : { encoding }),
    ...(period === undefined ? {} : { period }),
    corrections,
  });
  const push = (bytes: Uint8Array): void => {
    reader.push(bytes);
    progress.advance(bytes.length);
  };
  push(file.head);
  let problem: Issue | null = null;
  for await (const piece of file.rest()) {
    if ('severity' in piece) problem = piece;
    else push(piece);
  }
  progress.finish();
  return problem === null
    ? { ok: true, value: reader.finish(), issues: [] }
    : { ok: false, issues: [problem] };
}
