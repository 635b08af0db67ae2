/**
 * The address of the folder that the site will be published in, with a slash at its end, from `SITE_URL`; null where that
 * is not set. Throws, in a sentence for whoever builds, when it is not the address of a folder on the web.
 */
export function siteOf({ SITE_URL }: { readonly SITE_URL?: string | undefined }): string | null {
  if (!SITE_URL) return null;
  const url = URL.canParse(SITE_URL) ? new URL(SITE_URL) : null;
  const isFolder =
    url !== null && /^https?:$/.test(url.protocol) && url.search + url.hash + url.username === '';
  if (!isFolder)
    throw new Error(
      `SITE_URL is ${SITE_URL}; it must be like https://example.org/readout/, without a query.`,
    );
  return url.href.replace(/(?:\/index[.]html|\/*)$/, '/');
}
