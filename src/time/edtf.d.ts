declare module 'edtf' {
  /** Parses an EDTF string; `min` and `max` are the first and last milliseconds, as UTC. Throws on what it cannot read. */
  export default function edtf(text: string): { readonly min: number; readonly max: number };
}
