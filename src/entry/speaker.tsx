import 'virtual:theme.css';
import '../ui/fonts.css';
import '../ui/page.css';
import '../present/speaker.css';
import { createRoot } from 'react-dom/client';
import { createMessages } from '../messages';
import { canTalk, Speaker, sessionOf } from '../present';

const messages = createMessages(new URLSearchParams(location.search).get('lang') ?? '');
document.documentElement.lang = messages.lang;
document.title = messages.t('speaker.title');
const session = canTalk() ? sessionOf(location.search) : null;
const root = document.getElementById('app');
if (!root) throw new Error('The page has no #app to start in.');
createRoot(root).render(
  session === null ? (
    <main className="speaker">
      <p>{messages.t('speaker.waiting')}</p>
    </main>
  ) : (
    <Speaker session={session} messages={messages} />
  ),
);
