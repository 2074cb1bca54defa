import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { beatEvent } from "../../src/hotline/api/live-contract.js";
import { deadAfter, LiveConnection } from "../../src/hotline/console/api/live.js";

/** The browser's stream, of which the test says what comes in. */
class Source extends EventTarget {
  static readonly CLOSED = 2;
  static readonly all: Source[] = [];
  onmessage: ((event: { data: string }) => void) | null = null;
  onerror: (() => void) | null = null;
  readyState = 1;
  constructor() {
    super();
    Source.all.push(this);
  }
  close(): void {
    this.readyState = Source.CLOSED;
  }
  ready(): void {
    this.onmessage?.({ data: JSON.stringify({ kind: "ready", resumed: false }) });
  }
  beats(): void {
    this.dispatchEvent(new Event(beatEvent));
  }
}

const newest = () => Source.all.at(-1) ?? new Source();
let states: string[];
let connection: LiveConnection;

beforeEach(async () => {
  vi.useFakeTimers();
  vi.stubGlobal("EventSource", Source);
  Source.all.length = 0;
  states = [];
  connection = new LiveConnection({
    changed() {},
    referrals() {},
    everything: async () => true,
    signedOut() {},
    rights: () => void states.push("rights"),
    show: ({ kind }) => void states.push(kind),
    now: Date.now,
  });
  newest().ready();
  await vi.advanceTimersByTimeAsync(0);
});
afterEach(() => {
  connection.close();
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

it("opens a stream anew that fell silent without an error, and reads everything again", async () => {
  for (let beat = 0; beat < 4; beat++) {
    newest().beats();
    await vi.advanceTimersByTimeAsync(deadAfter - 1);
  }
  expect([states, Source.all.length]).toEqual([["open"], 1]);
  await vi.advanceTimersByTimeAsync(1);
  expect([states.at(-1), Source.all.length, Source.all[0]?.readyState]).toEqual(["lost", 2, Source.CLOSED]);
  newest().ready();
  await vi.advanceTimersByTimeAsync(0);
  expect(states).toEqual(["open", "lost", "catching-up", "renewed"]);
});

it("says at once that the browser has no network, and that the server is reached all the same", async () => {
  connection.offline();
  connection.offline();
  expect(states).toEqual(["open", "lost"]);
  newest().beats();
  await vi.advanceTimersByTimeAsync(0);
  expect(states).toEqual(["open", "lost", "catching-up", "renewed"]);
  expect(Source.all).toHaveLength(1);
});

it("asks anew what the account may do when that changed, and opens another stream", async () => {
  newest().onmessage?.({ data: JSON.stringify({ kind: "rights" }) });
  newest().close();
  newest().onerror?.();
  expect(states).toEqual(["open", "rights", "lost"]);
  await vi.advanceTimersByTimeAsync(1_000);
  newest().ready();
  await vi.advanceTimersByTimeAsync(0);
  expect([states.at(-1), Source.all.length]).toEqual(["renewed", 2]);
});
