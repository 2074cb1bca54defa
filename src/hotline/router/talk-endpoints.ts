import { isOffline } from "../../cases/talk-channel.js";
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
  takeOverBody,
  talkDetail,
  talkList,
  talkQuery,
} from "../api/talk-contract.js";
import { hasHandFree } from "../free-hand.js";
import { mustBeDull, tellingWords } from "../guards/lock-screen.js";
import { type Action, allowed } from "../permissions.js";
import { openForHumans, windowOf } from "../window.js";
import { type Asked, type Endpoint, endpoint } from "./endpoint.js";
import type { HotlineNeeds } from "./needs.js";
import { createOpenings } from "./openings.js";
import { type Refusal, refuse } from "./refusal.js";
import { isGrave } from "./supervision-endpoints.js";
import { mayExceed } from "./talk-work-endpoints.js";
import { sendWish } from "./wish.js";

/** The endpoints of the queue and of one talk. */
export function talkEndpoints(needs: HotlineNeeds): readonly Endpoint[] {
  return [list(needs), detail(needs), older(needs), takeOver(needs), answer(needs), handBack(needs)];
}

function list(needs: HotlineNeeds): Endpoint {
  const openings = createOpenings();
  return endpoint({
    method: "get",
    path: "/talks",
    action: "talk.list",
    query: talkQuery,
    answer: talkList,
    handle: async ({ query: { mine, again, ...filter }, staff, at }) => {
      if (openings.isOpening(staff.id, again === true, at)) {
        await needs.cases.record({ at, staff: staff.id, action: "talk.list" });
      }
      const page = await needs.cases.listTalks({ ...filter, heldBy: mine === true ? staff.id : undefined });
      return { ...page, rows: page.rows.map((row) => withWindow(needs, row)) };
    },
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
      if (!view) return refuse("not-found");
      const { work } = needs.talkDesk;
      return {
        ...show(needs, asked.staff, view),
        notes: await work.readNotes(person),
        companions: await work.companionsOf(person),
        load: await work.loadOf(asked.staff.id),
      };
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
    body: takeOverBody,
    answer: accepted,
    handle: async (asked) => {
      const { staff, body, talk } = asked;
      if (heldBy(talk, staff)) return refuse("already-held");
      const free = hasHandFree(await needs.talkDesk.work.loadOf(staff.id), talk);
      if (!free && !(body.exceed && mayExceed(asked))) return refuse("too-many-talks");
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
      const window = windowFor(needs, talk);
      if (!openForHumans(window, asked.at)) return refuse("window-closed");
      const dull = mustBeDull(talk.urgency, talk.lastPersonAt, asked.at);
      if (dull && tellingWords(body.text).length > 0) return refuse("telling-words");
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
    talk: withWindow(needs, talk),
    window: windowFor(needs, talk),
    can: possible(staff, view),
  };
}

function withWindow(needs: HotlineNeeds, talk: TalkLine) {
  const { lastActionAt: _counted, ...shown } = talk;
  return { ...shown, humanUntil: windowFor(needs, talk).humanUntil };
}

/** Whoever rang or came can never be written to; that is no term that ended. */
function windowFor({ capabilities }: HotlineNeeds, talk: TalkLine) {
  return isOffline(talk.channel)
    ? { botUntil: null, humanUntil: null }
    : windowOf(capabilities[talk.channel], talk);
}

function possible(staff: Staff, { talk, case: shown }: TalkView) {
  const circumstances = { roles: staff.roles, holdsTalk: heldBy(talk, staff) };
  const chat = !isOffline(talk.channel);
  const may = (action: Action) => allowed(action, circumstances);
  return {
    takeOver: chat && may("talk.take-over") && talk.holder.who !== "staff",
    answer: chat && may("talk.answer"),
    handBack: chat && may("talk.hand-back") && talk.holder.who !== "bot",
    transfer: chat && may("talk.transfer") && talk.state !== "closed",
    pull: chat && may("talk.pull") && talk.holder.who === "staff" && !circumstances.holdsTalk,
    runFlow: chat && may("talk.run-flow"),
    whisper: may("talk.whisper") && talk.holder.who === "staff" && !circumstances.holdsTalk,
    join: may("talk.join") && !circumstances.holdsTalk,
    openMedia: may("media.open"),
    block: chat && may("talk.block") && !isGrave(talk.urgency),
    exceed: mayExceed({ staff }),
    close: may("case.close") && shown !== null && shown.status !== "closed",
  };
}
