import type { TalkView } from "../../cases/talk-detail.js";
import type { TalkLine } from "../../cases/talk-list.js";
import type { Staff } from "../accounts/staff.js";
import { personKey } from "../api/fields.js";
import {
  accepted,
  answerBody,
  entriesQuery,
  entryPage,
  pressBody,
  talkDetail,
  talkList,
  talkQuery,
} from "../api/talk-contract.js";
import { type Action, allowed } from "../permissions.js";
import { openForHumans, windowOf } from "../window.js";
import { type Asked, type Endpoint, endpoint } from "./endpoint.js";
import type { HotlineNeeds } from "./needs.js";
import { type Refusal, refuse } from "./refusal.js";
import { sendWish } from "./wish.js";

/** The endpoints of the queue and of one talk. */
export function talkEndpoints(needs: HotlineNeeds): readonly Endpoint[] {
  return [list(needs), detail(needs), older(needs), takeOver(needs), answer(needs), handBack(needs)];
}

function list({ cases }: HotlineNeeds): Endpoint {
  return endpoint({
    method: "get",
    path: "/talks",
    action: "talk.list",
    query: talkQuery,
    answer: talkList,
    handle: ({ query: { mine, ...filter }, staff }) =>
      cases.listTalks({ ...filter, heldBy: mine === true ? staff.id : undefined }),
  });
}

function detail(needs: HotlineNeeds): Endpoint {
  return endpoint({
    method: "get",
    path: "/talks/:person",
    action: "talk.read",
    about: "talk",
    answer: talkDetail,
    handle: async (asked) => {
      const person = personOf(asked);
      await recordRead(needs, asked, "talk.read");
      const view = await needs.cases.readTalk(person, asked.staff.id);
      return view ? show(needs, asked.staff, view) : refuse("not-found");
    },
  });
}

function older(needs: HotlineNeeds): Endpoint {
  return endpoint({
    method: "get",
    path: "/talks/:person/entries",
    action: "talk.read",
    about: "talk",
    query: entriesQuery,
    answer: entryPage,
    handle: async (asked) => {
      await recordRead(needs, asked, "talk.read-older");
      return needs.cases.readTranscript(personOf(asked), asked.query);
    },
  });
}

function takeOver(needs: HotlineNeeds): Endpoint {
  return endpoint({
    method: "post",
    path: "/talks/:person/take-over",
    action: "talk.take-over",
    about: "talk",
    status: 202,
    body: pressBody,
    answer: accepted,
    handle: async (asked) => {
      const { staff, body } = asked;
      if (heldBy(asked.talk, staff)) return refuse("already-held");
      return sendWish(needs, asked, body.requestId, { kind: "take-over", staff: staff.id, name: staff.name });
    },
  });
}

function answer(needs: HotlineNeeds): Endpoint {
  return endpoint({
    method: "post",
    path: "/talks/:person/answer",
    action: "talk.answer",
    about: "talk",
    status: 202,
    body: answerBody,
    answer: accepted,
    handle: async (asked): Promise<{ readonly accepted: true } | Refusal> => {
      const { staff, talk, body } = asked;
      if (!talk) return refuse("not-found");
      const window = windowOf(needs.capabilities[talk.channel], talk.lastPersonAt);
      if (!openForHumans(window, asked.at)) return refuse("window-closed");
      const message = { kind: "staff-message", staff: staff.id, name: staff.name, text: body.text } as const;
      return sendWish(needs, asked, body.requestId, message);
    },
  });
}

function handBack(needs: HotlineNeeds): Endpoint {
  return endpoint({
    method: "post",
    path: "/talks/:person/hand-back",
    action: "talk.hand-back",
    about: "talk",
    status: 202,
    body: pressBody,
    answer: accepted,
    handle: async (asked) => {
      if (asked.talk?.holder.who === "bot") return refuse("not-holder");
      return sendWish(needs, asked, asked.body.requestId, { kind: "hand-back", staff: asked.staff.id });
    },
  });
}

/** True if this member of staff has the talk. */
export function heldBy(talk: TalkLine | null, staff: Staff): boolean {
  return talk !== null && talk.holder.staffId === staff.id;
}

function personOf(asked: Asked<unknown, unknown>) {
  return personKey.parse(asked.params["person"]);
}

async function recordRead(
  needs: HotlineNeeds,
  asked: Asked<unknown, unknown>,
  action: string,
): Promise<void> {
  const caseId = asked.talk?.caseId;
  await needs.cases.record({
    at: asked.at,
    staff: asked.staff.id,
    action,
    person: personOf(asked),
    ...(caseId ? { caseId } : {}),
  });
}

function show(needs: HotlineNeeds, staff: Staff, view: TalkView) {
  const { talk } = view;
  return {
    ...view,
    safeContact: view.case?.safeContact ?? { contact: null, time: null, way: null },
    window: windowOf(needs.capabilities[talk.channel], talk.lastPersonAt),
    can: possible(staff, view),
  };
}

function possible(staff: Staff, { talk, case: shown }: TalkView) {
  const circumstances = { roles: staff.roles, holdsTalk: heldBy(talk, staff) };
  const may = (action: Action) => allowed(action, circumstances);
  return {
    takeOver: may("talk.take-over") && talk.holder.who !== "staff",
    answer: may("talk.answer"),
    handBack: may("talk.hand-back") && talk.holder.who !== "bot",
    close: may("case.close") && shown !== null && shown.status !== "closed",
  };
}
