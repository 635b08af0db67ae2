import type { Messages } from '../messages';
import { reportOf } from './report';

/** A report of an error, folded, with a button that copies it; where the browser refuses, it is selected instead. */
export function reportBox(error: unknown, messages: Messages): HTMLElement {
  const { t } = messages;
  const make = <Name extends keyof HTMLElementTagNameMap>(name: Name, text = '') => {
    const element = document.createElement(name);
    element.textContent = text;
    return element;
  };
  const [box, text] = [make('details'), make('pre', reportOf(error, messages))];
  const [copy, told] = [make('button', t('failure.copy')), make('span')];
  box.className = 'report';
  text.tabIndex = 0;
  text.dir = 'ltr';
  copy.type = 'button';
  told.setAttribute('role', 'status');
  copy.addEventListener('click', async () => {
    try {
      await navigator.clipboard.writeText(text.textContent ?? '');
      told.textContent = t('failure.copied');
    } catch {
      text.focus();
      getSelection()?.selectAllChildren(text);
      told.textContent = t('failure.selected');
    }
  });
  box.append(make('summary', t('failure.details')), make('p', t('failure.nowhere')), text, copy, ' ', told);
  return box;
}
