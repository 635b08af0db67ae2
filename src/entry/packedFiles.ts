/** The id of the element in which a file of data lies packed. */
export const packedId = (name: string): string => `packed-${name}`;

/** A file of data that lies in the page: JSON, deflated, in base64. Rejects where it is missing or damaged. */
export async function unpacked(name: string): Promise<unknown> {
  const packed = document.getElementById(packedId(name))?.textContent;
  if (!packed) throw new Error(`The file "${name}" is not in the page.`);
  const bytes = Uint8Array.from(atob(packed), (character) => character.charCodeAt(0));
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('deflate-raw'));
  return new Response(stream).json();
}
