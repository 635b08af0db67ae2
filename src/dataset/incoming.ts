import { LARGEST_FILE, notJson, type ParseResult, parseValueInSteps, refuse, TOO_LONG } from './parse';
import { JsonPieces } from './pieces';
import type { Progress, Steps } from './steps';

/** A file that comes in pieces of text, cut anywhere: the same in the end as `parseDataset` of the whole. Never throws. */
export class IncomingFile {
  private readonly json = new JsonPieces();
  private length = 0;
  /** The first two characters, spaces apart. */
  private start = '';
  private fault: string | null = null;

  /** Takes the next piece, with work in proportion to it; false once the rest need not come, since the file is no use. */
  push(piece: string): boolean {
    if (this.fault !== null) return false;
    const text = this.length === 0 ? piece.replace(/^\ufeff/, '') : piece;
    this.length += piece.length;
    if (this.start.length < 2) this.start = (this.start + piece).trimStart().slice(0, 2);
    if (this.length > LARGEST_FILE) this.fault = TOO_LONG;
    else this.attempt(() => this.json.push(text));
    return this.fault === null;
  }

  /** Reads what has come, after the last piece. */
  *read(): Steps<ParseResult, Progress> {
    const value = this.fault === null ? this.attempt(() => this.json.end()) : null;
    return this.fault === null ? yield* parseValueInSteps(value) : refuse(this.fault);
  }

  private attempt<Value>(read: () => Value): Value | null {
    try {
      return read();
    } catch {
      this.fault = notJson(this.start);
      return null;
    }
  }
}
