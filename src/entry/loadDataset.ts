import { IncomingFile, type ParseResult, parseDataset } from '../dataset';
import { announced, LARGE, type LoadProgress } from './loadProgress';
import { inTurns, type Turns } from './loadTurns';

/** Characters read without looking at the clock: a fraction of a millisecond. */
const PIECE = 65_536;

async function* chunksOf(response: Response): AsyncGenerator<Uint8Array> {
  const body = response.body?.getReader();
  if (!body) return;
  try {
    for (;;) {
      const { done, value } = await body.read();
      if (done) return;
      yield value;
    }
  } finally {
    // A fetch that has been cancelled rejects this too: the reader has been told by then.
    body.cancel().catch(() => {});
  }
}

/**
 * Reads the dataset from a response. A small one is read in one go. A large one is read as it comes, in turns, and `tell`
 * learns how far it has come. Rejects where the fetch fails or is cancelled; a file that is no use is a result.
 */
export async function loadDataset(
  response: Response,
  turns: Turns,
  tell: (progress: LoadProgress) => void,
): Promise<ParseResult> {
  const { bytes: of, large: expected } = announced(response.headers);
  const decoder = new TextDecoder();
  const file = new IncomingFile();
  let large = expected;
  let held = '';
  let done = 0;
  const fetched = () => tell({ stage: 'fetching', done, of: of !== null && done <= of ? of : null });
  const take = async (text: string) => {
    for (let at = 0; at < text.length; at += PIECE) {
      if (!file.push(text.slice(at, at + PIECE))) return false;
      if (turns.over()) await turns.next();
    }
    return true;
  };
  if (large) fetched();
  for await (const chunk of chunksOf(response)) {
    done += chunk.length;
    held += decoder.decode(chunk, { stream: true });
    large ||= done > LARGE;
    if (!large) continue;
    fetched();
    if (!(await take(held))) break;
    held = '';
  }
  held += decoder.decode();
  if (!large) return parseDataset(held);
  await take(held);
  return inTurns(file.read(), turns, tell);
}
