/** px that a frame may ask for: a map that claims to be taller than any screen would push the article away. */
const LEAST = 120;
const MOST = 3000;

/** The height in px that a frame asks for, by the message that AMP takes too; null for any other message. */
export function parseHeight(data: unknown): number | null {
  if (typeof data !== 'object' || data === null) return null;
  const { sentinel, type, height } = data as Readonly<Record<string, unknown>>;
  if (sentinel !== 'amp' || type !== 'embed-size') return null;
  if (typeof height !== 'number' || !Number.isFinite(height)) return null;
  return Math.min(Math.max(Math.round(height), LEAST), MOST);
}
