import { WORKER } from './edition';
import { type HeaderRule, headersFor } from './headers';
import { tag } from './tag';

/** A path at which a rule holds; a rule for everything comes as the empty text. */
const folderOf = ({ path }: HeaderRule) => path.replace(/^\//, '').replace(/\*$/, '');
/** All that is sent at a rule's own path: nginx and shells know of no rule that adds to another. */
const allFor = (rules: readonly HeaderRule[], rule: HeaderRule) =>
  [...headersFor(rules, rule.path.replace(/\*$/, ''))] as const;

const CACHE = 'Cache-Control';

function quoted(value: string): string {
  if (value.includes('$')) throw new Error(`nginx would read a variable in: ${value}`);
  return `"${value.replace(/["\\]/g, '\\$&')}"`;
}

/**
 * The rules for nginx: `location` blocks to be included into a `server` whose `root` holds the site in the folder `base`,
 * a path such as `/` or `/readout/`. Throws for what nginx cannot say.
 */
export function nginxLocations(rules: readonly HeaderRule[], base: string): string {
  // What is not there may be there tomorrow: how long a file may be kept is said of files only.
  const sent = (rule: HeaderRule, indent: string) =>
    allFor(rules, rule).map(
      ([name, value]) => `${indent}add_header ${name} ${quoted(value)}${name === CACHE ? '' : ' always'};`,
    );
  const [everywhere, ...others] = rules;
  if (everywhere?.path !== '/*') throw new Error('The first rule must be for all paths: /*');
  return [
    `location ${base} {`,
    ...sent(everywhere, '  '),
    '  index index.html;',
    '  charset utf-8;',
    '  gzip on;',
    '  gzip_vary on;',
    '  gzip_types text/css text/javascript application/javascript application/json application/geo+json image/svg+xml;',
    '  location ~ [.]geojson$ {',
    '    default_type application/geo+json;',
    '  }',
    ...others.flatMap((rule) => [
      // Before what goes by the file's name.
      `  location ${rule.path.endsWith('*') ? '^~' : '='} ${base}${folderOf(rule)} {`,
      ...sent(rule, '    '),
      '  }',
    ]),
    '}',
    '',
  ].join('\n');
}

const inShell = (text: string) => `'${text.replaceAll("'", "'\\''")}'`;
const items = (...list: string[]) => ({ Quantity: list.length, Items: list });

/** Headers as CloudFront is told of them: those for security and for other origins have fields of their own. */
function responsePolicy(headers: readonly (readonly [string, string])[]) {
  const of = (name: string) => headers.find(([other]) => other === name)?.[1];
  const [policy, types, referrer, origin] = [
    of('Content-Security-Policy'),
    of('X-Content-Type-Options'),
    of('Referrer-Policy'),
    of('Access-Control-Allow-Origin'),
  ];
  const known = ['Content-Security-Policy', 'X-Content-Type-Options', 'Referrer-Policy', CACHE];
  const others = headers.filter(([name]) => !known.includes(name) && name !== 'Access-Control-Allow-Origin');
  return {
    Name: 'readout',
    SecurityHeadersConfig: {
      ...(policy && { ContentSecurityPolicy: { Override: true, ContentSecurityPolicy: policy } }),
      ...(types && { ContentTypeOptions: { Override: true } }),
      ...(referrer && { ReferrerPolicy: { Override: true, ReferrerPolicy: referrer } }),
    },
    ...(origin && {
      CorsConfig: {
        AccessControlAllowOrigins: items(origin),
        AccessControlAllowHeaders: items('*'),
        AccessControlAllowMethods: items('GET', 'HEAD'),
        AccessControlAllowCredentials: false,
        OriginOverride: true,
      },
    }),
    CustomHeadersConfig: {
      Quantity: others.length,
      Items: others.map(([name, value]) => ({ Header: name, Value: value, Override: true })),
    },
  };
}

/**
 * A shell script that brings `dist/` to `s3://$TARGET`, each file with how long it may be kept, and with `policy` gives
 * CloudFront the other headers. What pages ask for is there before the pages.
 */
export function s3Script(rules: readonly HeaderRule[]): string {
  const [everywhere, ...others] = rules;
  if (everywhere?.path !== '/*') throw new Error('The first rule must be for all paths: /*');
  const kept = (rule: HeaderRule) => inShell(new Map(allFor(rules, rule)).get(CACHE) ?? 'no-cache');
  const folders = others.filter(({ path }) => path.endsWith('*'));
  const files = others.filter((rule) => !folders.includes(rule));
  // The worker that keeps the site for use without a network comes last: it fetches what is there then.
  const apart = [...folders.map((rule) => `${folderOf(rule)}*`), ...files.map(folderOf), WORKER];
  const aside = apart.map((what) => `--exclude ${inShell(what)}`).join(' ');
  const copy = (what: string, how: string) => `aws s3 cp ${what} --cache-control ${how}`;
  return [
    '#!/bin/sh',
    '# Publishes: TARGET=bucket sh publish.sh. Tells CloudFront of the headers, once: sh publish.sh policy',
    'set -eu',
    'if [ "$*" = policy ]; then',
    `  aws cloudfront create-response-headers-policy --response-headers-policy-config ${inShell(JSON.stringify(responsePolicy(allFor(rules, everywhere))))}`,
    '  exit',
    'fi',
    ...folders.map((rule) =>
      copy(`--recursive "dist/${folderOf(rule)}" "s3://$TARGET/${folderOf(rule)}"`, kept(rule)),
    ),
    `aws s3 sync dist "s3://$TARGET" --delete ${aside} --exclude '*.geojson' --cache-control ${kept(everywhere)}`,
    copy(
      `--recursive dist "s3://$TARGET" --exclude '*' --include '*.geojson' --content-type application/geo+json`,
      kept(everywhere),
    ),
    ...files.map((rule) => {
      const shown = rule.headers.get('Content-Disposition');
      const how = shown === undefined ? '' : ` --content-disposition ${inShell(shown)}`;
      return copy(`"dist/${folderOf(rule)}" "s3://$TARGET/${folderOf(rule)}"${how}`, kept(rule));
    }),
    copy(`dist/${WORKER} "s3://$TARGET/${WORKER}"`, kept(everywhere)),
    '',
  ].join('\n');
}

/** What a page may not say of itself: a browser takes it from a header only. */
const BY_HEADER_ONLY = ['frame-ancestors', 'report-uri', 'sandbox'];

/** The policy as an element for the head of each page, for hosts that send no headers of ours; it comes before all else. */
export function policyTag(rules: readonly HeaderRule[]): string {
  const policy = headersFor(rules, '/').get('Content-Security-Policy') ?? '';
  const own = policy
    .split(';')
    .map((directive) => directive.trim())
    .filter((directive) => directive !== '' && !BY_HEADER_ONLY.includes(directive.split(/\s+/)[0] ?? ''));
  return tag('meta', { 'http-equiv': 'Content-Security-Policy', content: own.join('; ') });
}

/** A page with the policy in its head; one that has it stays as it is. */
export const withPolicy = (page: string, policy: string): string =>
  page.includes('http-equiv="Content-Security-Policy"')
    ? page
    : page.replace(/<meta charset="utf-8"\s*\/?>/, (charset) => `${charset}${policy}`);
