import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createFlowRunner, type FlowRunner } from "../../src/conversation/flow-runner.js";
import { createTurn } from "../../src/conversation/turn.js";
import { createWords, type Words } from "../../src/conversation/words.js";
import { loadFlows } from "../../src/flow/loader.js";
import { loadWords } from "../../src/flow/words.js";
import type { Address, EntryId, EventId, PersonKey } from "../../src/model/ids.js";
import type { Session } from "../../src/model/session.js";
import type { Turn } from "../../src/model/turn.js";

/** An error thrown inside the dialog framework would leave its turn unsettled and end the process, were it not kept. */
const fault = new Error("broken on purpose");
const unhandled: unknown[] = [];
const note = (reason: unknown) => unhandled.push(reason);

let words: Words;
let runner: FlowRunner;
beforeAll(async () => {
  process.on("unhandledRejection", note);
  const at = (name: string) => new URL(`../../${name}`, import.meta.url).pathname;
  words = await createWords(loadWords(at("locales")).words, "Văn phòng thử", "bánh mì");
  runner = createFlowRunner(new Map(loadFlows(at("flows")).flows.map((flow) => [flow.id, flow])));
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
  const facts = { someoneOnDuty: true };
  return (await turn({ session, event, entry, shard: 0, startedAt: now, facts })).session;
}

describe("a turn in which something breaks", () => {
  const places: readonly [where: string, parts: () => { words: Words; runner: FlowRunner }, text: string][] =
    [
      ["while a flow begins", () => ({ words, runner: { ...runner, begin: broken } }), "gặp người trực"],
      ["while a flow takes an answer", () => ({ words, runner: { ...runner, apply: broken } }), "có"],
      ["while a question is put again", () => ({ words, runner: { ...runner, apply: broken } }), "cảm ơn"],
      ["while it is found out what waits", () => ({ words, runner: { ...runner, waiting: broken } }), "có"],
      ["while words are looked for", () => ({ words: { ...words, say: broken }, runner }), "xin chào"],
    ];

  it.each(places)("%s rejects with that fault, and the next turn works", async (_where, parts, text) => {
    const whole = createTurn({ words, runner });
    const session = await says(whole, null, "cuu e voi ba dang danh me");
    await expect(says(createTurn(parts()), session, text)).rejects.toBe(fault);
    expect(await says(whole, session, "có")).not.toBeNull();
    await new Promise((resolve) => setImmediate(resolve));
    expect(unhandled).toEqual([]);
  });
});
