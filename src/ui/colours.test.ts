import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { KINDS } from '../dataset';
import { kindColour } from '../scene';
import { PAGE } from '../theme';

const sheet = readFileSync('src/ui/list.css', 'utf8');

it.each(KINDS)('the list gives %s the colour it has on the map', (kind) => {
  expect(sheet).toContain(`[data-kind="${kind}"] {\n  --kind: ${kindColour(kind, PAGE)};\n}`);
});
