import { describe, expect, it } from 'vitest';
import { isSoftware } from './probe';

describe('isSoftware', () => {
  it.each([
    'ANGLE (Google, Vulkan 1.3.0 (SwiftShader Device (Subzero) (0x0000C0DE)), SwiftShader driver)',
    'Google SwiftShader',
    'llvmpipe (LLVM 19.1.7, 256 bits)',
    'Mesa/X.org, llvmpipe or similar',
    'ANGLE (Microsoft, Microsoft Basic Render Driver Direct3D11 vs_5_0 ps_5_0, D3D11)',
    'Apple Software Renderer',
    'softpipe',
  ])('knows %s for the processor', (renderer) => {
    expect(isSoftware(renderer)).toBe(true);
  });

  it.each([
    'ANGLE (Intel, Intel(R) Iris(R) Xe Graphics Direct3D11 vs_5_0 ps_5_0, D3D11)',
    'ANGLE (NVIDIA, NVIDIA GeForce RTX 4070 (0x00002786) Direct3D11 vs_5_0 ps_5_0, D3D11)',
    'ANGLE (Apple, ANGLE Metal Renderer: Apple M2, Unspecified Version)',
    'Apple GPU',
    'Adreno (TM) 650',
    'Mali-G78',
    'Mesa Intel(R) UHD Graphics 620 (KBL GT2)',
  ])('takes %s for a graphics card', (renderer) => {
    expect(isSoftware(renderer)).toBe(false);
  });
});
