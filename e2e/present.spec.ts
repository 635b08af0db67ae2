import { expect, openPage, test, travel } from './harness';
import { progressOf, spokenIn, stepsOf, swipeWords, wordsOf } from './present';
import { endOf, titleOf } from './regions';
import { readStory } from './story';

const TOUR = 'thirteenth-of-june-2025';

test.use({ viewport: { width: 1280, height: 720 }, contextOptions: { reducedMotion: 'reduce' } });

test('a clicker takes a class through a whole tour and back', async ({ page, request }) => {
  const steps = await stepsOf(request, TOUR);
  await openPage(page, `?map=svg&mode=present&tour=${TOUR}`);
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'contrast');

  // Every word of every step is said, and no answer before its question has been asked alone.
  const heard: string[] = [];
  for (const [i, step] of steps.entries()) {
    await expect(progressOf(page)).toHaveText(`${i + 1} / ${steps.length}`);
    await expect(wordsOf(page)).toContainText(step.title);
    let said = '';
    const until = step.answer ?? step.question ?? step.see.slice(-12);
    do {
      if (said !== '') await page.keyboard.press('PageDown');
      await expect(wordsOf(page)).not.toHaveText(said);
      said = await spokenIn(page);
      if (step.answer && step.question && said.includes(step.answer))
        expect(heard.at(-1)).not.toContain(step.answer);
      heard.push(said);
    } while (!said.includes(until));
    expect(heard.some((words) => step.question === null || words.includes(step.question))).toBe(true);
    if (i < steps.length - 1) await page.keyboard.press('PageDown');
  }
  // The list of sources goes over several screens.
  const next = page.getByRole('button', { name: 'Next', exact: true });
  while ((await next.getAttribute('aria-disabled')) !== 'true') {
    await page.keyboard.press('PageDown');
    heard.push(await spokenIn(page));
  }
  await page.keyboard.press('PageDown');
  await expect(progressOf(page)).toHaveText(`${steps.length} / ${steps.length}`);
  for (const before of heard.toReversed()) {
    await expect.poll(() => spokenIn(page)).toBe(before);
    await page.keyboard.press('PageUp');
  }
  await expect(progressOf(page)).toHaveText(`1 / ${steps.length}`);
  await expect(page).toHaveURL(/mode=present.*tour=/);
});

test('keys: black, steps by number, start and end, help, and out again; none in a field for text', async ({
  page,
}) => {
  await openPage(page, `?map=svg&mode=present&tour=${TOUR}&step=2`);
  const black = page.getByRole('button', { name: 'Show the screen again' });
  for (const key of ['b', '.']) {
    await page.keyboard.press(key);
    await expect(black).toBeFocused();
    // The press that brings the screen back passes nothing over.
    await page.keyboard.press('PageDown');
    await expect(black).toHaveCount(0);
    await expect(progressOf(page)).toHaveText('2 / 7');
  }
  await page.keyboard.press('End');
  await expect(progressOf(page)).toHaveText('7 / 7');
  await page.keyboard.press('g');
  const field = page.getByRole('spinbutton', { name: 'Number of the step, 1 to 7' });
  await expect(field).toBeVisible();
  // In the field they are what they are anywhere else.
  for (const key of ['b', 'PageUp', 'n', 'Home']) await field.press(key);
  await expect(black).toHaveCount(0);
  await expect(progressOf(page)).toHaveText('7 / 7');
  await field.fill('4');
  await field.press('Enter');
  await expect(progressOf(page)).toHaveText('4 / 7');
  await page.keyboard.press('F5');
  await expect(progressOf(page)).toHaveText('1 / 7');
  await page.keyboard.press('?');
  const help = page.getByRole('dialog', { name: 'Keys' });
  const letters = help.getByRole('checkbox', { name: /^Single letters/ });
  await letters.focus();
  await page.keyboard.press('Space');
  await page.keyboard.press('PageDown');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  // Opened by a key from nowhere, it hands the keyboard to the words.
  await expect(page.getByRole('main')).toBeFocused();
  const told = await spokenIn(page);
  // Switched off, letters and signs do nothing until they are switched on again.
  for (const key of ['n', 'b', 'g', '?']) await page.keyboard.press(key);
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect(black).toHaveCount(0);
  expect(await spokenIn(page)).toBe(told);
  await page.getByRole('button', { name: 'More' }).click();
  await page.getByRole('button', { name: 'Keys', exact: true }).click();
  await expect(letters).not.toBeChecked();
  await letters.check();
  await page.keyboard.press('?');
  await expect(page.getByRole('dialog')).toHaveCount(0);

  // Every control does by pointer what its key does.
  await page.getByRole('button', { name: 'Next', exact: true }).click();
  await page.getByRole('button', { name: 'More' }).click();
  await page.getByRole('button', { name: 'Black screen' }).click();
  await black.click();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('searchbox')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Present', exact: true })).toBeFocused();
  await expect(page).not.toHaveURL(/mode=present/);
  // Beyond present mode they are no keys of ours.
  const before = page.url();
  for (const key of ['b', 'n', 'PageDown', 'g', '.']) await page.keyboard.press(key);
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect(black).toHaveCount(0);
  expect(page.url()).toBe(before);
});

