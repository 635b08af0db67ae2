import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseDataset } from '../dataset';
import { soundFile } from '../dataset/fixtures/sound';
import { loadDataset } from './loadDataset';
import type { LoadProgress } from './loadProgress';
import { takeTurns } from './loadTurns';

/** A sound file that is made long by spaces, as bytes. */
const bytesOf = (length: number) => {
  const text = JSON.stringify(soundFile());
  return new TextEncoder().encode(text.padEnd(length).replace('"dek":"', '"dek":"É – ي '));
};

/** A response whose body comes in chunks, and which notes that nobody wants more of it. */
function responseOf(chunks: Iterable<Uint8Array>, headers: Readonly<Record<string, string>> = {}) {
  const rest = chunks[Symbol.iterator]();
  const seen = { taken: 0, cancelled: false };
  const body = new ReadableStream<Uint8Array>({
    pull(controller) {
      const { done, value } = rest.next();
      if (done) return controller.close();
      seen.taken += 1;
      controller.enqueue(value);
    },
    cancel() {
      seen.cancelled = true;
    },
  });
  return { response: new Response(body, { headers }), seen };
}

function* cut(bytes: Uint8Array, size: number): Iterable<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

async function load(
  { response }: { readonly response: Response },
  stop = new AbortController(),
  tell: (progress: LoadProgress) => void = () => {},
) {
  const told: LoadProgress[] = [];
  const result = await loadDataset(response, takeTurns(stop.signal), (progress) => {
    told.push(progress);
    tell(progress);
  });
  return { result, told };
}

describe('loadDataset', () => {
  it('reads a small file without a word, whatever its letters are cut into', async () => {
    const bytes = bytesOf(0);
    const { result, told } = await load(responseOf(cut(bytes, 7)));
    expect(result).toEqual(parseDataset(new TextDecoder().decode(bytes)));
    expect(result.ok && result.dataset.meta.dek).toMatch(/^É – ي /);
    expect(told).toEqual([]);
  });

  it('tells of a large one from the start where its length is given, and reads the same', async () => {
    const bytes = bytesOf(6_000_000);
    const length = String(bytes.length);
    const { result, told } = await load(responseOf(cut(bytes, 999_999), { 'content-length': length }));
    expect(result).toEqual(parseDataset(new TextDecoder().decode(bytes)));
    expect(told.at(0)).toEqual({ stage: 'fetching', done: 0, of: bytes.length });
    expect(told.filter(({ stage }) => stage === 'fetching').at(-1)).toEqual({
      stage: 'fetching',
      done: bytes.length,
      of: bytes.length,
    });
  });

  it('tells of a large one once it has shown to be large, without a length to go by', async () => {
    const chunks = cut(bytesOf(6_500_000), 1_000_000);
    const { told, result } = await load(
      responseOf(chunks, { 'content-length': '9000', 'content-encoding': 'gzip' }),
    );
    expect(result.ok).toBe(true);
    expect(told.at(0)).toEqual({ stage: 'fetching', done: 6_000_000, of: null });
  });

  it('believes what comes more than what was said', async () => {
    const { told } = await load(responseOf(cut(bytesOf(6_500_000), 1e6), { 'content-length': '5500000' }));
    expect(told.at(5)).toMatchObject({ done: 5_000_000, of: 5_500_000 });
    expect(told.at(6)).toMatchObject({ done: 6_000_000, of: null });
  });

  it('says what is wrong with a large file as with a small one, and fetches no more of it', async () => {
    const page = new TextEncoder().encode('{"features":[<!doctype html>]'.padEnd(1_000_000));
    const { response, seen } = responseOf(Array.from({ length: 60 }, () => page));
    const { result } = await load({ response });
    expect(result).toEqual(parseDataset('{"features":[<!doctype html>]'));
    expect(seen.taken).toBeLessThan(10);
    expect(seen.cancelled).toBe(true);
  });

  it('stops in the middle of reading when it is cancelled', async () => {
    const stop = new AbortController();
    const features = Array.from({ length: 6000 }, () => soundFile().features[2]);
    const bytes = new TextEncoder().encode(JSON.stringify({ ...soundFile(), features }));
    const stages: string[] = [];
    const loading = load(responseOf(cut(bytes, 100_000)), stop, ({ stage }) => {
      stages.push(stage);
      if (stage === 'reading') stop.abort();
    });
    await expect(loading).rejects.toThrow(expect.objectContaining({ name: 'AbortError' }));
    expect(stages.filter((stage) => stage === 'reading')).toHaveLength(1);
  });

  it('stops fetching what is longer than can be read', async () => {
    const spaces = new Uint8Array(4_000_000).fill(32);
    const { response, seen } = responseOf(
      Array.from({ length: 60 }, () => spaces),
      { 'content-length': '9' },
    );
    const { result } = await load({ response });
    expect(result.problems.map(({ message }) => message)).toEqual([
      'the file is longer than 100 million characters: split it',
    ]);
    expect(seen.taken).toBeLessThan(30);
    expect(seen.cancelled).toBe(true);
  });

  it('says of a file in UTF-16, large or small, what is wrong', async () => {
    for (const length of [0, 6_000_000]) {
      const text = `\ufeff${JSON.stringify(soundFile()).padEnd(length)}`;
      const { result } = await load(responseOf(cut(Buffer.from(text, 'utf16le'), 1_000_000)));
      expect(result.problems.map(({ message }) => message)).toEqual([
        'the file is not in UTF-8: save it as that',
      ]);
    }
  });

  it('reads bytes of any kind without a throw, large or small, and the same however they come', async () => {
    const sound = bytesOf(0);
    const flips = fc.array(fc.tuple(fc.nat(sound.length - 1), fc.nat(255)), { maxLength: 8 });
    const flipped = fc.tuple(flips, fc.nat(sound.length)).map(([all, end]) => {
      const bytes = sound.slice(0, end % 4 === 0 ? end : sound.length);
      for (const [at, byte] of all) if (at < bytes.length) bytes[at] = byte;
      return bytes;
    });
    const anyBytes = fc.oneof(flipped, fc.uint8Array({ maxLength: 400 }));
    const runs = Number(process.env.FUZZ_RUNS ?? 150);
    await fc.assert(
      fc.asyncProperty(anyBytes, fc.integer({ min: 1, max: 3000 }), async (bytes, size) => {
        const whole = parseDataset(new TextDecoder().decode(bytes));
        // A large file is read as it comes, by another reader than a small one.
        const large = { 'content-length': '6000000' };
        expect((await load(responseOf(cut(bytes, size)))).result).toEqual(whole);
        expect((await load(responseOf(cut(bytes, size), large))).result).toEqual(whole);
      }),
      { numRuns: runs },
    );
  });

  it('takes a response without a body for an empty file', async () => {
    expect((await load({ response: new Response(null) })).result).toEqual(parseDataset(''));
  });
});
