import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { loadParts } from "../../src/conversation/open.js";
import { createTurn, type TurnParts } from "../../src/conversation/turn.js";
import type { Address, EntryId, EventId, PersonKey } from "../../src/model/ids.js";
import type { Session } from "../../src/model/session.js";
import type { Turn } from "../../src/model/turn.js";

/** An error thrown inside the dialog framework would leave its turn unsettled and end the process, were it not kept. */
const fault = new Error("broken on purpose");
const unhandled: unknown[] = [];
const note = (reason: unknown) => unhandled.push(reason);

let whole: TurnParts;
beforeAll(async () => {
  process.on("unhandledRejection", note);
  whole = await loadParts({ office: "Văn phòng thử" });
});
afterAll(() => {
  process.off("unhandledRejection", note);
});

const broken = () => {
  throw fault;
};

let count = 0;
async function says(turn: Turn, session: Session | null, text: string): Promise<Session | null> {
  const now = Date.UTC(2026, 0, 5) + count++ * 1_000;
  const body = { kind: "text", text } as const;
  const event = {
    id: `test:${count}` as EventId,
    person: "web.p" as PersonKey,
    channel: "web",
    address: "a" as Address,
    at: now,
    receivedAt: now,
    body,
  } as const;
  const entry = `${now}-0` as EntryId;
  const facts = { someoneOnDuty: true, someoneOnCall: true, readByPeople: true };
  return (await turn({ session, event, entry, shard: 0, startedAt: now, facts })).session;
}

describe("a turn in which something breaks", () => {
  const withRunner = (part: Partial<TurnParts["runner"]>): TurnParts => ({
    ...whole,
    runner: { ...whole.runner, ...part },
  });
  const withHouse = (part: Partial<TurnParts["house"]>): TurnParts => ({
    ...whole,
    house: { ...whole.house, ...part },
  });
  const places: readonly [where: string, parts: () => TurnParts, text: string][] = [
    ["while a flow begins", () => withRunner({ begin: broken }), "gặp người trực"],
    ["while a flow takes an answer", () => withRunner({ apply: broken }), "có"],
    ["while a question is put again", () => withRunner({ again: broken }), "cảm ơn"],
    ["while it is found out what waits", () => withRunner({ waiting: broken }), "có"],
    [
      "while words are looked for",
      () => withHouse({ words: { ...whole.house.words, say: broken } }),
      "xin chào",
    ],
    [
      "while it is understood",
      () => withHouse({ understanding: { ...whole.house.understanding, findDanger: broken } }),
      "xin chào",
    ],
  ];

  it.each(places)("%s rejects with that fault, and the next turn works", async (_where, parts, text) => {
    const sound = createTurn(whole);
    const session = await says(sound, null, "cuu e voi ba dang danh me");
    await expect(says(createTurn(parts()), session, text)).rejects.toBe(fault);
    expect(await says(sound, session, "có")).not.toBeNull();
    await new Promise((resolve) => setImmediate(resolve));
    expect(unhandled).toEqual([]);
  });
});
