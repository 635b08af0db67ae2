/** Something in a link that is not shown as written. */
export interface Fault {
  /** `value`: it could not be read, and the usual view stands in; `version`: the link was made with other data. */
  readonly kind: 'value' | 'version';
  /** Name of the parameter, as the link has it. */
  readonly parameter: string;
  /** What the link says, cut to 80 characters. */
  readonly value: string;
}

interface FaultMessages {
  readonly t: (
    id: 'view.fault' | 'view.version' | 'view.faultAndVersion',
    values: Readonly<Record<string, string>>,
  ) => string;
  readonly list: (items: readonly string[]) => string;
}

/** All faults of a link in one sentence; null when there is none. */
export function describeFaults(faults: readonly Fault[], messages: FaultMessages): string | null {
  const unread = faults.filter(({ kind }) => kind === 'value').map(({ parameter }) => parameter);
  const parameters = messages.list(unread);
  const version = faults.find(({ kind }) => kind === 'version')?.value;
  if (version === undefined) return unread.length === 0 ? null : messages.t('view.fault', { parameters });
  if (unread.length === 0) return messages.t('view.version', { version });
  return messages.t('view.faultAndVersion', { parameters, version });
}
