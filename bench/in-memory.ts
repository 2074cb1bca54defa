import { freshSession } from "../src/conversation/fresh-session.js";
import { hear } from "../src/conversation/hearing.js";
import { loadParts, openConversation } from "../src/conversation/open.js";
import { apply, begin } from "../src/flow/engine.js";
import { loadFlows } from "../src/flow/loader.js";
import { createKeyring } from "../src/infra/keyring.js";
import type { Session } from "../src/model/session.js";
import { createEmptyBotkit } from "./empty-botkit.js";
import { type Cost, measure } from "./measure.js";
import { entryOf, script, scripted } from "./talk-script.js";

/** What runs without Redis: the whole turn and its parts. */
export async function measureInMemory(count: number): Promise<readonly Cost[]> {
  const costs = [await measure("plain Botkit, empty dialog", count, createEmptyBotkit())];
  costs.push(await measureUnderstanding(count), await measureEngine(count), await measureSealing(count));
  costs.push(await measureTurn(count));
  return costs;
}

async function measureUnderstanding(count: number): Promise<Cost> {
  const session = freshSession(scripted("u", 0));
  const { house } = await loadParts({ office: "bench" });
  return measure("understanding one message", count, (index) =>
    hear(scripted("u", Math.abs(index)), session, house),
  );
}

async function measureEngine(count: number): Promise<Cost> {
  const { flows } = await loadFlows(new URL("../flows", import.meta.url).pathname);
  const flow = flows.find((one) => one.id === "report-abuse");
  if (!flow) throw new Error("The flow to measure is missing.");
  const context = { voice: "adult", facts: {} } as const;
  const start = begin(flow, {}, context).state;
  if (!start) throw new Error("The flow to measure asks nothing.");
  return measure("flow engine, one answer", count, () =>
    apply(flow, start, { op: "answer", value: "yes" }, context),
  );
}

async function measureSealing(count: number): Promise<Cost> {
  const keyring = createKeyring([Buffer.alloc(32, 7)]);
  const text = JSON.stringify(freshSession(scripted("s", 0))).padEnd(1_200, " ");
  return measure("encryption, session in and out", count, () =>
    keyring.open(keyring.seal(text, "bench"), "bench"),
  );
}

async function measureTurn(count: number): Promise<Cost> {
  const turn = await openConversation({ office: "bench" });
  let session: Session | null = null;
  return measure("one turn, in memory", count, async (index) => {
    const place = Math.abs(index);
    if (place % script.length === 0) session = null;
    const event = scripted("t", place);
    const result = await turn({
      session,
      event,
      entry: entryOf(place),
      shard: 0,
      startedAt: event.receivedAt,
      facts: { someoneOnDuty: true, someoneOnCall: true, readByPeople: true },
    });
    session = result.session;
  });
}
