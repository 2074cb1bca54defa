import { createServer } from "node:http";
import type { AddressInfo } from "node:net";

/** Something costly that a test run starts once, and only when a file asks for it. */
export interface Shared {
  /** Starts it and resolves with the address at which it is reached, or with an empty text when there is none. */
  start(): Promise<string>;
  stop(): Promise<void>;
}

/** The way from the test files' processes to what their run shares. */
export interface SharedDoor {
  /** `GET <url>/<name>` starts what has this name, unless it runs, and answers with its address. */
  readonly url: string;
  /** Stops everything that was started. */
  close(): Promise<void>;
}

/** Opens the door to things by their names. */
export async function openSharedDoor(things: Readonly<Record<string, Shared>>): Promise<SharedDoor> {
  const started = new Map<string, Promise<string>>();
  const addressOf = (name: string): Promise<string> => {
    const thing = things[name];
    if (thing === undefined) throw new Error(`Nothing is shared under the name ${name}.`);
    const address = started.get(name) ?? thing.start();
    started.set(name, address);
    return address;
  };
  const server = createServer(async (request, response) => {
    try {
      response.end(await addressOf((request.url ?? "").slice(1)));
    } catch (error) {
      response.writeHead(500).end(String(error));
    }
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    close: async () => {
      server.close();
      server.closeAllConnections();
      await Promise.all([...started.keys()].map((name) => things[name]?.stop()));
    },
  };
}
