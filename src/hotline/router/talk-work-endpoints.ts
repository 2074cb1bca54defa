import type { TalkLine } from "../../cases/talk-list.js";
import type { Load } from "../../cases/talk-work/load.js";
import { pullWords } from "../../cases/talk-work/pull-reason.js";
import type { PersonKey, StaffId } from "../../model/ids.js";
import { mayLend } from "../../model/lendable-flow.js";
import { done } from "../api/staff-contract.js";
import { accepted } from "../api/talk-contract.js";
import {
  colleagueList,
  companionBody,
  noteBody,
  noticeList,
  openMediaBody,
  pullBody,
  runFlowBody,
  talkSettings,
  transferBody,
} from "../api/talk-work-contract.js";
import { allowedAtAll } from "../permissions.js";
import { type Asked, type Endpoint, endpoint } from "./endpoint.js";
import type { HotlineNeeds } from "./needs.js";
import { createOpenings } from "./openings.js";
import { type Refusal, refuse } from "./refusal.js";
import { noteWork, sendWish } from "./wish.js";

const isDone = { done: true } as const;

/** The endpoints of what staff do with a talk beside answering it. */
export function talkWorkEndpoints(needs: HotlineNeeds): readonly Endpoint[] {
  return [
    ...[
      transfer(needs),
      pull(needs),
      runFlow(needs),
      note(needs),
      whisper(needs),
      join(needs),
      openMedia(needs),
    ],
    ...[notices(needs), seen(needs), colleagues(needs), settings(needs), changeSettings(needs)],
  ];
}

function transfer(needs: HotlineNeeds): Endpoint {
  return endpoint({
    method: "post",
    path: "/talks/:person/transfer",
    action: "talk.transfer",
    about: "talk",
    status: 202,
    body: transferBody,
    answer: accepted,
    handle: async (asked): Promise<{ readonly accepted: true } | Refusal> => {
      const { staff, talk, body, at } = asked;
      // A talk that nobody of the staff has is given by supervisors alone: operators have to hold it.
      if (!talk) return refuse("not-found");
      const from = talk.holder.staffId;
      const insists = { exceed: body.exceed && mayExceed(asked), away: body.away };
      const to = await colleagueFor(needs, talk, body.to, at, insists);
      if ("code" in to) return to;
      const wish = { kind: "transfer", staff: staff.id, from, to: to.id, toName: to.name } as const;
      // The note first: it is shown only once the talk is theirs, and a second press writes none again.
      const { person } = talk;
      const note = {
        id: `${staff.id}.${body.requestId}`,
        person,
        kind: "transfer",
        staff: staff.id,
      } as const;
      await needs.talkDesk.work.writeNote({ ...note, to: to.id, text: body.note, at });
      return sendWish(needs, asked, body.requestId, wish);
    },
  });
}

/** The colleague if they are on call or there, and have a hand free; or although not, where the asker insists. */
async function colleagueFor(
  needs: HotlineNeeds,
  { person }: TalkLine,
  id: string,
  at: number,
  { exceed, away }: { readonly exceed: boolean; readonly away: boolean },
) {
  const found = (await colleaguesAt(needs, at)).find((one) => one.id === id);
  if (!found) return refuse("not-found");
  if (!found.onCall && !found.present && !away) return refuse("colleague-away");
  const given = { staff: found.id, person, at };
  const fits = ({ held, max }: Load) => exceed || held < max;
  return (await needs.talkDesk.work.wishTakeOver(given, fits)) ? found : refuse("colleague-full");
}

/** Everybody who answers talks: who is on call first, then who is at the console, by name within. */
async function colleaguesAt({ talkDesk, duty }: HotlineNeeds, at: number) {
  const roster = await duty.roster.onCall(at);
  const onCall = new Set<StaffId>([...roster.onCall, ...roster.supervisor, ...roster.province]);
  const present = new Set(await talkDesk.present());
  const rank = (one: { readonly onCall: boolean; readonly present: boolean }) =>
    (one.onCall ? 0 : 2) + (one.present ? 0 : 1);
  return (await talkDesk.work.colleagues(null))
    .map((one) => ({ ...one, onCall: onCall.has(one.id), present: present.has(one.id) }))
    .toSorted((a, b) => rank(a) - rank(b));
}

/** A supervisor takes a colleague's talk; the reason is written to that colleague. */
function pull(needs: HotlineNeeds): Endpoint {
  return endpoint({
    method: "post",
    path: "/talks/:person/pull",
    action: "talk.pull",
    about: "talk",
    status: 202,
    body: pullBody,
    answer: accepted,
    handle: async (asked): Promise<{ readonly accepted: true } | Refusal> => {
      const { staff, talk, body, at } = asked;
      const from = talk?.holder.staffId;
      if (!talk || !from) return refuse("not-holder");
      if (from === staff.id) return refuse("already-held");
      const { person } = talk;
      // The note first: it is shown only once the talk is no longer theirs, and a second press writes none again.
      const note = { id: `${staff.id}.${body.requestId}`, person, kind: "pull", staff: staff.id } as const;
      await needs.talkDesk.work.writeNote({ ...note, to: from, text: pullWords(body.reason), at });
      const wish = { kind: "transfer", staff: staff.id, from, to: staff.id, toName: staff.name } as const;
      return sendWish(needs, asked, body.requestId, wish);
    },
  });
}

/** Supervisors may give and take more talks than allowed. */
export function mayExceed({ staff }: Pick<Asked<unknown, unknown>, "staff">): boolean {
  return allowedAtAll("talk.settings", staff.roles);
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

function colleagues(needs: HotlineNeeds): Endpoint {
  return endpoint({
    method: "get",
    path: "/colleagues",
    action: "colleague.list",
    answer: colleagueList,
    handle: async ({ staff, at }) => {
      const all = await colleaguesAt(needs, at);
      return {
        colleagues: all.filter(({ id }) => id !== staff.id),
        max: await needs.talkDesk.work.maxTalks(),
      };
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
