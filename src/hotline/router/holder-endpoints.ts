import type { TalkLine } from "../../cases/talk-list.js";
import type { Load } from "../../cases/talk-work/load.js";
import { pullWords } from "../../cases/talk-work/pull-reason.js";
import type { StaffId } from "../../model/ids.js";
import { accepted } from "../api/talk-contract.js";
import { colleagueList, pullBody, transferBody } from "../api/talk-work-contract.js";
import { allowedAtAll } from "../permissions.js";
import { type Asked, type Endpoint, endpoint } from "./endpoint.js";
import type { HotlineNeeds } from "./needs.js";
import { type Refusal, refuse } from "./refusal.js";
import { sendWish } from "./wish.js";

/** The endpoints by which a talk goes from one member of staff to another. */
export function holderEndpoints(needs: HotlineNeeds): readonly Endpoint[] {
  return [transfer(needs), pull(needs), colleagues(needs)];
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
