/**
 * The pure folders are checked without the DOM's types, so that no clock, storage or document slips into them.
 * What they may use of the platform, beyond the language itself, is declared here.
 */
interface URLSearchParams extends Iterable<[string, string]> {
  get(name: string): string | null;
  has(name: string): boolean;
  set(name: string, value: string): void;
  append(name: string, value: string): void;
  toString(): string;
}
declare const URLSearchParams: { new (init?: string): URLSearchParams };
interface URL {
  readonly protocol: string;
  readonly username: string;
  readonly password: string;
  readonly href: string;
}
declare const URL: { new (url: string): URL };
