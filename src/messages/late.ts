import { createMessages, type MessageId, type Messages } from '.';
import enAbout from './en/about.json';
import enPresent from './en/present.json';
import enShare from './en/share.json';
import enSheets from './en/sheets.json';
import type { Language } from './language';
import { loadLanguage } from './languages';
import { type Speech, speak } from './speech';

const english = { ...enAbout, ...enPresent, ...enShare, ...enSheets };

/** The id of a text that only parts fetched later ask for: sharing, paper, presenting, and pages made at the build. */
export type LateMessageId = keyof typeof english;

/** All interface text in one language; stands wherever `Messages` do. */
export type AllMessages = Speech<MessageId | LateMessageId>;

const known = new WeakMap<Messages, AllMessages>();

/** The page's messages, and in the same language those that come with the parts fetched later; one object for one. */
export function withLate(messages: Messages): AllMessages {
  const ready = known.get(messages);
  if (ready) return ready;
  const late = speak(messages, english);
  const isLate = (id: string): id is LateMessageId => Object.hasOwn(english, id);
  const all: AllMessages = {
    ...messages,
    t: (id, values) => (isLate(id) ? late.t(id, values) : messages.t(id, values)),
  };
  known.set(messages, all);
  return all;
}

/** All messages in a language, English unless told, for what is not part of a page that has its own. */
export const createAllMessages = (language?: Language): AllMessages => withLate(createMessages(language));

/** All messages for a language tag, fetched where they are not English. */
export const loadAllMessages = async (lang: string): Promise<AllMessages> =>
  createAllMessages(await loadLanguage(lang));
