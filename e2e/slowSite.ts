import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** The site, but for its dataset, which comes as slowly as a test wants. */
export interface SlowSite {
  readonly address: string;
  /** The next request for the dataset. */
  readonly asked: () => Promise<Delivery>;
  readonly close: () => void;
}

/** One answer to a request for the dataset. */
export interface Delivery {
  readonly response: ServerResponse;
  /** Resolves when the page wants no more of it. */
  readonly leftAlone: Promise<void>;
}

const OF_THE_BODY = ['content-encoding', 'content-length', 'transfer-encoding', 'connection', 'keep-alive'];

/** Hands on what the site at an origin answers; requests for the dataset are for the test to answer. */
export async function openSlowSite(origin: string): Promise<SlowSite> {
  const waiting: ((delivery: Delivery) => void)[] = [];
  const come: Delivery[] = [];
  const server = createServer(async (request, response) => {
    if (request.url?.startsWith('/data/events.geojson')) {
      const leftAlone = new Promise<void>((resolve) => {
        response.once('close', () => {
          if (!response.writableFinished) resolve();
        });
      });
      const delivery = { response, leftAlone };
      const taker = waiting.shift();
      if (taker) taker(delivery);
      else come.push(delivery);
      return;
    }
    const answer = await fetch(new URL(request.url ?? '/', origin));
    const headers = [...answer.headers].filter(([name]) => !OF_THE_BODY.includes(name));
    response.writeHead(answer.status, Object.fromEntries(headers));
    response.end(Buffer.from(await answer.arrayBuffer()));
  });
  await new Promise<void>((resolve) => server.listen(0, 'localhost', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    address: `http://localhost:${port}/`,
    asked: () =>
      new Promise((resolve) => {
        const delivery = come.shift();
        if (delivery) resolve(delivery);
        else waiting.push(resolve);
      }),
    close() {
      server.closeAllConnections();
      server.close();
    },
  };
}
