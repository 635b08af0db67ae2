/** A list is read in parts of about so many characters. */
const PART = 32_768;

const QUOTE = 34;
const COMMA = 44;
const OPEN_LIST = 91;
const BACKSLASH = 92;
const CLOSE_LIST = 93;
const OPEN_OBJECT = 123;
const CLOSE_OBJECT = 125;

/**
 * JSON text that comes in pieces, cut anywhere. The long lists of a file are read as they come, so that no call takes
 * longer than its piece is long; what is around them is read at the end. Gives what `JSON.parse` gives for the whole, and
 * throws a `SyntaxError` where that does.
 */
export class JsonPieces {
  /** The text around the lists: in each of them stands its place in `lists`. */
  private frame = '';
  private readonly lists: unknown[][] = [];
  /** The list being read, and the text of it that has not been read. */
  private list: unknown[] | null = null;
  private rest = '';
  private depth = 0;
  private inText = false;
  private escaped = false;

  push(piece: string): void {
    let from = 0;
    for (let i = 0; i < piece.length; i += 1) {
      const code = piece.charCodeAt(i);
      if (this.inText) {
        if (this.escaped) this.escaped = false;
        else if (code === BACKSLASH) this.escaped = true;
        else if (code === QUOTE) this.inText = false;
      } else if (code === QUOTE) {
        this.inText = true;
      } else if (code === OPEN_OBJECT || code === OPEN_LIST) {
        this.depth += 1;
        if (code === OPEN_LIST && this.depth === 2) {
          this.keep(piece.slice(from, i + 1));
          from = i + 1;
          this.list = [];
        }
      } else if (code === CLOSE_OBJECT || code === CLOSE_LIST) {
        this.depth -= 1;
        if (this.list !== null && this.depth === 1) {
          this.keep(piece.slice(from, i));
          from = i;
          this.endList(this.list);
        }
      } else if (code === COMMA && this.depth === 2 && this.list !== null) {
        if (this.rest.length + i - from < PART) continue;
        this.keep(piece.slice(from, i));
        from = i + 1;
        this.readPart(this.list);
      }
    }
    this.keep(piece.slice(from));
  }

  end(): unknown {
    const file: unknown = JSON.parse(this.frame + this.rest);
    if (typeof file !== 'object' || file === null) return file;
    for (const list of Object.values(file)) {
      if (!Array.isArray(list)) continue;
      const [place] = list.splice(0);
      for (const item of this.lists[place] ?? []) list.push(item);
    }
    return file;
  }

  private keep(text: string): void {
    if (this.list === null) this.frame += text;
    else this.rest += text;
  }

  private endList(list: unknown[]): void {
    // Nothing after the last comma is a fault, but nothing at all is an empty list.
    if (list.length > 0 || this.rest.trim() !== '') {
      this.readPart(list);
      this.frame += this.lists.push(list) - 1;
    }
    this.list = null;
  }

  private readPart(list: unknown[]): void {
    const items: unknown[] = JSON.parse(`[${this.rest}]`);
    if (items.length === 0) throw new SyntaxError('Nothing stands before or after a comma.');
    for (const item of items) list.push(item);
    this.rest = '';
  }
}
