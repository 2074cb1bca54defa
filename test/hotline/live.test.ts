import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import { type LiveEvent, liveEvent, rosterWeek } from "../../src/hotline/api/contract.js";
import type { StaffId } from "../../src/model/ids.js";
import { caseOne, caseTwo, cry, Effects, personOf } from "../cases/effects.js";
import { databases, type TestDatabase } from "../support/database.js";
import { type Browser, type Desk, idOf, openDesk, ownCommune, signedIn } from "./desk.js";

const [first] = databases.slice(1);
if (!first) throw new Error("no database");

/** Waits for a condition, however busy the machine is. */
const until = <T>(condition: () => T | Promise<T>) => vi.waitFor(condition, { timeout: 15_000 });

/** An open stream, read as a browser's `EventSource` does. */
class Stream {
  readonly events: LiveEvent[] = [];
  readonly ids: string[] = [];
  beats = 0;
  ended = false;
  readonly #abort = new AbortController();

  static async open(desk: Desk, browser: Browser, lastId?: string): Promise<Stream> {
    const stream = new Stream();
    const response = await fetch(`${desk.url}/hotline/api/live`, {
      headers: { cookie: browser.cookie, ...(lastId === undefined ? {} : { "last-event-id": lastId }) },
      signal: stream.#abort.signal,
    });
    if (response.status !== 200 || !response.body) throw new Error(`status ${response.status}`);
    void stream.#read(response.body).then(() => {
      stream.ended = true;
    });
    return stream;
  }

  close(): void {
    this.#abort.abort();
  }

  async #read(body: ReadableStream<Uint8Array>): Promise<void> {
    const decoder = new TextDecoder();
    let waiting = "";
    try {
      for await (const chunk of body) {
        const blocks = (waiting + decoder.decode(chunk, { stream: true })).split("\n\n");
        waiting = blocks.pop() ?? "";
        for (const block of blocks) this.#take(block);
      }
    } catch (error) {
      if (!this.#abort.signal.aborted && !(error instanceof TypeError)) throw error;
    }
  }

  #take(block: string): void {
    if (block === "event: beat\ndata: ") {
      this.beats += 1;
      return;
    }
    for (const line of block.split("\n")) {
      if (line.startsWith("id: ")) this.ids.push(line.slice(4));
      if (line.startsWith("data: ")) this.events.push(liveEvent.parse(JSON.parse(line.slice(6))));
    }
  }
}

