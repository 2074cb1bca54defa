import { createServer, type RequestListener, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { buffer } from "node:stream/consumers";
import { gzipSync } from "node:zlib";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { mediaFetcher } from "../../src/composition/media-fetcher.js";
import type { FetchedMedia } from "../../src/hotline/talk-desk.js";
import { silentLog } from "../../src/infra/log.js";

const limits = { largest: 1_000, patience: 10_000 };
const picture = Buffer.alloc(400, 7);

/** A platform on this machine, whose address is trusted as a configured one is, and a neighbour whose is not. */
let platform: Server;
let neighbour: Server;
/** What the platform answers now. */
let answer: RequestListener = () => {};
/** What either was asked. */
const asked: string[] = [];

const originOf = (server: Server) => `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
const listen = (server: Server) => new Promise<void>((done) => server.listen(0, "127.0.0.1", done));

beforeAll(async () => {
  platform = createServer((request, response) => {
    asked.push(`platform ${request.url}`);
    answer(request, response);
  });
  neighbour = createServer((request, response) => {
    asked.push(`neighbour ${request.url}`);
    response.end("what lies inside the office");
  });
  await Promise.all([platform, neighbour].map(listen));
});
afterAll(() => {
  for (const server of [platform, neighbour]) {
    server.closeAllConnections();
    server.close();
  }
});
beforeEach(() => {
  asked.length = 0;
});

const fetching = (url = `${originOf(platform)}/a.jpg`, platforms = [originOf(platform)]) =>
  mediaFetcher(platforms, silentLog, limits)(url);
/** The same by somebody who does not wait long. */
const hurried = () =>
  mediaFetcher([originOf(platform)], silentLog, { ...limits, patience: 50 })(`${originOf(platform)}/a.jpg`);

/** What was found, or an error that says what came instead. */
function found(media: FetchedMedia): Extract<FetchedMedia, { kind: "found" }> {
  if (media.kind !== "found") throw new Error(`not found but ${media.kind}`);
  return media;
}

const sends = (headers: Record<string, string | number>, body: Buffer) => {
  answer = (_request, response) => void response.writeHead(200, headers).end(body);
};

describe("what a platform keeps is passed on", () => {
  test("with its type, without what stands behind it, and its length", async () => {
    sends({ "content-type": "Image/JPEG; charset=binary", "content-length": picture.length }, picture);
    const media = found(await fetching());
    expect(media).toMatchObject({ type: "image/jpeg", length: picture.length });
    expect((await buffer(media.body)).equals(picture)).toBe(true);
  });

  test("packed on the way, it comes unpacked and without the packed length", async () => {
    const packed = gzipSync(picture);
    sends({ "content-encoding": "gzip", "content-length": packed.length }, packed);
    const media = found(await fetching());
    expect(media).toMatchObject({ type: "", length: null });
    expect((await buffer(media.body)).equals(picture)).toBe(true);
  });

  test.each([
    [400, "gone"],
    [403, "gone"],
    [404, "gone"],
    [410, "gone"],
    [429, "away"],
    [500, "away"],
  ])("an answer of %i means that it is %s", async (status, kind) => {
    answer = (_request, response) => void response.writeHead(status).end("x");
    expect(await fetching()).toEqual({ kind });
  });
});

describe("no more is taken than a platform may send", () => {
  test("what says that it is too large is not even begun", async () => {
    sends({ "content-length": 1_001 }, Buffer.alloc(1_001));
    expect(await fetching()).toEqual({ kind: "away" });
  });

  test("what turns out too large breaks off", async () => {
    sends({ "transfer-encoding": "chunked" }, Buffer.alloc(1_001));
    await expect(buffer(found(await fetching()).body)).rejects.toMatchObject({ code: "media-too-large" });
  });

  test("what is small when packed and too large when unpacked breaks off", async () => {
    sends({ "content-encoding": "gzip" }, gzipSync(Buffer.alloc(100_000)));
    await expect(buffer(found(await fetching()).body)).rejects.toMatchObject({ code: "media-too-large" });
  });

  test("exactly as much as may come, comes", async () => {
    sends({ "transfer-encoding": "chunked" }, Buffer.alloc(1_000));
    expect(await buffer(found(await fetching()).body)).toHaveLength(1_000);
  });
});

describe("nobody waits for a platform for ever", () => {
  test("one that does not begin its answer is away", async () => {
    answer = () => {};
    expect(await hurried()).toEqual({ kind: "away" });
  });

  test("one that stops in the middle breaks off", async () => {
    answer = (_request, response) => void response.writeHead(200).write(picture);
    const later = mediaFetcher([originOf(platform)], silentLog, { ...limits, patience: 1_000 });
    const media = found(await later(`${originOf(platform)}/a.jpg`));
    await expect(buffer(media.body)).rejects.toMatchObject({ code: "media-stalled" });
  });

  test("one that ends the connection in the middle breaks off", async () => {
    answer = (_request, response) => {
      response.writeHead(200, { "content-length": 800 }).write(picture, () => response.destroy());
    };
    await expect(fetching().then((media) => buffer(found(media).body))).rejects.toThrow();
  });
});

describe("an address from a message leads to no place inside", () => {
  test.each([
    ["another port of this machine", () => `${originOf(neighbour)}/a`],
    ["this machine by name", () => "https://localhost/a"],
    ["this machine by name, with a dot", () => "https://localhost./a"],
    ["this machine by number", () => "https://127.0.0.1/a"],
    ["this machine by one number", () => "https://2130706433/a"],
    ["this machine in the longer form", () => "https://[::1]/a"],
    ["an address of an office's network", () => "https://192.168.1.20/a"],
    ["a name without a dot", () => "https://intranet/a"],
    ["a name of an office's network", () => "https://files.office.local/a"],
    ["the same with a dot at its end", () => "https://files.office.local./a"],
    ["another port of a public name", () => "https://cdn.example.com:8443/a"],
    ["a file", () => "file:///etc/passwd"],
    ["what is no address", () => "a.jpg"],
  ])("%s", async (_what, url) => {
    expect(await fetching(url())).toEqual({ kind: "away" });
    expect(asked).toEqual([]);
  });

  test.each([301, 302, 307, 308])("a redirect of %i is not followed", async (status) => {
    answer = (_request, response) => {
      response.writeHead(status, { location: `${originOf(neighbour)}/inside` }).end();
    };
    expect(await fetching()).toEqual({ kind: "away" });
    expect(asked).toEqual(["platform /a.jpg"]);
  });
});

describe("what a person sent does not cross the net in plain", () => {
  test("a public name is asked over HTTPS alone", async () => {
    expect(await fetching("http://cdn.example.com/a")).toEqual({ kind: "away" });
  });

  test("where no certificate is shown, nothing is asked", async () => {
    const secure = originOf(platform).replace("http:", "https:");
    sends({}, picture);
    expect(await fetching(`${secure}/a.jpg`, [secure])).toEqual({ kind: "away" });
    expect(asked).toEqual([]);
  });
});