test('how it is known is there at every step, by key, button and menu, and knows nothing of what is hidden', async ({
  page,
  request,
}) => {
  const { events } = await readStory(request);
  await openPage(page, `?map=svg&mode=present&tour=${TOUR}&step=3`);
  const known = page.getByRole('dialog', { name: 'How do we know?' });
  await page.keyboard.press('w');
  await expect(known).toContainText('International Atomic Energy Agency');
  const words = known.getByRole('listitem').last();
  const size = await words.evaluate((words) => Number.parseFloat(getComputedStyle(words).fontSize));
  expect(size).toBeGreaterThanOrEqual(24);
  await page.keyboard.press('w');
  await expect(known).toHaveCount(0);
  const button = page.getByRole('button', { name: 'How do we know?' });
  await button.press('Enter');
  await expect(known).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(known).toHaveCount(0);
  await expect(button).toBeFocused();
  await expect(page).toHaveURL(/mode=present/);

  const goTo = async (step: number) => {
    await page.keyboard.press('g');
    await page.getByRole('spinbutton').fill(String(step));
    await page.keyboard.press('Enter');
    await expect(progressOf(page)).toHaveText(`${step} / 7`);
  };
  await goTo(5);
  await page.getByRole('button', { name: 'More' }).click();
  await page.getByRole('dialog', { name: 'More' }).getByRole('button', { name: 'How do we know?' }).click();
  await expect(known.getByRole('heading', { name: 'Who has given none' })).toBeVisible();
  await expect(known).toContainText(/Putin–Netanyahu call · Israel: announced beforehand/);
  await known.getByRole('button', { name: 'Close' }).click();

  // The answer of this step names a call of the next day, which is hidden.
  const next = events.find(({ id }) => id === 'call-2025-06-14-erdogan-pezeshkian')?.title ?? 'no title';
  await goTo(6);
  await page.keyboard.press('w');
  await expect(known).toContainText('Putin–Netanyahu call');
  await expect(known).not.toContainText(next);
  await page.keyboard.press('w');
  await page.keyboard.press('r');
  await page.keyboard.press('w');
  await expect(known).toContainText(next);
  // A clicker closes it and goes on.
  await page.keyboard.press('PageDown');
  await expect(known).toHaveCount(0);
});

test('without a tour the story is presented day by day, from where the reader is', async ({ page }) => {
  await openPage(page, '?map=svg');
  await page.getByRole('button', { name: 'Present' }).click();
  // The page stays until the presentation has come, and it names the same day.
  await expect(progressOf(page)).toBeVisible();
  await expect(wordsOf(page)).toContainText('Friday 13 June 2025');
  await page.keyboard.press('PageDown');
  await expect(wordsOf(page)).toContainText('Saturday 14 June 2025');
  await page.keyboard.press('ArrowLeft');
  await expect(wordsOf(page)).toContainText('two calls with the Kremlin');
  await page.goBack();
  await expect(page.getByRole('searchbox')).toBeVisible();
});

