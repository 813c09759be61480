import { decode, markOf } from './decode.ts';
import type { Encoding } from './encoding.ts';
import { withLineFeeds } from './utf8.ts';

/** Why bytes are no text, and the first row to blame. */
export type NoText = {
  readonly kind:
    | 'unknown-encoding'
    | 'mixed-encodings'
    | 'other-encoding'
    | 'ambiguous-encoding'
    | 'cut-off'
    | 'markup-file'
    | 'utf16-without-mark'
    | 'not-text';
  readonly row: number | null;
  /** Of UTF-16 without its mark: which of the two. */
  readonly likely?: Encoding;
};

/** Decodes bytes that come in pieces, as {@link decode} does those of a whole file. */
export type StreamedText = {
  /** The text of the bytes so far that has not been given yet, with line feeds alone. */
  readonly push: (bytes: Uint8Array) => string;
  readonly finish: () => string;
  /** Set from the first byte on that does not fit; there is no more text then. */
  readonly failure: () => NoText | null;
  readonly encoding: () => Encoding;
};

/** The encoding is told by so many bytes from the first on that is not of ASCII, or is NUL. */
const decidingLength = 65_536;

export function streamedText(forced?: Encoding): StreamedText {
  let decoder: InstanceType<typeof TextDecoder> | null = null;
  let encoding: Encoding = forced ?? 'utf-8';
  let isMarked = false;
  let pending = new Uint8Array(0);
  let failure: NoText | null = null;
  let row = 1;
  let heldBack = '';
  /** Bytes of a line that is not whole yet, where each line is looked at before it is believed. */
  let ofLine: Uint8Array[] = [];
  let isGuessed = false;

  /** A line feed that follows may belong to a carriage return at the end. */
  const given = (text: string, isLast: boolean): string => {
    const whole = heldBack + text;
    const isOpen = !isLast && whole.endsWith('\r');
    heldBack = isOpen ? '\r' : '';
    const lines = withLineFeeds(isOpen ? whole.slice(0, -1) : whole);
    row += countOf(lines, '\n');
    return lines;
  };

  const decoded = (bytes: Uint8Array, isLast: boolean): string => {
    if (decoder === null) return '';
    let text = '';
    try {
      text = given(decoder.decode(bytes, { stream: true }), isLast);
    } catch {
      const [before = ''] = new TextDecoder(encoding).decode(bytes).split('\uFFFD', 1);
      const kind = forced !== undefined ? 'other-encoding' : 'mixed-encodings';
      failure = {
        kind: isMarked && forced === undefined ? 'unknown-encoding' : kind,
        row: row + countOf(withLineFeeds(heldBack + before), '\n'),
      };
      return '';
    }
    try {
      if (isLast) decoder.decode();
    } catch {
      failure = { kind: 'cut-off', row };
    }
    return text;
  };

  /** GB18030 takes nearly any bytes: whole lines are believed where they look as the first ones did. */
  const believed = (isLast: boolean): Uint8Array => {
    const lineEnd = Math.max(pending.lastIndexOf(0x0a), pending.lastIndexOf(0x0d));
    ofLine.push(pending);
    if (lineEnd < 0 && !isLast) return new Uint8Array(0);
    const bytes = joined(ofLine);
    const end = isLast ? bytes.length : bytes.length - pending.length + lineEnd + 1;
    ofLine = [bytes.slice(end)];
    const lines = bytes.subarray(0, end);
    const found = decode(lines);
    const isOther =
      found.kind === 'text'
        ? found.encoding !== 'gb18030' && lines.some((byte) => byte >= 0x80)
        : found.kind !== 'ambiguous-encoding' && found.kind !== 'cut-off';
    if (isOther) {
      const first = 'row' in found ? found.row : 1;
      const before = countOf(withLineFeeds(heldBack), '\n');
      failure = { kind: 'mixed-encodings', row: row + before + first - 1 };
    }
    return lines;
  };

  const take = (isLast: boolean): string => {
    if (decoder === null && !isLast && pending.length < 3) return '';
    const mark = markOf(pending);
    if (decoder === null && (mark !== null || forced !== undefined)) {
      isMarked = mark !== null;
      if (mark !== null && forced !== undefined && mark !== forced) {
        failure = { kind: 'other-encoding', row: 1 };
        return '';
      }
      encoding = forced ?? mark ?? 'utf-8';
      decoder = new TextDecoder(encoding, { fatal: true });
    }
    let plain = '';
    if (decoder === null) {
      const first = pending.findIndex((byte) => byte >= 0x80 || byte === 0);
      const end = first < 0 ? pending.length : first;
      plain = given(new TextDecoder().decode(pending.subarray(0, end)), isLast && first < 0);
      pending = pending.slice(end);
      if (first < 0 || (!isLast && pending.length < decidingLength)) return plain;
      const lineEnd = pending.lastIndexOf(0x0a);
      const found = decode(isLast || lineEnd < 0 ? pending : pending.subarray(0, lineEnd + 1));
      if (found.kind !== 'text') {
        failure = {
          kind: found.kind,
          row: 'row' in found ? row + found.row - 1 : null,
          ...('likely' in found ? { likely: found.likely } : {}),
        };
        return plain;
      }
      encoding = found.encoding;
      isGuessed = encoding === 'gb18030';
      decoder = new TextDecoder(encoding, { fatal: true });
    }
    const bytes = isGuessed ? believed(isLast) : pending;
    pending = new Uint8Array(0);
    return plain + (failure === null ? decoded(bytes, isLast) : '');
  };

  return {
    push(bytes) {
      if (failure !== null) return '';
      pending = pending.length === 0 ? bytes.slice() : joined([pending, bytes]);
      return take(false);
    },
    finish: () => (failure === null ? take(true) : ''),
    failure: () => failure,
    encoding: () => encoding,
  };
}

function joined(pieces: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(pieces.reduce((length, piece) => length + piece.length, 0));
  let at = 0;
  for (const piece of pieces) {
    bytes.set(piece, at);
    at += piece.length;
  }
  return bytes;
}

function countOf(text: string, character: string): number {
  let count = 0;
  for (let at = text.indexOf(character); at >= 0; at = text.indexOf(character, at + 1)) count += 1;
  return count;
}
