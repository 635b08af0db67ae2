import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { sinksIn } from './sinks';

const PLANTED = [
  'box.innerHTML = text',
  'box.outerHTML = text',
  'box["innerHTML"] = text',
  "box.insertAdjacentHTML('beforeend', text)",
  'document.write(text)',
  'document . writeln(text)',
  '<p dangerouslySetInnerHTML={{ __html: text }} />',
  'box.setHTML(text)',
  'box.setHTMLUnsafe(text)',
  'range.createContextualFragment(text)',
  "new DOMParser().parseFromString(text, 'text/html')",
  'frame.srcdoc = text',
  "select(box).html('<b>x</b>')",
  'eval(text)',
  'new Function(text)',
  "setTimeout('run()', 5)",
  "box.setAttribute('style', text)",
  "select(box).attr('style', text)",
  "link.href = 'javascript:run()'",
  '<a href={url} target="_blank">x</a>',
  '<a target="_blank" rel="author" href={url}>x</a>',
];

describe('ways from text to code', () => {
  it.each(PLANTED)('are found: %s', (code) => {
    expect(sinksIn(`const a = 1;\n${code}\n`)).toEqual([expect.stringMatching(/^2: /)]);
  });

  it.each([
    '// never by innerHTML',
    '/* eval(x) */',
    '<a target="_blank" rel="noopener noreferrer" href={url}>x</a>',
    "const page = 'events.html';",
    'evaluate(text)',
    'setTimeout(run, 5)',
  ])('are not taken for what is harmless: %s', (code) => {
    expect(sinksIn(code)).toEqual([]);
  });

  it('stop the linter in what a reader is given, by file and line, and nowhere else', () => {
    const folder = mkdtempSync(join(tmpdir(), 'readout-sinks-'));
    const write = (file: string, code: string) => {
      mkdirSync(dirname(join(folder, file)), { recursive: true });
      writeFileSync(join(folder, file), code);
    };
    for (const page of ['index.html', 'embed.html', 'speaker.html']) write(page, '<p>x</p>');
    write('public/head.js', 'run();\n// innerHTML\n');
    write('src/ui/a.test.ts', 'box.innerHTML = text');
    write('src/entry/build/a.ts', 'box.innerHTML = text');
    write('src/ui/A.tsx', 'const a = 1;\nbox.innerHTML = text;\n');
    write('public/a.svg', '<svg><a href="javascript:run()" /></svg>');
    const { status, stderr } = spawnSync(
      process.execPath,
      [resolve('node_modules/tsx/dist/cli.mjs'), resolve('src/entry/build/sinks.node.ts')],
      { cwd: folder, encoding: 'utf8' },
    );
    rmSync(folder, { recursive: true });
    expect(status).toBe(1);
    expect(stderr.trim().split('\n')).toEqual([
      'src/ui/A.tsx:2: innerHTML: what is text must stay text',
      'public/a.svg:1: javascript:: what is text must stay text',
    ]);
  });
});
