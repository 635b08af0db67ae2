/** An SVG element as data: what is drawn can be compared, counted and written out without a browser. */
export interface SvgNode {
  readonly name: string;
  /** Identity among its siblings, kept from frame to frame. */
  readonly key: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly SvgNode[];
  readonly text: string | null;
}

type Attribute = string | number | boolean | null | undefined;

const written = (value: Attribute): string =>
  typeof value === 'number' ? String(Math.round(value * 100) / 100) : String(value);

/** An element; numbers are rounded to a hundredth, attributes that are null, undefined or false are left out. */
export function svg(
  name: string,
  key: string,
  attributes: Readonly<Record<string, Attribute>>,
  children: readonly (SvgNode | null | false)[] | string = [],
): SvgNode {
  const set = Object.entries(attributes).filter(([, v]) => v !== null && v !== undefined && v !== false);
  return {
    name,
    key,
    attributes: Object.fromEntries(set.map(([k, v]) => [k, written(v)])),
    children: typeof children === 'string' ? [] : children.filter((c) => c !== null && c !== false),
    text: typeof children === 'string' ? children : null,
  };
}
