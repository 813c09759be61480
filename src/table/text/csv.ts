import { error, type Issue, note, type Result } from '../../issue/index.ts';
import type { TextFile } from '../Data.ts';
import type { Grid, GridRow } from '../Grid.ts';
import { csvReader } from './csvReader.ts';
import { asText, type Decoded, decode } from './decode.ts';
import { type Encoding, encodingNamed, unknownEncoding } from './encoding.ts';
import { separatorOf } from './separator.ts';

/** The most bytes, or characters, of a file: a little less than an engine's longest text. */
const sizeLimit = 500_000_000;

/** Reads text with separators, quoted as in RFC 4180: see {@link decode} and {@link separatorOf}. */
export function readCsv({ name, content, encoding: stated }: TextFile): Result<Grid> {
  const refuse = (issue: Issue): Result<Grid> => ({ ok: false, issues: [issue] });
  if (typeof content !== 'string' && !(content instanceof Uint8Array)) {
    const data = { found: 'content', wanted: 'string | bytes' };
    return refuse(error('wrong-type', { file: name }, data));
  }
  if (content.length > sizeLimit) {
    const data = { limit: `${sizeLimit / 1_000_000} MB` };
    return refuse(error('document-too-large', { file: name }, data));
  }
  const encoding = stated === undefined ? undefined : encodingNamed(String(stated));
  if (encoding === null) return refuse(unknownEncoding(String(stated), name));
  const decoded = decodedOf(content, encoding);
  if (decoded.kind !== 'text') {
    const at = 'row' in decoded ? { file: name, row: decoded.row } : { file: name };
    const likely = 'likely' in decoded ? { likely: decoded.likely } : {};
    return refuse(
      error(decoded.kind, at, encoding === undefined ? likely : { stated: String(stated) }),
    );
  }
  const separation = separatorOf(decoded.text);
  if (separation.kind !== 'separator') {
    const code = separation.kind === 'wrong' ? 'wrong-separator' : 'ambiguous-separator';
    return refuse(error(code, { file: name }, { found: separation.found.join(' | ') }));
  }
  const rows: GridRow[] = [];
  const issues: Issue[] = [];
  const reader = csvReader(
    separation.separator,
    (row) => rows.push(row),
    (code, row, data) => issues.push(error(code, { file: name, row }, data)),
  );
  reader.push(separation.text);
  reader.finish();
  if (decoded.encoding === 'gb18030' && encoding === undefined) {
    issues.push(note('encoding-found', { file: name }));
  }
  return {
    ok: true,
    value: {
      at: { file: name },
      rows,
      issues,
      merges: [],
      isAligned: false,
      format: { encoding: decoded.encoding, separator: separation.separator },
    },
    issues: [],
  };
}

function decodedOf(content: string | Uint8Array, encoding: Encoding | undefined): Decoded {
  if (typeof content !== 'string') return decode(content, encoding);
  return asText(content, 'utf-8');
}
