import { build } from 'vite';

/** A script of ours with all that it imports, as one classic script that needs nothing else. Throws when it is not one. */
export async function classicScript(entry: string, target: string, name: string): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'warn',
    publicDir: false,
    build: {
      target,
      write: false,
      lib: { entry, formats: ['iife'], name },
      // No other of our files does anything by being imported: what is not used of them is left out.
      rolldownOptions: { treeshake: { moduleSideEffects: (id) => id.endsWith(entry) } },
    },
  });
  const outputs = Array.isArray(built) ? built : 'output' in built ? [built] : [];
  const [chunk, ...others] = outputs.flatMap(({ output }) => output);
  if (chunk?.type !== 'chunk' || others.length > 0) throw new Error(`${entry} is not one script.`);
  return chunk.code;
}
