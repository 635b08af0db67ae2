const SOFTWARE = /swiftshader|llvmpipe|softpipe|lavapipe|swrast|software|basic render/i;

/** True for the name of a renderer that is the processor in a graphics card's clothes: slower than SVG. */
export const isSoftware = (renderer: string): boolean => SOFTWARE.test(renderer);

/** Whether WebGL2 is to be had here, on a canvas that is thrown away; with `auto`, software that imitates it counts as none. */
export function canDraw(choice: 'auto' | 'webgl'): boolean {
  const canvas = document.createElement('canvas');
  const gl = canvas.getContext('webgl2', { failIfMajorPerformanceCaveat: choice === 'auto' });
  if (!gl) return false;
  const unmasked = gl.getExtension('WEBGL_debug_renderer_info');
  const renderer: unknown = gl.getParameter(unmasked?.UNMASKED_RENDERER_WEBGL ?? gl.RENDERER);
  // Browsers keep few contexts: this one must not cost an old one.
  gl.getExtension('WEBGL_lose_context')?.loseContext();
  return choice === 'webgl' || !isSoftware(String(renderer));
}
