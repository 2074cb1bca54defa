import type { Event } from "../model/event.js";
import type { Session } from "../model/session.js";
import type { Lessons } from "./lessons.js";
import { longSilence } from "./routes/ways.js";
import { topFlow } from "./waiting.js";

/** Flows that tell nothing to another hand on the phone. */
const plainFlows: ReadonlySet<string> = new Set(["welcome", "listen"]);

/** What runs and tells something, to go on with once the person is alone; nothing where it would tell another hand nothing. */
export function putAside({ stack }: Session, { isPlain }: Pick<Lessons, "isPlain">): Pick<Session, "aside"> {
  const flow = topFlow(stack)?.flow;
  return flow === undefined || plainFlows.has(flow) || isPlain(flow) ? {} : { aside: stack };
}

/** The session of somebody who has never written, or whose talk was forgotten. */
export function freshSession(event: Event): Session {
  return {
    v: 1,
    person: event.person,
    channel: event.channel,
    createdAt: event.receivedAt,
    lastSeenAt: event.receivedAt,
    locale: "vi",
    voice: "unknown",
    welcomed: false,
    practice: event.channel === "web" && event.body.kind === "start" && event.body.ref === "practice",
    stack: null,
    holder: { who: "bot" },
    hidden: false,
    guarded: false,
    told: false,
  };
}

/**
 * The session as it is met by a person's new event: after hiding or a long silence the talk is guarded,
 * because another hand may hold the phone. What ran is put aside and danger counts as new again; the case stays.
 */
export function meetAgain(session: Session, now: number, { isPlain }: Pick<Lessons, "isPlain">): Session {
  const away = now - session.lastSeenAt > longSilence;
  const seen = { ...session, lastSeenAt: now, hidden: false };
  if (!away || session.holder.who === "staff" || session.lent !== undefined) return seen;
  const {
    danger: _d,
    accident: _c,
    offered: _o,
    awaiting: _w,
    asked: _a,
    known: _k,
    met: _m,
    ...rest
  } = seen;
  const aside = putAside(session, { isPlain });
  const delicate = session.caseId !== undefined || session.danger !== undefined || "aside" in aside;
  return { ...rest, ...aside, stack: null, told: false, guarded: session.guarded || delicate };
}
