import { readdirSync, readFileSync } from 'node:fs';
import { sinksIn } from './sinks';

const CODE = /\.(?:tsx?|js|html|svg)$/;
// What says which of it to look for, and what runs at the build and under test, are no part of what a reader gets.
const NOT_SHIPPED =
  /^src\/entry\/build\/|\.(?:test|fixture|node)\.tsx?$|\/(?:arbitraries|sample)\.ts$|\/fixtures\//;

/** Names every raw sink in what a reader is given, with file and line; part of `lint`, which fails where there is any. */
function main(): number {
  const files = ['src', 'public']
    .flatMap((folder) =>
      readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((file) =>
        `${folder}/${file}`.replaceAll('\\', '/'),
      ),
    )
    .concat('index.html', 'embed.html', 'speaker.html')
    .filter((file) => CODE.test(file) && !NOT_SHIPPED.test(file));
  const found = files.flatMap((file) =>
    sinksIn(readFileSync(file, 'utf8')).map((sink) => `${file}:${sink}: what is text must stay text`),
  );
  for (const line of found) console.error(line);
  return found.length > 0 ? 1 : 0;
}

process.exitCode = main();
