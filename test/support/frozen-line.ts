import { once } from "node:events";
import { type AddressInfo, connect, createServer, type Socket } from "node:net";

/** A line to a server on which nothing moves any more for a while, without a word to either side. */
export interface FrozenLine {
  /** The same address with the line's port in it. */
  readonly url: string;
  freeze(): void;
  thaw(): void;
  stop(): Promise<void>;
}

/** Opens a line to the server of an address. */
export async function openLine(to: string): Promise<FrozenLine> {
  const target = new URL(to);
  const ends = new Set<Socket>();
  let frozen = false;
  const server = createServer((near) => {
    const far = connect(Number(target.port), target.hostname);
    for (const [end, other] of [
      [near, far],
      [far, near],
    ] as const) {
      ends.add(end);
      end.on("data", (data) => {
        if (!frozen) other.write(data);
      });
      end.on("error", () => other.destroy());
      end.on("close", () => {
        ends.delete(end);
        other.destroy();
      });
    }
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const url = new URL(to);
  url.hostname = "127.0.0.1";
  url.port = String((server.address() as AddressInfo).port);
  return {
    url: url.href,
    freeze: () => {
      frozen = true;
    },
    thaw: () => {
      frozen = false;
      // What was swallowed is gone: these connections can never be right again.
      for (const end of ends) end.destroy();
    },
    stop: async () => {
      for (const end of ends) end.destroy();
      server.close();
      await once(server, "close");
    },
  };
}
