import { error, type Issue, note } from '../../issue/index.ts';
import { periodIssues, type RuleSet } from '../../ruleset/index.ts';
import type { LedgerFile } from '../Data.ts';
import { type CsvReader, csvReader } from '../text/csvReader.ts';
import { type Encoding, encodingNamed, unknownEncoding } from '../text/encoding.ts';
import { type Separator, separatorOf } from '../text/separator.ts';
import { streamedText } from '../text/streamedText.ts';
import { asOfDay } from './asOf.ts';
import { ledgerRows } from './ledgerRows.ts';
import type { RecordCorrection } from './recordCorrections.ts';

/**
 * Reads a ledger that comes in pieces: what it keeps grows with the units, not with the file. Once it is
 * finished, it takes no more.
 */
export type LedgerReader = {
  /**
   * Takes the next bytes; of any length.
   *
   * @throws TypeError where it is given anything else than bytes; Error after `finish`
   */
  readonly push: (bytes: Uint8Array) => void;
  /**
   * The ledger, for {@link readData}; with the issues that it has.
   *
   * @throws Error where it is called again
   */
  readonly finish: () => LedgerFile;
};

/** How a ledger that comes in pieces is read. */
export type LedgerOptions = {
  /** Of its bytes; default: what they look like. */
  readonly encoding?: Encoding;
  /** The period assessed; default: as the rule set says. */
  readonly period?: string;
  /** To its records; those of other files do not matter. */
  readonly corrections?: readonly RecordCorrection[];
};

/** The separator is told by so many characters. */
const headLength = 100_000;

/**
 * A reader for the records of a ledger, text with separators.
 *
 * @param ledger  the id of a ledger of the rule set
 * @param name  of the file, for messages
 * @throws RangeError where the rule set has no such ledger
 */
export function ledgerReader(
  ruleSet: RuleSet,
  ledger: string,
  name: string,
  { encoding: named, period = ruleSet.period, corrections = [] }: LedgerOptions = {},
): LedgerReader {
  const found = ruleSet.ledgers.get(ledger);
  if (found === undefined) throw new RangeError(`no ledger ${ledger} in ${ruleSet.id}`);
  const own = corrections.filter(({ file }) => file === name);
  const rules = { ruleSet, ledger: found, asOf: asOfDay(found, period), corrections: own };
  const encoding = named === undefined ? undefined : encodingNamed(String(named));
  const text = streamedText(encoding ?? undefined);
  const rows = ledgerRows(rules, { file: name }, false);
  let head = '';
  let reader: CsvReader | null = null;
  let separator: Separator | null = null;
  const noEncoding = encoding === null ? [unknownEncoding(String(named), name)] : [];
  const noPeriod = periodIssues(period).map((issue) => ({ ...issue, at: { file: name } }));
  /** Why nothing is read of it. */
  let refused: readonly Issue[] = [...noEncoding, ...noPeriod];
  let isFinished = false;

  const begin = (): void => {
    const separation = separatorOf(head);
    if (separation.kind !== 'separator') {
      const code = separation.kind === 'wrong' ? 'wrong-separator' : 'ambiguous-separator';
      refused = [error(code, { file: name }, { found: separation.found.join(' | ') })];
      return;
    }
    separator = separation.separator;
    reader = csvReader(separator, rows.take, (code, row, data) =>
      rows.report(error(code, { file: name, row }, data)),
    );
    reader.push(separation.text);
    head = '';
  };

  const take = (piece: string, isLast: boolean): void => {
    if (refused.length > 0) return;
    if (reader !== null) reader.push(piece);
    else {
      head += piece;
      if (isLast || head.length >= headLength) begin();
    }
  };

  const noText = (): readonly Issue[] => {
    const failure = text.failure();
    if (failure === null) return [];
    const { kind, row, likely } = failure;
    const at = { file: name, ...(row === null ? {} : { row }) };
    const stated = encoding == null ? {} : { stated: encoding };
    return [error(kind, at, likely === undefined ? stated : { likely })];
  };

  const checkOpen = (call: string): void => {
    if (isFinished) throw new Error(`ledgerReader: ${call} after finish`);
  };

  return {
    push(bytes) {
      checkOpen('push');
      if (!(bytes instanceof Uint8Array)) {
        throw new TypeError('ledgerReader: push takes bytes (a Uint8Array)');
      }
      take(text.push(bytes), false);
    },
    finish() {
      checkOpen('finish');
      isFinished = true;
      take(text.finish(), true);
      const failed = refused.length > 0 ? refused : noText();
      if (failed.length > 0) {
        return { name, ledger, read: null, issues: failed, format: null, corrections: own };
      }
      reader?.finish();
      const { sheet, issues: found } = rows.finish();
      const isGuessed = named === undefined && text.encoding() === 'gb18030';
      return {
        name,
        ledger,
        read: sheet,
        issues: isGuessed ? [note('encoding-found', { file: name }), ...found] : found,
        format: { encoding: text.encoding(), separator: separator ?? ',' },
        corrections: own,
      };
    },
  };
}
