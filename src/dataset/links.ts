/** Why an address may not stand in the dataset, or null; http and https only, without a user name or password. */
export function addressProblem(address: string): string | null {
  const url = readUrl(address);
  if (url === null) return 'is not an address: write one that starts with https://';
  if (url.protocol !== 'https:' && url.protocol !== 'http:') {
    return `is a ${url.protocol} address: write an https: one, or leave it out`;
  }
  if (url.username !== '' || url.password !== '') {
    return 'has a user name or password before the host: write it without';
  }
  return null;
}

/** The address to link to, for a clean `https:` address; null for any other, which stays text. */
export function linkOf(address: string | null): string | null {
  if (address === null || addressProblem(address) !== null) return null;
  const url = readUrl(address);
  return url?.protocol === 'https:' ? url.href : null;
}

function readUrl(address: string): URL | null {
  // The parser would quietly drop spaces and turn back-slashes round: such an address is not what it looks like.
  if (!/^[a-z][a-z0-9+.-]*:[^\s\\]*$/i.test(address)) return null;
  try {
    return new URL(address);
  } catch {
    return null;
  }
}
