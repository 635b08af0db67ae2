import { PNG } from 'pngjs';
import { faultsOf } from './axe';
import { expect, openPage, test } from './harness';
import { readQr } from './qr';
import { titleOf } from './regions';
import { openShare, shareOf, textIn } from './share';

const CALL = 'call-2025-06-13-putin-pezeshkian';

declare global {
  interface Window {
    /** What has been handed to the stand-ins for the clipboard and for other programs. */
    handed: unknown[];
    refuses: boolean;
  }
}

test.describe('on a narrow screen, by touch', () => {
  test.use({ viewport: { width: 320, height: 568 }, hasTouch: true, isMobile: true, colorScheme: 'dark' });

  test('the dialog fits, can be named and met by a finger, and gives the keyboard back', async ({ page }) => {
    await page.addInitScript(() => Reflect.deleteProperty(Navigator.prototype, 'share'));
    // Long, and with more than ASCII in it: a large code.
    await openPage(page, `?map=svg&q=${encodeURIComponent('“Natanz”, a town — or its site? '.repeat(5))}`);
    const opener = page.getByRole('button', { name: 'Share', exact: true });
    await opener.press('Enter');
    const dialog = shareOf(page);
    await expect(dialog.getByRole('button', { name: 'Close' })).toBeFocused();
    expect(await faultsOf(page, 'dialog')).toEqual([]);
    expect(await dialog.evaluate((box) => box.scrollWidth <= box.clientWidth)).toBe(true);
    const low = await dialog
      .locator('button, select, label:has(input)')
      .evaluateAll((all) =>
        all.flatMap((one) => (one.getBoundingClientRect().height < 44 ? (one.textContent ?? '') : [])),
      );
    expect(low).toEqual([]);
    const code = dialog.getByRole('img', { name: 'QR code of the link' });
    const address = await textIn(page, 'Address');
    expect(address.length).toBeGreaterThan(300);
    expect(await readQr(code)).toBe(address);
    // Other programs are offered only where the browser knows of any.
    await expect(dialog.getByRole('button', { name: 'Share with an app…' })).toHaveCount(0);
    const dark = await code.evaluate((code) => [...code.children].map((part) => getComputedStyle(part).fill));
    expect(dark).toEqual(['rgb(255, 255, 255)', 'rgb(0, 0, 0)']);
    await page.keyboard.press('Escape');
    await expect(dialog).toHaveCount(0);
    await expect(opener).toBeFocused();
  });
});

test('the link is that of the view, copied, selected or passed on; the code has what was chosen', async ({
  page,
  baseURL,
}) => {
  await page.addInitScript(() => {
    window.handed = [];
    window.refuses = false;
    const take = async (what: unknown) => {
      if (window.refuses) throw new DOMException('no', 'NotAllowedError');
      window.handed.push(what);
    };
    Object.defineProperty(navigator, 'clipboard', { value: { writeText: take } });
    Object.defineProperty(navigator, 'share', { value: take, configurable: true });
  });
  await page.setViewportSize({ width: 1024, height: 700 });
  // The page as a build with SITE_URL has it.
  await page.route(/\/\?map=svg&theme/, async (route) => {
    const response = await route.fetch();
    const body = (await response.text()).replace(
      '</head>',
      '<meta name="readout:event-pages" content="https://example.org/readout/event/"></head>',
    );
    await route.fulfill({ response, body });
  });
  await openPage(page, '?map=svg&theme=light&utm_source=letter');
  await titleOf(page, CALL).click();
  const dialog = await openShare(page);
  const link = `${baseURL}?event=${CALL}&map=svg&theme=light`;
  expect(await textIn(page, 'Address')).toBe(link);
  expect(await readQr(dialog.getByRole('img', { name: 'QR code of the link' }))).toBe(link);
  expect(await textIn(page, 'Address of the event alone, with a preview where it is posted')).toBe(
    `https://example.org/readout/event/${CALL}.html`,
  );
  await dialog.getByRole('button', { name: 'Copy link' }).click();
  await expect(dialog.getByText('Copied.', { exact: true })).toBeVisible();
  await dialog.getByRole('button', { name: 'Share with an app…' }).click();
  const line =
    'Friday 13 June 2025: strikes in Iran, missiles fired at Israel, and two calls with the Kremlin.';
  expect(await page.evaluate(() => window.handed)).toEqual([
    link,
    { title: 'Strikes and calls', text: line, url: link },
  ]);

  const code = () => textIn(page, 'Code');
  expect(await code()).toContain(`src="${baseURL}embed.html?event=${CALL}&amp;map=svg&amp;theme=light"`);
  expect(await code()).toContain('width="100%" height="626" ');
  await dialog.getByRole('radio', { name: 'The story’s first view' }).check();
  await dialog.getByRole('checkbox', { name: 'Calls' }).uncheck();
  await dialog.getByRole('radio', { name: 'Dark' }).check();
  await dialog.getByRole('radio', { name: /^Version / }).check();
  const chosen = /src="[^"]*embed\.html\?([^"]*)"/.exec(await code())?.[1]?.replaceAll('&amp;', '&');
  const parameters = new URLSearchParams(chosen);
  expect([...parameters.keys()].sort()).toEqual(['kinds', 'theme', 'v']);
  expect(parameters.get('kinds')).not.toContain('call');
  expect(parameters.get('theme')).toBe('dark');
  expect(await code()).toContain('title="Strikes and calls: interactive map, Friday 13 June 2025"');
  await dialog.getByRole('radio', { name: 'Sites that take scripts' }).check();
  expect(await code()).toContain(`<script src="${baseURL}embed.js" defer></script>\n<readout-map kinds="`);
  await dialog.getByRole('radio', { name: 'Systems that refuse frames' }).check();
  const [, src = '', alt, width] =
    /<img src="([^"]*)"\s+alt="([^"]*)"\s+width="(\d+)"/.exec(await code()) ?? [];
  expect([src, alt]).toEqual([`${baseURL}picture.png`, `Strikes and calls. ${line}`]);
  const picture = PNG.sync.read(await (await page.request.get(src)).body());
  expect(picture.width).toBe(Number(width));

  await page.evaluate(() => {
    window.refuses = true;
  });
  await dialog.getByRole('button', { name: 'Copy code' }).click();
  await expect(dialog.getByText('The browser does not allow copying here.')).toBeVisible();
  await expect(dialog.getByLabel('Code', { exact: true })).toBeFocused();
  expect(await page.evaluate(() => String(getSelection()))).toBe(await code());
  expect(await textIn(page, 'Reference')).toContain(`${link} (accessed `);
});
