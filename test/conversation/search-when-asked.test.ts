import { expect, test, vi } from "vitest";
import { freshSession } from "../../src/conversation/fresh-session.js";
import { hear } from "../../src/conversation/hearing.js";
import type { DangerFinding } from "../../src/model/danger.js";
import type { Event } from "../../src/model/event.js";
import type { Address, EventId, PersonKey } from "../../src/model/ids.js";
import type { SearchFinding } from "../../src/understanding/understand.js";

const finding: SearchFinding = { trust: "sure", fits: [{ label: "right-21", score: 1 }] };
const calm: DangerFinding = { urgency: "P3", outcome: "none", dangers: [], version: "" };
const event: Event = {
  id: "e" as EventId,
  person: "web.p" as PersonKey,
  channel: "web",
  address: "p" as Address,
  at: 0,
  receivedAt: 0,
  body: { kind: "text", text: "có ạ" },
};

test("answers are looked for when somebody asks, and once", () => {
  const search = vi.fn(() => finding);
  const understanding = {
    findDanger: () => calm,
    search,
    readPlaces: () => ({ kind: "words" }) as const,
    findPlace: () => undefined,
  };
  const heard = hear(event, freshSession(event), { understanding, lessons: { byWord: () => undefined } });
  expect(search).not.toHaveBeenCalled();
  expect(heard.found).toBe(finding);
  expect(heard.found).toBe(finding);
  expect(search).toHaveBeenCalledTimes(1);
});
