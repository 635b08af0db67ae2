/** What is used of mapshaper, which ships without types. */
declare module 'mapshaper' {
  type File = string | Uint8Array | object;

  /** Runs mapshaper commands on files held in memory; resolves to the files written. */
  export function applyCommands(
    commands: string,
    files: Readonly<Record<string, File>>,
  ): Promise<Record<string, Uint8Array>>;

  const mapshaper: { applyCommands: typeof applyCommands };
  export default mapshaper;
}
