import { type Command, enveloped, type Notice } from '../protocol';

type Ack = Extract<Notice, { readonly type: 'ack' }>;
/** A command that has not been given its id. */
export type Call<One extends Command = Command> = One extends Command ? Omit<One, 'id'> : never;

interface Open {
  readonly resolve: () => void;
  readonly reject: (error: Error) => void;
}

/** Commands on their way to a map, each until it is answered or its time is up. */
export interface Calls {
  /** Posts a command, or keeps it until there is somewhere to post; settles as the map answers. */
  readonly send: (call: Call) => Promise<void>;
  /** Where commands go from now on; those that were kept are posted. Null keeps the next ones. */
  readonly connect: (post: ((message: unknown) => void) | null) => void;
  readonly answer: (ack: Ack) => void;
  /** Fails all that is open. */
  readonly end: (reason: string) => void;
}

/** Calls that fail after `patienceMs` without an answer. */
export function createCalls(patienceMs: number): Calls {
  const open = new Map<string, Open>();
  let kept: unknown[] = [];
  let post: ((message: unknown) => void) | null = null;
  let last = 0;

  const settle = (id: string, reason: string | null) => {
    const call = open.get(id);
    open.delete(id);
    if (reason === null) call?.resolve();
    else call?.reject(new Error(reason));
  };
  return {
    send(call) {
      last += 1;
      const id = String(last);
      // What cannot be posted fails here and now, not when the map is there.
      const message: unknown = structuredClone(enveloped({ ...call, id }));
      if (post) post(message);
      else kept.push(message);
      return new Promise<void>((resolve, reject) => {
        const timer = setTimeout(() => settle(id, 'timeout'), patienceMs);
        const done = (settled: () => void) => {
          clearTimeout(timer);
          settled();
        };
        open.set(id, { resolve: () => done(resolve), reject: (error) => done(() => reject(error)) });
      });
    },
    connect(next) {
      post = next;
      if (post) for (const message of kept.splice(0)) post(message);
    },
    answer: (ack) => settle(ack.id, ack.ok ? null : ack.reason),
    end(reason) {
      kept = [];
      for (const id of [...open.keys()]) settle(id, reason);
    },
  };
}