test('the speaker’s window keeps step with the screen, both ways, and after a reload of either', async ({
  page,
  request,
}) => {
  const steps = await stepsOf(request, TOUR);
  await openPage(page, `?map=svg&mode=present&tour=${TOUR}&step=2`);
  const [speaker] = await Promise.all([page.waitForEvent('popup'), page.keyboard.press('s')]);
  const headed = (number: number) =>
    expect(speaker.getByRole('heading', { level: 1 })).toContainText(
      `${number} / ${steps.length} · ${steps[number - 1]?.title}`,
    );
  await headed(2);
  await expect(speaker.getByText(steps[1]?.notes ?? 'no notes')).toBeVisible();
  await expect(speaker.getByText(steps[2]?.title ?? '', { exact: true })).toBeVisible();
  await page.keyboard.press('End');
  await headed(7);
  await page.keyboard.press('Home');
  await headed(1);
  // The answer is the speaker's to know; the screen keeps it.
  await expect(speaker.getByText(steps[0]?.answer ?? 'no answer')).toBeVisible();
  await expect(wordsOf(page)).not.toContainText(steps[0]?.answer ?? '');
  await speaker.getByRole('button', { name: 'Black screen' }).click();
  await expect(page.getByRole('button', { name: 'Show the screen again' })).toBeVisible();
  await speaker.reload();
  await headed(1);
  // A press right after the screen has been lit is heard as one of its own.
  await speaker.getByRole('button', { name: 'Show the screen again' }).evaluate((light: HTMLElement) => {
    light.click();
    dispatchEvent(new KeyboardEvent('keydown', { key: 'PageDown' }));
  });
  await expect(page.getByRole('button', { name: 'Show the screen again' })).toHaveCount(0);
  await expect.poll(() => spokenIn(page)).toContain('IAEA');
  const said = await spokenIn(page);
  await page.reload();
  await page.locator('html[data-ready]').waitFor({ state: 'attached' });
  await headed(1);
  expect(await spokenIn(page)).toBe(said);
  await speaker.keyboard.press('PageDown');
  await expect.poll(() => spokenIn(page)).not.toBe(said);

  // Letters that are no keys on the screen are none here; what a clicker sends still is.
  await page.keyboard.press('?');
  await page.getByRole('checkbox', { name: /^Single letters/ }).uncheck();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  const after = await spokenIn(page);
  await speaker.keyboard.press('b');
  await speaker.keyboard.press('PageUp');
  await expect.poll(() => spokenIn(page)).not.toBe(after);
  await expect(page.getByRole('button', { name: 'Show the screen again' })).toHaveCount(0);
});

test('where there can be no second window, the notes are there to be printed', async ({ page, request }) => {
  const [, second] = await stepsOf(request, TOUR);
  await page.addInitScript(() => {
    window.open = () => null;
  });
  await openPage(page, `?map=svg&mode=present&tour=${TOUR}`);
  await page.keyboard.press('s');
  const notes = page.getByRole('dialog', { name: 'Notes' });
  await expect(notes.getByText(second?.notes ?? 'no notes')).toBeVisible();
  await notes.getByRole('button', { name: 'Print the notes' }).click();
  await expect(notes).toHaveCount(0);
  const sheets = page.getByRole('dialog', { name: 'Print' });
  await expect(sheets.getByRole('radio', { name: 'Teacher’s sheet' })).toBeChecked();
});

test('a swipe on the words turns the page; the map keeps its own', async ({ page }) => {
  await openPage(page, `?map=svg&mode=present&tour=${TOUR}&step=2`);
  const swipe = (from: number, to: number) => swipeWords(wordsOf(page), from, to);
  const first = await spokenIn(page);
  await swipe(1200, 1000);
  await expect.poll(() => spokenIn(page)).not.toBe(first);
  await swipe(1000, 1200);
  await expect.poll(() => spokenIn(page)).toBe(first);
  await swipe(1000, 1020);
  expect(await spokenIn(page)).toBe(first);
});

test('what is hidden stays hidden while time goes back and forth, until it is revealed', async ({ page }) => {
  await openPage(page, '?map=svg&from=2025-06-20&to=2025-06-20&hide=later');
  await endOf(page).press('End');
  await expect(endOf(page)).toHaveAttribute('aria-valuetext', /20 June 2025/);
  await travel(page, '?map=svg&from=2025-06-13&to=2025-06-13&hide=later&event=cea-2025-06-24-ceasefire');
  await expect(page).not.toHaveURL(/ceasefire/);
  await expect(titleOf(page, 'cea-2025-06-24-ceasefire')).toHaveCount(0);
  await page.getByRole('button', { name: 'Reveal what came next' }).click();
  await expect(page).not.toHaveURL(/hide=/);
  await endOf(page).press('End');
  await expect(titleOf(page, 'cea-2025-06-24-ceasefire')).toBeVisible();
});
