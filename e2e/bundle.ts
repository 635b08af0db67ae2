import { type BuildEnvironmentOptions, build } from 'vite';

/** Our source as Vite builds it for a test's page: texts and bytes of the files, by their names. */
export async function bundle(
  options: BuildEnvironmentOptions,
): Promise<ReadonlyMap<string, string | Uint8Array>> {
  const built = await build({
    configFile: false,
    logLevel: 'silent',
    build: { write: false, minify: false, target: 'es2023', ...options },
  });
  const outputs = [built].flat().flatMap((result) => ('output' in result ? result.output : []));
  return new Map(outputs.map((file) => [file.fileName, file.type === 'chunk' ? file.code : file.source]));
}