describe("the live stream", () => {
  let database: TestDatabase;
  let desk: Desk;
  let browser: Browser;
  const streams: Stream[] = [];
  const person = personOf("live");
  let made: Effects;

  beforeAll(async () => {
    database = await first.start();
    desk = await openDesk(database, first.name, { beatMs: 40, maxListeners: 3 });
  });
  beforeEach(async () => {
    for (const stream of streams.splice(0)) stream.close();
    browser = await signedIn(desk, "operator");
    made = new Effects(person, Date.now(), Math.floor(Math.random() * 1e9)).turn();
  });
  afterAll(async () => {
    await desk.stop();
    await database.stop();
  });

  const open = async (lastId?: string, who = browser) => {
    const stream = await until(() => Stream.open(desk, who, lastId));
    streams.push(stream);
    await until(() => expect(stream.events.length).toBeGreaterThan(0));
    return stream;
  };
  const says = (text: string) => desk.cases.applyEffects([made.turn().says(text)]);
  const changed = { kind: "changed", changes: [{ person, kinds: ["entry", "talk"] }] };

  test("tells who changed, and nothing of what was said", async () => {
    const stream = await open();
    await says("bimat");
    await until(() => expect(stream.events).toEqual([{ kind: "ready", resumed: false }, changed]));
  });

  test("after a lost connection it gives what was missed", async () => {
    const before = await open();
    await says("một");
    await until(() => expect(before.events).toHaveLength(2));
    before.close();
    await says("hai");
    await says("ba");
    const after = await open(before.ids.at(-1));
    await until(() => expect(after.events).toEqual([{ kind: "ready", resumed: true }, changed, changed]));
    const caughtUp = await open(after.ids.at(-1));
    expect(caughtUp.events).toEqual([{ kind: "ready", resumed: true }]);
  });

  test("what it does not remember any more it says it may have missed", async () => {
    const stream = await open("another-process-17");
    expect(stream.events).toEqual([{ kind: "ready", resumed: false }]);
    const id = stream.ids.at(-1);
    for (let count = 0; count < 300; count++) desk.live.publish([{ person, kinds: ["entry"] }]);
    await until(() => expect(stream.events).toHaveLength(301));
    expect((await open(id)).events).toEqual([{ kind: "ready", resumed: false }]);
  });

  test("when Redis was away everybody is told to ask for everything again", async () => {
    const stream = await open();
    await desk.redis.kill();
    await desk.redis.restart();
    await until(() => expect(stream.events.at(-1)).toEqual({ kind: "reset" }));
    expect((await open(stream.ids[0])).events).toEqual([{ kind: "ready", resumed: false }]);
    await until(async () => {
      await says("lại");
      expect(stream.events.at(-1)).toEqual(changed);
    });
  });

  test("what changes in the roster or for all cases makes every open console read again", async () => {
    const supervisor = await signedIn(desk, "supervisor");
    const admin = await signedIn(desk, "admin");
    const stream = await open();
    const resets = () => stream.events.filter(({ kind }) => kind === "reset").length;
    const shift = { staff: await idOf(supervisor), rank: "first", from: desk.now, to: desk.now + 3_600_000 };
    expect((await supervisor.post("/roster/shifts", shift)).status).toBe(200);
    await until(() => expect(resets()).toBe(1));
    const { body } = await supervisor.get(`/roster?at=${desk.now}`);
    const { shifts } = rosterWeek.parse(body);
    await supervisor.post(`/roster/shifts/${shifts[0]?.id}/note`, { note: "Hồ sơ P3QR: gọi lại lúc 1 giờ." });
    await until(() => expect(resets()).toBe(2));
    expect((await admin.post("/settings/at-once", { minutes: 45 })).status).toBe(200);
    await until(() => expect(resets()).toBe(3));
    // Nothing was missed by that: who loses the line now goes on where they were.
    expect((await open(stream.ids.at(-1))).events).toEqual([{ kind: "ready", resumed: true }]);
  });

  test("an officer hears that something changed in a case of the own commune, and nothing else", async () => {
    const officer = await signedIn(desk, "commune");
    const stream = await open(undefined, officer);
    const other = new Effects(personOf("other"), Date.now(), 77).turn();
    await desk.cases.applyEffects([made.says(cry), made.opens(), other.says(cry)]);
    await desk.cases.applyEffects([other.opens({ caseId: caseTwo })]);
    const press = { caseId: caseOne, staff: "x" as StaffId, at: desk.now };
    const { caseLife } = desk.needs;
    await caseLife.addTasks(press, [{ id: "live", kind: "refer-commune", unit: ownCommune, words: "" }]);
    await caseLife.endTask({ ...press, id: "live", result: "done", note: "" });
    await until(() => expect(stream.events.at(-1)).toEqual({ kind: "referrals" }));
    await desk.cases.applyEffects([other.turn().says("x")]);
    await caseLife.acknowledgeReferral({ ...press, commune: ownCommune.code });
    await until(() => expect(stream.events.filter(({ kind }) => kind === "referrals")).toHaveLength(2));
    expect(stream.events.map(({ kind }) => kind)).toEqual(["ready", "referrals", "referrals"]);
    expect(JSON.stringify(stream.events)).not.toContain(person);
  });

  test("keeps the connection open with beats", async () => {
    const stream = await open();
    await until(() => expect(stream.beats).toBeGreaterThan(2));
  });

  test("ends when the session ends", async () => {
    const stream = await open();
    await browser.post("/auth/sign-out");
    await until(() => expect([stream.events.at(-1), stream.ended]).toEqual([{ kind: "signed-out" }, true]));
    await expect(Stream.open(desk, browser)).rejects.toThrow("status 401");
  });

  test.each([
    ["other roles", { roles: ["analyst"] }, "forbidden"],
    ["more roles", { roles: ["operator", "analyst"] }, null],
  ])("ends at once when somebody gets %s, and tells nothing more", async (_words, { roles }, refused) => {
    const admin = await signedIn(desk, "admin");
    const stream = await open();
    const body = { name: "Người trực", roles, communeCode: null };
    expect((await admin.post(`/accounts/${await idOf(browser)}`, body)).status).toBe(200);
    await until(() => expect([stream.events.at(-1), stream.ended]).toEqual([{ kind: "rights" }, true]));
    await says("sau đó");
    expect(stream.events.filter(({ kind }) => kind === "changed")).toEqual([]);
    if (refused === null) return expect((await open()).events[0]).toMatchObject({ kind: "ready" });
    await expect(Stream.open(desk, browser)).rejects.toThrow("status 403");
  });

  test("ends when a second factor is asked for that is not there", async () => {
    const admin = await signedIn(desk, "admin");
    const stream = await open();
    const rule = (operatorsNeedSecondFactor: boolean) =>
      admin.post("/accounts/rules", { operatorsNeedSecondFactor });
    await rule(true);
    await until(() => expect([stream.events.at(-1), stream.ended]).toEqual([{ kind: "rights" }, true]));
    await rule(false);
  });

  test("has room for so many and no more, and room again when one leaves", async () => {
    const [one] = [await open(), await open(), await open()];
    await expect(Stream.open(desk, browser)).rejects.toThrow("status 503");
    one.close();
    await open();
  });
});
