import type { Urgency } from "../../model/urgency.js";
import { againQuery } from "../api/fields.js";
import { blockBody, blockList, overview } from "../api/supervision-contract.js";
import { accepted, pressBody } from "../api/talk-contract.js";
import { type Endpoint, endpoint } from "./endpoint.js";
import type { HotlineNeeds } from "./needs.js";
import { createOpenings } from "./openings.js";
import { type Refusal, refuse } from "./refusal.js";
import { sendWish } from "./wish.js";

const hourMs = 3_600_000;

/** The endpoints of who leads a shift: how the hotline stands, and whom the bot does not answer. */
export function supervisionEndpoints(needs: HotlineNeeds): readonly Endpoint[] {
  return [readOverview(needs), blocks(needs), block(needs), unblock(needs)];
}

/** Where somebody may be in danger nobody is ever blocked. */
export function isGrave(urgency: Urgency | null): boolean {
  return urgency === "P0" || urgency === "P1";
}

function readOverview(needs: HotlineNeeds): Endpoint {
  const { supervision, talkDesk, duty, callDesk } = needs;
  const openings = createOpenings(needs, "overview.read");
  return endpoint({
    method: "get",
    path: "/overview",
    action: "overview.read",
    query: againQuery,
    answer: overview,
    handle: async ({ staff, at, query }) => {
      await openings.note({ staff, at }, query.again === true);
      const { people, ...shown } = await supervision.overview(at);
      const present = new Set(await talkDesk.present());
      const { onCall, supervisor, province } = await duty.roster.onCall(at);
      const called = new Set([...onCall, ...supervisor, ...province]);
      const marked = people.map((one) => ({
        ...one,
        present: present.has(one.id),
        onCall: called.has(one.id),
      }));
      return {
        ...shown,
        people: marked.filter((one) => one.present || one.onCall || one.held > 0),
        promises: await callDesk.store.brokenPromises(at),
        maxTalks: await talkDesk.work.maxTalks(),
      };
    },
  });
}

function blocks(needs: HotlineNeeds): Endpoint {
  const openings = createOpenings(needs, "talk.blocks-read");
  return endpoint({
    method: "get",
    path: "/blocks",
    action: "talk.block",
    query: againQuery,
    answer: blockList,
    handle: async ({ staff, at, query }) => {
      await openings.note({ staff, at }, query.again === true);
      return { blocks: await needs.supervision.blocks(at) };
    },
  });
}

function block(needs: HotlineNeeds): Endpoint {
  return endpoint({
    method: "post",
    path: "/talks/:person/block",
    action: "talk.block",
    about: "talk",
    status: 202,
    body: blockBody,
    answer: accepted,
    handle: async (asked): Promise<{ readonly accepted: true } | Refusal> => {
      const { staff, talk, body, at } = asked;
      if (isGrave(talk?.urgency ?? null)) return refuse("grave-talk");
      const until = at + body.hours * hourMs;
      const wish = { kind: "block", staff: staff.id, reason: body.reason, until } as const;
      return sendWish(needs, asked, body.requestId, wish);
    },
  });
}

function unblock(needs: HotlineNeeds): Endpoint {
  return endpoint({
    method: "post",
    path: "/talks/:person/unblock",
    action: "talk.block",
    about: "talk",
    status: 202,
    body: pressBody,
    answer: accepted,
    handle: async (asked) =>
      sendWish(needs, asked, asked.body.requestId, { kind: "unblock", staff: asked.staff.id }),
  });
}
