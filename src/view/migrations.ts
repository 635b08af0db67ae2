/** A parameter that has a new name, or one value of a parameter that does (an event whose id changed, say). */
export interface Rename {
  readonly parameter: string;
  /** The value renamed; left out when the parameter itself is. */
  readonly value?: string;
  readonly becomes: string;
}

/** What links made earlier wrote otherwise, oldest first; entries are added and never removed. */
export const RENAMES: readonly Rename[] = [];

/** The parameters of an old link as one would write them today; where both names are there, the new one wins. */
export function migrate(
  parameters: ReadonlyMap<string, string>,
  renames: readonly Rename[] = RENAMES,
): ReadonlyMap<string, string> {
  const migrated = new Map(parameters);
  for (const { parameter, value, becomes } of renames) {
    const text = migrated.get(parameter);
    if (text === undefined) continue;
    if (value === undefined) {
      migrated.delete(parameter);
      if (!migrated.has(becomes)) migrated.set(becomes, text);
    } else if (text === value) {
      migrated.set(parameter, becomes);
    }
  }
  return migrated;
}
