import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type HeaderRule, parseHeaders } from './headers';
import { nginxLocations, policyTag, s3Script, withPolicy } from './hosting';

const BUILT = 'dist';
const HEADERS = join(BUILT, '_headers');

/** Writes the policy into every page of the built site, and says into how many. */
function githubPages(rules: readonly HeaderRule[]): string {
  const policy = policyTag(rules);
  const pages = readdirSync(BUILT, { recursive: true, encoding: 'utf8' }).filter((file) =>
    file.endsWith('.html'),
  );
  for (const page of pages) {
    const file = join(BUILT, page);
    writeFileSync(file, withPolicy(readFileSync(file, 'utf8'), policy));
  }
  return `The policy stands in ${pages.length} pages of ${BUILT}/.\n`;
}

const HOSTS: Readonly<Record<string, (rules: readonly HeaderRule[], base: string) => string>> = {
  nginx: nginxLocations,
  s3: s3Script,
  github: githubPages,
};

function main([host = '', base = '/']: readonly string[]): number {
  const write = Object.hasOwn(HOSTS, host) ? HOSTS[host] : undefined;
  if (!write || !/^\/(?:[\w.~-]+\/)*$/.test(base)) {
    console.error(
      `npm run -s headers -- HOST [FOLDER], where HOST is ${Object.keys(HOSTS).join(', ')} and FOLDER is like / or /readout/`,
    );
    return 2;
  }
  if (!existsSync(HEADERS)) {
    console.error(`There is no ${HEADERS}, which says what to send: npm run build`);
    return 2;
  }
  process.stdout.write(write(parseHeaders(readFileSync(HEADERS, 'utf8')), base));
  return 0;
}

process.exitCode = main(process.argv.slice(2));
