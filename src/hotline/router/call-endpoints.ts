import type { z } from "zod";
import { callTarget } from "../../cases/calls/kinds.js";
import { relayText } from "../../cases/calls/relay.js";
import type { SilenceResult } from "../../cases/lost-contact/lost-contact-store.js";
import {
  brokenPromiseList,
  callBody,
  callList,
  lostContactAnswer,
  lostContactDecisionBody,
  lostContactStartBody,
  lostContactStepBody,
  lostContactStopBody,
  promiseEndBody,
  protocolList,
} from "../api/call-contract.js";
import { againQuery, caseId, personKey } from "../api/fields.js";
import { done } from "../api/staff-contract.js";
import { type Endpoint, endpoint, type RawAsked } from "./endpoint.js";
import type { HotlineNeeds } from "./needs.js";
import { createOpenings } from "./openings.js";
import { type Refusal, refuse } from "./refusal.js";
import { noteWork } from "./wish.js";

/** The endpoints of cards, of calls about a case, and of the procedure when contact is lost. */
export function callEndpoints(needs: HotlineNeeds): readonly Endpoint[] {
  return [protocols(needs), list(needs), add(needs), endPromise(needs), broken(needs), ...silence(needs)];
}

/** Cards hold nothing of any case: reading them is not recorded. */
function protocols({ callDesk }: HotlineNeeds): Endpoint {
  return endpoint({
    method: "get",
    path: "/protocols",
    action: "protocol.read",
    answer: protocolList,
    handle: async () => ({ protocols: callDesk.protocols }),
  });
}

function list({ callDesk, cases }: HotlineNeeds): Endpoint {
  return endpoint({
    method: "get",
    path: "/cases/:caseId/calls",
    action: "call.read",
    about: "case",
    answer: callList,
    handle: async (asked) => {
      const { at, staff, talk } = asked;
      const about = { caseId: idOf(asked), ...(talk ? { person: talk.person } : {}) };
      await cases.record({ at, staff: staff.id, action: "case.read", ...about });
      return { calls: await callDesk.store.list(about.caseId) };
    },
  });
}

/** What was passed on is made here again of the case, by the same function as on the page, and kept. */
function add(needs: HotlineNeeds): Endpoint {
  const { callDesk, cases } = needs;
  return endpoint({
    method: "post",
    path: "/cases/:caseId/calls",
    action: "call.add",
    about: "case",
    body: callBody as z.ZodType<z.output<typeof callBody>>,
    answer: done,
    handle: async (asked) => {
      const { forwarded, ...call } = asked.body;
      const press = pressOf(asked);
      const shown = await cases.readCase(press.caseId);
      if (!shown) return refuse("not-found");
      // A whole province is no office that a case can be sent to.
      const local = callTarget(call.kind).ofCommune && shown.unit?.code.length === 5;
      const unit = local && shown.unit ? { code: shown.unit.code, name: shown.unit.name } : null;
      const relayed = forwarded ? relayText(shown, call.kind) : "";
      const result = await callDesk.store.add({ ...press, ...call, unit, relayed });
      if (result === "done") await noteWork(needs, asked, "call");
      return answerOf(result);
    },
  });
}

function endPromise({ callDesk }: HotlineNeeds): Endpoint {
  return endpoint({
    method: "post",
    path: "/cases/:caseId/calls/:callId/promise",
    action: "call.add",
    about: "case",
    body: promiseEndBody,
    answer: done,
    handle: async (asked) => {
      const id = asked.params["callId"] ?? "";
      return answerOf(await callDesk.store.endPromise({ ...pressOf(asked), id, how: asked.body.how }));
    },
  });
}

function broken(needs: HotlineNeeds): Endpoint {
  const openings = createOpenings(needs, "call.promises-read");
  return endpoint({
    method: "get",
    path: "/broken-promises",
    action: "call.promises",
    query: againQuery,
    answer: brokenPromiseList,
    handle: async ({ staff, at, query }) => {
      await openings.note({ staff, at }, query.again === true);
      return { promises: await needs.callDesk.store.brokenPromises(at) };
    },
  });
}

/** The steps hold no words, but they say whom nobody reaches: reading them is recorded. */
function silence({ callDesk, cases }: HotlineNeeds): readonly Endpoint[] {
  const { store } = callDesk;
  const path = "/talks/:person/lost-contact";
  const spec = { about: "talk", action: "lost-contact.work" } as const;
  return [
    endpoint({
      ...{ ...spec, method: "get", path, answer: lostContactAnswer },
      handle: async (asked) => {
        const { person, staff, at } = silenceOf(asked);
        await cases.record({ at, staff, action: "lost-contact.read", person });
        return { running: await store.lostContact(person) };
      },
    }),
    endpoint({
      ...{ ...spec, method: "post", path, body: lostContactStartBody, answer: done },
      handle: async (asked) => {
        const press = silenceOf(asked);
        const id = `${press.staff}.${asked.body.requestId}`;
        return answerOf(await store.startLostContact({ ...press, id }));
      },
    }),
    endpoint({
      ...{ ...spec, method: "post", path: `${path}/step`, body: lostContactStepBody, answer: done },
      handle: async (asked) => answerOf(await store.noteStep({ ...silenceOf(asked), ...asked.body })),
    }),
    endpoint({
      ...{ ...spec, method: "post", path: `${path}/stop`, body: lostContactStopBody, answer: done },
      handle: async (asked) => answerOf(await store.stopLostContact({ ...silenceOf(asked), ...asked.body })),
    }),
    endpoint({
      ...{ method: "post", about: "talk", action: "lost-contact.decide", path: `${path}/decide` },
      ...{ body: lostContactDecisionBody, answer: done },
      handle: async (asked) => {
        const decided = { step: "decide", outcome: asked.body.decision } as const;
        return answerOf(await store.noteStep({ ...silenceOf(asked), ...decided }));
      },
    }),
  ];
}

type Pressed = Pick<RawAsked, "params" | "staff" | "at" | "talk">;

function idOf({ params }: Pressed) {
  return caseId.parse(params["caseId"]);
}

function pressOf(asked: Pressed) {
  return { caseId: idOf(asked), staff: asked.staff.id, at: asked.at };
}

function silenceOf({ params, staff, at }: Pressed) {
  return { person: personKey.parse(params["person"]), staff: staff.id, at };
}

function answerOf(result: SilenceResult | "case-closed"): { readonly done: true } | Refusal {
  if (result === "done") return { done: true };
  return refuse(result === "unknown" ? "not-found" : result);
}
