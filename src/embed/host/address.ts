/** Attributes of the element that are parameters of the page's link, by the same names. */
export const PARAMETERS = [
  'from',
  'to',
  'time',
  'clock',
  'axis',
  'event',
  'kinds',
  'by',
  'q',
  'at',
  'projection',
  'map',
  'theme',
  'lang',
  'v',
  'tour',
  'step',
] as const;

/** Those that say how the story looks, not what of it is shown: a link in the text leaves them as the element has them. */
const LOOKS: readonly string[] = ['clock', 'axis', 'projection', 'map', 'theme', 'lang'];

type Attributes = Pick<Element, 'getAttribute'>;

/** The parameters that an element's attributes give. */
export function parametersOf(element: Attributes): URLSearchParams {
  const parameters = new URLSearchParams();
  for (const name of PARAMETERS) {
    const value = element.getAttribute(name);
    if (value !== null) parameters.set(name, value);
  }
  return parameters;
}

/** The parameters of a link, looking as the element does wherever the link does not say. */
export function parametersFor(link: URL, element: Attributes): URLSearchParams {
  const own = parametersOf(element);
  const parameters = new URLSearchParams();
  for (const name of PARAMETERS) {
    const value = link.searchParams.get(name) ?? (LOOKS.includes(name) ? own.get(name) : null);
    if (value !== null) parameters.set(name, value);
  }
  return parameters;
}

/** An address as a URL that a frame may be given: null for one that cannot be read, or that would run a script. */
export function webAddress(text: string, base: string): URL | null {
  const url = URL.canParse(text, base) ? new URL(text, base) : null;
  return url && ['https:', 'http:', 'file:'].includes(url.protocol) ? url : null;
}

/** The address of the page in a frame, from the folder (or any page) of the site and the element's parameters. */
export function frameAddress(site: URL, parameters: URLSearchParams): string {
  const address = new URL('embed.html', site);
  address.search = parameters.toString();
  return address.href;
}
