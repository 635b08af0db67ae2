import { chromium } from '@playwright/test';
import { preview } from 'vite';
import { CHROMIUM_FLAGS, chromiumMissing, findChromium } from '../src/entry/build/chromium';

/** Writes the picture in README.md: the built page's first view, at 1440 × 900. */
async function takePicture(file: string): Promise<void> {
  const executablePath = findChromium();
  if (executablePath === null) throw new Error(chromiumMissing());
  const server = await preview({ preview: { port: 4318 } });
  const browser = await chromium.launch({ executablePath, args: [...CHROMIUM_FLAGS] });
  try {
    const page = await browser.newPage({ viewport: { width: 1440, height: 900 }, locale: 'en-GB' });
    await page.emulateMedia({ reducedMotion: 'reduce', colorScheme: 'light' });
    await page.goto(server.resolvedUrls?.local[0] ?? 'http://localhost:4318/');
    await page.locator('html[data-ready]').waitFor({ state: 'attached' });
    await page.screenshot({ path: file, animations: 'disabled' });
  } finally {
    await browser.close();
    await server.close();
  }
}

await takePicture('docs/first-view.png');
