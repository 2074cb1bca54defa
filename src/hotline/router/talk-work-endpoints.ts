import type { PersonKey } from "../../model/ids.js";
import { mayLend } from "../../model/lendable-flow.js";
import { done } from "../api/staff-contract.js";
import { accepted } from "../api/talk-contract.js";
import {
  companionBody,
  noteBody,
  noticeList,
  openMediaBody,
  runFlowBody,
  talkSettings,
} from "../api/talk-work-contract.js";
import { type Asked, type Endpoint, endpoint } from "./endpoint.js";
import type { HotlineNeeds } from "./needs.js";
import { createOpenings } from "./openings.js";
import { type Refusal, refuse } from "./refusal.js";
import { noteWork, sendWish } from "./wish.js";

const isDone = { done: true } as const;

/** The endpoints of what staff do with a talk beside answering it. */
export function talkWorkEndpoints(needs: HotlineNeeds): readonly Endpoint[] {
  return [
    ...[runFlow(needs), note(needs), whisper(needs), join(needs), openMedia(needs)],
    ...[notices(needs), seen(needs), settings(needs), changeSettings(needs)],
  ];
}

function runFlow(needs: HotlineNeeds): Endpoint {
  return endpoint({
    method: "post",
    path: "/talks/:person/run-flow",
    action: "talk.run-flow",
    about: "talk",
    status: 202,
    body: runFlowBody,
    answer: accepted,
    handle: async (asked): Promise<{ readonly accepted: true } | Refusal> => {
      const { staff, talk, body } = asked;
      if (!mayLend(body.flow, talk?.urgency ?? null)) return refuse("not-in-danger");
      const wish = { kind: "run-flow", staff: staff.id, name: staff.name, flow: body.flow } as const;
      return sendWish(needs, asked, body.requestId, wish);
    },
  });
}

function note(needs: HotlineNeeds): Endpoint {
  return endpoint({
    method: "post",
    path: "/talks/:person/notes",
    action: "talk.note",
    about: "talk",
    body: noteBody,
    answer: done,
    handle: async (asked) => {
      const { staff, body, at } = asked;
      const note = { person: personOf(asked), kind: "note", staff: staff.id, text: body.text, at } as const;
      if (!(await needs.talkDesk.work.writeNote(note))) return refuse("not-found");
      await noteWork(needs, asked, "note");
      return isDone;
    },
  });
}

function whisper(needs: HotlineNeeds): Endpoint {
  return endpoint({
    method: "post",
    path: "/talks/:person/whisper",
    action: "talk.whisper",
    about: "talk",
    body: noteBody,
    answer: done,
    handle: async (asked) => {
      const { staff, talk, body, at } = asked;
      const to = talk?.holder.staffId;
      if (!to) return refuse("not-holder");
      const whispered = { person: personOf(asked), kind: "whisper", staff: staff.id, to } as const;
      const written = await needs.talkDesk.work.writeNote({ ...whispered, text: body.text, at });
      return written ? isDone : refuse("not-found");
    },
  });
}

function join(needs: HotlineNeeds): Endpoint {
  return endpoint({
    method: "post",
    path: "/talks/:person/companion",
    action: "talk.join",
    about: "talk",
    body: companionBody,
    answer: done,
    handle: async (asked) => {
      const { staff, talk, body, at } = asked;
      if (body.task !== null && talk?.holder.staffId === staff.id) return refuse("already-held");
      await needs.talkDesk.work.setCompanion(personOf(asked), staff.id, body.task, at);
      return isDone;
    },
  });
}

function openMedia(needs: HotlineNeeds): Endpoint {
  return endpoint({
    method: "post",
    path: "/talks/:person/media/:line/open",
    action: "media.open",
    about: "talk",
    body: openMediaBody,
    answer: done,
    handle: async (asked) => {
      const person = personOf(asked);
      const number = lineOf(asked.params["line"]);
      const { work } = needs.talkDesk;
      const { place, reason } = asked.body;
      const media = number === null ? null : await work.storedMedia(person, number);
      if (number === null || media?.urls[place] === undefined) return refuse("not-found");
      await work.noteOpening({ person, number, place, staff: asked.staff.id, at: asked.at }, reason);
      return isDone;
    },
  });
}

/** What colleagues wrote may be about a child; every open console asks all the time, so only its beginning is recorded. */
function notices(needs: HotlineNeeds): Endpoint {
  const openings = createOpenings(needs, "talk.notes-read");
  return endpoint({
    method: "get",
    path: "/notices",
    action: "notice.list",
    answer: noticeList,
    handle: async ({ staff, at }) => {
      await openings.note({ staff, at }, true);
      return { notices: await needs.talkDesk.work.openNotices(staff.id) };
    },
  });
}

function seen({ talkDesk }: HotlineNeeds): Endpoint {
  return endpoint({
    method: "post",
    path: "/notices/:noticeId/seen",
    action: "notice.list",
    answer: done,
    handle: async ({ params, staff, at }) => {
      const found = await talkDesk.work.markSeen(params["noticeId"] ?? "", staff.id, at);
      return found ? isDone : refuse("not-found");
    },
  });
}

function settings({ talkDesk }: HotlineNeeds): Endpoint {
  return endpoint({
    method: "get",
    path: "/talk-settings",
    action: "talk.settings",
    answer: talkSettings,
    handle: async () => ({ maxTalks: await talkDesk.work.maxTalks() }),
  });
}

function changeSettings({ talkDesk }: HotlineNeeds): Endpoint {
  return endpoint({
    method: "post",
    path: "/talk-settings",
    action: "talk.settings",
    body: talkSettings,
    answer: talkSettings,
    handle: async ({ body, staff, at }) => {
      await talkDesk.work.setMaxTalks(body.maxTalks, staff.id, at);
      return body;
    },
  });
}

/** The talk is there: the guard has looked. */
function personOf({ talk, params }: Pick<Asked<unknown, unknown>, "talk" | "params">): PersonKey {
  return talk?.person ?? ((params["person"] ?? "") as PersonKey);
}

/** The number of a line in a path; null: it is none. */
export function lineOf(text: string | undefined): number | null {
  return text !== undefined && /^[1-9]\d{0,8}$/.test(text) ? Number(text) : null;
}
