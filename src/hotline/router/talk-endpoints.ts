import type { z } from "zod";
import { isOffline } from "../../cases/talk-channel.js";
import type { TalkView } from "../../cases/talk-detail.js";
import type { TalkLine } from "../../cases/talk-list.js";
import type { Load } from "../../cases/talk-work/load.js";
import type { Staff } from "../accounts/staff.js";
import { personKey } from "../api/fields.js";
import {
  accepted,
  answerBody,
  entriesQuery,
  entryPage,
  handBackBody,
  maySettle,
  takeOverBody,
  talkDetail,
  talkList,
  talkQuery,
  workBody,
} from "../api/talk-contract.js";
import { hasHandFree } from "../free-hand.js";
import { mustBeDull, tellingWords } from "../guards/lock-screen.js";
import { type Action, allowed } from "../permissions.js";
import { openForHumans, windowOf } from "../window.js";
import { forgetDraft } from "./draft-endpoints.js";
import { type Asked, type Endpoint, endpoint } from "./endpoint.js";
import { mayExceed } from "./holder-endpoints.js";
import type { HotlineNeeds } from "./needs.js";
import { createOpenings } from "./openings.js";
import { type Refusal, refuse } from "./refusal.js";
import { isGrave } from "./supervision-endpoints.js";
import { sendWish } from "./wish.js";

/** The endpoints of the queue and of one talk. */
export function talkEndpoints(needs: HotlineNeeds): readonly Endpoint[] {
  return [
    ...[list(needs), detail(needs), older(needs)],
    ...[takeOver(needs), answer(needs), work(needs), handBack(needs)],
  ];
}

function list(needs: HotlineNeeds): Endpoint {
  const openings = createOpenings(needs, "talk.list");
  return endpoint({
    method: "get",
    path: "/talks",
    action: "talk.list",
    query: talkQuery,
    answer: talkList,
    handle: async ({ query: { mine, again, ...filter }, staff, at }) => {
      await openings.note({ staff, at }, again === true);
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
        draft: await work.readDraft({ staff: asked.staff.id, person }, asked.at),
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
      if (!talk) return refuse("not-found");
      const exceeds = body.exceed && mayExceed(asked);
      const wish = { staff: staff.id, person: talk.person, at: asked.at };
      const fits = (load: Load) => exceeds || hasHandFree(load, talk);
      if (!(await needs.talkDesk.work.wishTakeOver(wish, fits))) return refuse("too-many-talks");
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
      const sent = await sendWish(needs, asked, body.requestId, message);
      if ("accepted" in sent) await forgetDraft(needs, { staff: staff.id, person: talk.person });
      return sent;
    },
  });
}

/** The holder is at work for the person without writing: the bot waits before it takes the talk back. */
function work(needs: HotlineNeeds): Endpoint {
  return endpoint({
    method: "post",
    path: "/talks/:person/work",
    action: "talk.answer",
    about: "talk",
    status: 202,
    body: workBody,
    answer: accepted,
    handle: async (asked): Promise<{ readonly accepted: true } | Refusal> => {
      const { staff, talk, body } = asked;
      if (body.work === "calling" && talk?.callsLeft === 0) return refuse("calls-used");
      const wish = { kind: "staff-work", staff: staff.id, work: body.work } as const;
      return sendWish(needs, asked, body.requestId, wish);
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
    body: handBackBody as z.ZodType<z.output<typeof handBackBody>>,
    answer: accepted,
    handle: async (asked) => {
      const { talk, staff, body, at } = asked;
      if (!talk || talk.holder.who === "bot") return refuse("not-holder");
      const { staffId: from } = talk.holder;
      if (from !== null && from !== staff.id) {
        // The note first: it is shown only once the talk is no longer theirs, and a second press writes none again.
        const note = { id: `${staff.id}.${body.requestId}`, person: talk.person, kind: "pull" } as const;
        const text = "Đã trả cuộc này cho máy.";
        await needs.talkDesk.work.writeNote({ ...note, staff: staff.id, to: from, text, at });
      }
      const settled = body.settled && maySettle(talk) ? { settled: true as const } : {};
      const wish = { kind: "hand-back", staff: staff.id, name: staff.name, ...settled } as const;
      return sendWish(needs, asked, body.requestId, wish);
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
