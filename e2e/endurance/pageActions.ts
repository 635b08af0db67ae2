import { type Action, pressing, typing } from './doing';
import { focus } from './hand';

const LIST = 'ol[aria-label="Events"]';
const TOUR = 'section[aria-label="Tour"]';
const WORDS = [
  'natanz',
  'Putin',
  'ceasefire',
  'نطنز',
  'tehran call',
  'a',
  '“',
  '\\',
  'zzz',
  '  ',
  '2026',
] as const;

/** What a reader can do with what is read: the list, filters, search, tours. */
export const PAGE_ACTIONS: Readonly<Record<string, Action>> = {
  'title in the list': { weight: 10, act: pressing(`${LIST} button[aria-expanded]`) },
  'key in the list': {
    weight: 4,
    act: typing(`${LIST} button[tabindex="0"]`, 5, [
      'ArrowDown',
      'ArrowUp',
      'Home',
      'End',
      'Enter',
      ' ',
      'Escape',
    ]),
  },
  'detail of an event': {
    weight: 6,
    act: pressing(`${LIST} [id$="-detail"] button`, `${LIST} [id$="-detail"] summary`),
  },
  'date button': { weight: 5, act: pressing('ul[aria-label="Dates"] button') },
  'fold of the page': { weight: 3, act: pressing('main summary') },
  filter: { weight: 9, act: pressing('main fieldset button, main fieldset input') },
  'button of the page': { weight: 5, act: pressing(`main button, header button`) },
  'words to search': {
    weight: 5,
    async act(page, chance) {
      if (!(await focus(page, 'input[type="search"]', chance))) return null;
      const words = chance.oneOf(WORDS);
      await page.keyboard.type(words);
      return words;
    },
  },
  'keys in the search': {
    weight: 4,
    act: typing('input[type="search"]', 3, ['Escape', 'Backspace', 'Enter', 'Control+a', 'Delete']),
  },
  'skip link': { weight: 1, act: typing('nav a[href^="#"]', 1, ['Enter']) },
  tours: {
    weight: 3,
    act: pressing('main details:has(button[aria-label^="Start the tour"]) :is(summary, button)'),
  },
  'tour followed': { weight: 8, act: pressing(`${TOUR} button, ${TOUR} summary`) },
};
