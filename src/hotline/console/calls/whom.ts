import { type CallKind, callTarget, type UnitContacts } from "../../api/contract.js";
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
