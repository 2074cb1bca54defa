import { type CallKind, callTarget, type Protocol, type UnitContacts } from "../../api/contract.js";
import type { ContactKind } from "../../directory/kinds.js";

/** Somebody to ring: a name and one number. */
export interface Ringable {
  readonly name: string;
  readonly phone: string;
}

/** Which contacts of the directory answer for a kind of office. */
const inDirectory: Readonly<Partial<Record<CallKind, ContactKind>>> = {
  "commune-officer": "commune-officer",
  "commune-police": "commune-police",
  "health-station": "health",
  hospital: "health",
  school: "school",
  "child-affairs": "province-child-affairs",
};

/** Somebody a card says to ring, and what for. */
type Called = Protocol["call"][number];

/** Where no commune is known, or none of its numbers: there 111 can pass it on. */
export const everywhere = "111";

/**
 * Whom a card says to ring; where an office of the commune cannot be rung and the card does not name 111 anyway, that
 * too. `contacts` undefined: not known yet; null: the commune is not known.
 */
export function whomToRing(
  call: readonly Called[],
  contacts: Pick<UnitContacts, "commune" | "province"> | undefined | null,
): readonly Called[] {
  const stuck = call.filter(
    ({ office }) => callTarget(office).ofCommune && ringables(office, contacts ?? undefined).length === 0,
  );
  if (contacts === undefined || stuck.length === 0) return call;
  if (call.some(({ office }) => office === everywhere)) return call;
  const why = contacts === null ? "Chưa rõ xã nào: nhờ chuyển" : "Chưa có số của xã: nhờ chuyển";
  return [...call, { office: everywhere, why }];
}

/** Whom to ring for a kind of office: the fixed short number, or the directory's, the commune's own before the province's. */
export function ringables(
  kind: CallKind,
  contacts: Pick<UnitContacts, "commune" | "province"> | undefined,
): readonly Ringable[] {
  const { phone, label } = callTarget(kind);
  if (phone !== undefined) return [{ name: label, phone }];
  const wanted = inDirectory[kind];
  const all = [...(contacts?.commune ?? []), ...(contacts?.province ?? [])];
  return all
    .filter((contact) => contact.kind === wanted)
    .flatMap(({ name, phones }) => phones.map((number) => ({ name, phone: number })));
}
