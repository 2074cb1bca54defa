import type { Extras, TurnWork } from "./turn-work.js";

/** So many fixed words a session remembers. */
const mostMet = 28;

/** True if this came up in the talk before. */
export function hasMet({ session }: TurnWork, what: string): boolean {
  return session.met?.includes(what) ?? false;
}

/** True if this came up in the talk before; from now on it did. */
export function meetsAgain(work: TurnWork, what: string): boolean {
  const { met = [] } = work.session;
  if (met.includes(what)) return true;
  work.change({ met: [...met, what].slice(-mostMet) });
  return false;
}

/** The first of some texts that this talk has not read yet, and the last when it has read them all. */
export function freshOf(work: TurnWork, keys: readonly [string, ...string[]]): string {
  const fresh = keys.find((key) => work.has(key) && !meetsAgain(work, shortOf(key)));
  return fresh ?? keys.findLast((key) => work.has(key)) ?? keys[0];
}

/** Says the first of some texts that this talk has not read yet. */
export function sayFresh(work: TurnWork, keys: readonly [string, ...string[]], extras?: Extras): void {
  work.say(freshOf(work, keys), {}, extras);
}

/** A key without its namespace: the session is small. */
function shortOf(key: string): string {
  return key.slice(key.indexOf(":") + 1);
}
