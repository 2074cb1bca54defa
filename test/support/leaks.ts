import { createClient } from "redis";

/** Something that must not stand openly anywhere but in the program's memory. */
export interface Secret {
  readonly what: string;
  readonly text: string;
}

/** Names each secret that stands in the outputs, or openly in a key or value of Redis, with the place. */
export async function secretsFound(
  secrets: readonly Secret[],
  redisUrl: string,
  outputs: () => readonly string[],
): Promise<string[]> {
  const stored = await everythingIn(redisUrl);
  const places = [
    ...outputs()
      .flatMap((output) => output.split("\n"))
      .map((text) => ({ where: "output", text })),
    ...stored.map((text) => ({ where: "Redis", text })),
  ];
  const wanted = secrets.flatMap(({ what, text }) => partsOf(text).map((part) => ({ what, part })));
  return places.flatMap(({ where, text }) =>
    wanted.filter(({ part }) => text.includes(part)).map(({ what }) => `${where}: ${what} in ${text}`),
  );
}

/** The text itself, or every four words of it that follow each other. */
function partsOf(text: string): readonly string[] {
  const words = text.split(" ");
  const parts = words
    .slice(0, Math.max(1, words.length - 3))
    .map((_, at) => words.slice(at, at + 4).join(" "));
  return [...new Set(parts)].filter((part) => part.length >= 4);
}

/** The names of all keys. */
export async function keysIn(url: string): Promise<string[]> {
  const client = await connect(url);
  const found: string[] = [];
  for await (const keys of client.scanIterator({ COUNT: 500 })) found.push(...keys);
  client.destroy();
  return found;
}

async function everythingIn(url: string): Promise<string[]> {
  const keys = await keysIn(url);
  const client = await connect(url);
  const readers: Readonly<Record<string, (key: string) => Promise<unknown>>> = {
    string: (key) => client.get(key),
    hash: (key) => client.hGetAll(key),
    stream: (key) => client.xRange(key, "-", "+"),
    zset: (key) => client.zRange(key, 0, -1),
    set: (key) => client.sMembers(key),
    list: (key) => client.lRange(key, 0, -1),
    // It ran out since its name was read.
    none: async () => null,
  };
  const found: string[] = [];
  for (const key of keys) {
    const read = readers[await client.type(key)];
    if (!read) throw new Error(`Redis holds a kind of value that is not looked into: ${key}`);
    found.push(key, JSON.stringify(await read(key)));
  }
  client.destroy();
  return found;
}

/** A Redis that is away is a failure here, not something to wait for. */
function connect(url: string) {
  return createClient({ url, socket: { reconnectStrategy: false } }).connect();
}
