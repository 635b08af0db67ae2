import { reload } from './reload';

/** Addresses of a part's style sheets that did not come: what the build puts around an import asks for each only once. */
const lackingOf = new WeakMap<() => Promise<unknown>, Set<string>>();

const fetchStyles = (href: string) =>
  new Promise<void>((resolve, reject) => {
    const link = document.createElement('link');
    link.addEventListener('load', () => resolve());
    link.addEventListener('error', () => reject(new Error(`${href} has not come.`)));
    Object.assign(link, { rel: 'stylesheet', crossOrigin: '', href });
    document.head.append(link);
  });

/** Whether the page would come if it were loaded anew. */
const isThere = () =>
  fetch(location.href, { method: 'HEAD', cache: 'no-store' }).then(
    ({ ok }) => ok,
    () => false,
  );

/**
 * Fetches a part of the page that `load` imports; rejects where it does not come. Where the reader asks `again` and it
 * still does not come though the site can be reached, the page is loaded anew, with its view in the address: some
 * browsers never ask a second time for a module that has failed, and after a new version its old parts are gone.
 */
export async function fetchPart<Part>(load: () => Promise<Part>, again: boolean): Promise<Part> {
  const lacking = lackingOf.get(load) ?? new Set();
  lackingOf.set(load, lacking);
  const note = ({ target }: Event) => {
    if (!(target instanceof HTMLLinkElement) || target.rel !== 'stylesheet') return;
    target.remove();
    lacking.add(target.href);
  };
  document.addEventListener('error', note, true);
  try {
    await Promise.all([...lacking].map((href) => fetchStyles(href).then(() => lacking.delete(href))));
    return await load();
  } catch (error) {
    if (again && (await isThere())) reload();
    throw error;
  } finally {
    document.removeEventListener('error', note, true);
  }
}
