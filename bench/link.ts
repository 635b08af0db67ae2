import type { ServerResponse } from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';

/** A slow link: bytes in a second, and what an answer waits before its first byte, in ms. */
export const SLOW = { bytes: 1.6e6 / 8, delay: 150 } as const;

/** What has been sent: when (ms since 1970), how much, and of which file. */
export interface Sent {
  readonly at: number;
  readonly bytes: number;
  readonly path: string;
}

const TICK = 10;

/** A link that all answers from one folder share, as fast as the machine or as slow as `SLOW`. Workers' requests go through it too. */
export class Link {
  private slow = false;
  private sent: Sent[] = [];
  private waiting = 0;

  /** Is slow from now on; what will have been sent. */
  begin(): readonly Sent[] {
    this.slow = true;
    this.sent = [];
    return this.sent;
  }

  /** Is fast again. */
  end(): void {
    this.slow = false;
  }

  /** Sends a body to its end, and notes what has gone when. */
  async send(response: ServerResponse, path: string, body: Buffer): Promise<void> {
    const { sent } = this;
    if (!this.slow) {
      sent.push({ at: Date.now(), bytes: body.length, path });
      response.end(body);
      return;
    }
    await wait(SLOW.delay);
    this.waiting += 1;
    let last = performance.now();
    for (let from = 0; from < body.length; ) {
      await wait(TICK);
      const now = performance.now();
      // All that wait share the link alike.
      const bytes = Math.ceil(((now - last) / 1000) * (SLOW.bytes / this.waiting));
      last = now;
      const part = body.subarray(from, from + bytes);
      from += part.length;
      sent.push({ at: Date.now(), bytes: part.length, path });
      if (response.destroyed) break;
      response.write(part);
    }
    this.waiting -= 1;
    response.end();
  }
}
