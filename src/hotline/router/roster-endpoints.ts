import {
  rosterQuery,
  rosterWeek,
  shiftBody,
  shiftCount,
  shiftNoteBody,
  swapBody,
  weekBody,
} from "../api/roster-contract.js";
import { done } from "../api/staff-contract.js";
import type { LiveHub } from "../live/hub.js";
import type { Roster, RosterWeek } from "../roster/roster.js";
import { type Endpoint, endpoint, type RawAsked } from "./endpoint.js";
import type { HotlineNeeds } from "./needs.js";
import { refuse } from "./refusal.js";

/** The endpoints of the roster: everybody of the office sees it, supervisors write it, shifts are swapped by their owners. */
export function rosterEndpoints({ duty, live }: HotlineNeeds): readonly Endpoint[] {
  const roster = told(duty.roster, live);
  return [
    endpoint({
      method: "get",
      path: "/roster",
      action: "roster.read",
      query: rosterQuery,
      answer: rosterWeek,
      handle: async ({ query, at }) => shown(await roster.week(query.at, at)),
    }),
    endpoint({
      method: "post",
      path: "/roster/shifts",
      action: "roster.edit",
      body: shiftBody,
      answer: done,
      handle: async (asked) => {
        const added = await roster.add(asked.body, by(asked));
        if (added === "taken") return refuse("shift-taken");
        return added === "unfit" ? refuse("unfit-for-roster") : yes;
      },
    }),
    endpoint({
      method: "post",
      path: "/roster/shifts/:shift/remove",
      action: "roster.edit",
      answer: done,
      handle: async (asked) =>
        (await roster.remove(param(asked, "shift"), by(asked))) ? yes : refuse("not-found"),
    }),
    endpoint({
      method: "post",
      path: "/roster/shifts/:shift/note",
      action: "roster.own",
      body: shiftNoteBody,
      answer: done,
      handle: async (asked) =>
        (await roster.note(param(asked, "shift"), asked.body.note, by(asked))) ? yes : refuse("not-found"),
    }),
    endpoint({
      method: "post",
      path: "/roster/pattern",
      action: "roster.edit",
      body: weekBody,
      answer: shiftCount,
      handle: async (asked) => ({ shifts: await roster.keepPattern(asked.body.monday, by(asked)) }),
    }),
    endpoint({
      method: "post",
      path: "/roster/fill",
      action: "roster.edit",
      body: weekBody,
      answer: shiftCount,
      handle: async (asked) => ({ shifts: await roster.fill(asked.body.monday, by(asked)) }),
    }),
    ...swapEndpoints(roster),
  ];
}

function swapEndpoints(roster: HotlineNeeds["duty"]["roster"]): readonly Endpoint[] {
  return [
    endpoint({
      method: "post",
      path: "/roster/shifts/:shift/swap",
      action: "roster.own",
      body: swapBody,
      answer: done,
      handle: async (asked) => {
        const { of } = asked.body;
        if (of !== null && !(await roster.staff()).some(({ id }) => id === of)) {
          return refuse("unfit-for-roster");
        }
        const result = await roster.askSwap(param(asked, "shift"), asked.body.of, by(asked));
        return result === "done" ? yes : refuse("swap-over");
      },
    }),
    endpoint({
      method: "post",
      path: "/roster/swaps/:swap/accept",
      action: "roster.own",
      answer: done,
      handle: async (asked) =>
        (await roster.acceptSwap(param(asked, "swap"), by(asked))) === "done" ? yes : refuse("swap-over"),
    }),
    endpoint({
      method: "post",
      path: "/roster/swaps/:swap/decline",
      action: "roster.own",
      answer: done,
      handle: async (asked) =>
        (await roster.declineSwap(param(asked, "swap"), by(asked))) === "done" ? yes : refuse("swap-over"),
    }),
  ];
}

/** The roster, with every open console told of what was written: notes and swaps are waited for. */
function told(roster: Roster, live: Pick<LiveHub, "publishAll">): Roster {
  const telling = async <Result>(work: Promise<Result>): Promise<Result> => {
    const result = await work;
    live.publishAll();
    return result;
  };
  return {
    ...roster,
    add: (shift, by) => telling(roster.add(shift, by)),
    remove: (id, by) => telling(roster.remove(id, by)),
    note: (id, note, by) => telling(roster.note(id, note, by)),
    keepPattern: (monday, by) => telling(roster.keepPattern(monday, by)),
    fill: (monday, by) => telling(roster.fill(monday, by)),
    askSwap: (shift, of, by) => telling(roster.askSwap(shift, of, by)),
    acceptSwap: (swap, by) => telling(roster.acceptSwap(swap, by)),
    declineSwap: (swap, by) => telling(roster.declineSwap(swap, by)),
  };
}

const yes = { done: true } as const;

/** Roles are nobody's business here. */
function shown(week: RosterWeek) {
  return { ...week, staff: week.staff.map(({ id, name }) => ({ id, name })) };
}

function by({ staff, at }: Pick<RawAsked, "staff" | "at">) {
  return { staff: staff.id, at };
}

function param({ params }: Pick<RawAsked, "params">, name: string): string {
  return params[name] ?? "";
}
