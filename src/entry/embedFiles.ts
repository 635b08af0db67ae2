/** The data and the land as scripts have left them: a frame without an origin may run scripts, but fetch nothing. */
export type FileName = 'events' | 'tours' | 'world' | 'coarse' | 'region';

declare global {
  var readoutFiles: Partial<Record<FileName, unknown>> | undefined;
}

/** What a script of the page has brought; throws an Error that names what is missing. */
export function fileOf(name: FileName): unknown {
  const file = globalThis.readoutFiles?.[name];
  if (file === undefined) throw new Error(`The file "${name}" has not come.`);
  return file;
}

/** Brings a file whose script the page names in a `<link>` but has not run; rejects where it does not come. */
export async function loadFile(name: FileName): Promise<unknown> {
  const link = document.querySelector<HTMLLinkElement>(`link[data-file="${name}"]`);
  if (!link) throw new Error(`The page names no file "${name}".`);
  const script = document.createElement('script');
  script.src = link.href;
  await new Promise((resolve, reject) => {
    script.onload = resolve;
    script.onerror = () => reject(new Error(`${link.href} did not come.`));
    document.head.append(script);
  });
  return fileOf(name);
}
