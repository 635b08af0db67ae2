import 'virtual:theme.css';
import '../ui/fonts.css';
import '../ui/page.css';
import '../present/speaker.css';
import { createRoot } from 'react-dom/client';
import { loadAllMessages } from '../messages/late';
import { canTalk, Speaker, sessionOf } from '../present';
import { written } from './written';

/** Starts the window in the language that its address names. */
async function start(): Promise<void> {
  const messages = await loadAllMessages(new URLSearchParams(location.search).get('lang') ?? '');
  written(messages);
  document.title = messages.t('speaker.title');
  const session = canTalk() ? sessionOf(location.search) : null;
  const root = document.getElementById('app');
  if (!root) throw new Error('The page has no #app to start in.');
  createRoot(root).render(
    session === null ? (
      <main className="speaker">
        <h1>{messages.t('speaker.title')}</h1>
        <p>{messages.t('speaker.waiting')}</p>
      </main>
    ) : (
      <Speaker session={session} messages={messages} />
    ),
  );
}

void start();
