import { namesCarer } from "../../../cases/report-fields.js";
import { type CallKind, type CaseDetail, callTarget, type SafeContact } from "../../api/contract.js";
import { readPhone } from "../../directory/phone.js";
import { folded } from "../../guards/folding.js";
import { phonesIn } from "../../guards/private-words.js";
import { type Safety, safetyOf } from "../talk/safety.js";

/** Who of those that wrote about a case is meant, with what they said about reaching them. */
export type Told = Pick<CaseDetail, "person" | "safeContact">;

/** A number that a private person gave, and what is known before it is rung. */
export interface OwnNumber {
  /** Whose it is, as far as the answers say. */
  readonly kind: Extract<CallKind, "child" | "carer" | "informant">;
  /** Digits to dial; empty where the person asked not to be contacted, or gave none. */
  readonly numbers: readonly string[];
  readonly safety: Safety;
  readonly safeContact: SafeContact;
  /** The report says that a parent or carer does the harm. */
  readonly carerHarms: boolean;
}

/** Reads what a case holds about ringing who told it. */
export function ownNumberOf(shown: CaseDetail, { person, safeContact }: Told): OwnNumber {
  const own = shown.person === person;
  const answers = own ? shown.answers : (shown.merged.find((one) => one.person === person)?.answers ?? []);
  const said = (field: string) => answers.find((answer) => answer.field === field)?.value ?? "";
  const all = [...shown.answers, ...shown.merged.flatMap((one) => one.answers)];
  const safety = safetyOf(safeContact);
  return {
    kind: ownerOf({
      ...{ writer: said("writer"), whom: said("whom"), voice: own ? shown.voice : "unknown" },
      contact: safeContact.contact ?? "",
    }),
    numbers: safety === "never" ? [] : numbersIn(safeContact.contact),
    ...{ safety, safeContact },
    carerHarms: all.some(({ field, value }) => field === "harmer" && namesCarer(value)),
  };
}

/** Whose number was given: what was answered comes before how the person writes. */
export function ownerOf(teller: {
  readonly writer: string;
  readonly whom: string;
  readonly voice: CaseDetail["voice"];
  readonly contact: string;
}): OwnNumber["kind"] {
  const { writer, whom, voice, contact } = teller;
  const child = elder.test(folded(contact)) ? "carer" : "child";
  if (writer === "Trẻ em") return child;
  if (writer === "Cha mẹ, người nuôi") return "carer";
  if (writer !== "") return "informant";
  if (whom === "Con, cháu trong nhà") return "carer";
  return whom !== "" || voice === "adult" ? "informant" : child;
}

/** A child often has a parent's telephone only: "số mẹ 09…". */
const elder =
  /(?:^|\b(?:so|cua|may|dt|sdt|dien thoai)\s+)(?:cua\s+)?(?:me|ma|bo|ba|cha|tia|ong|noi|ngoai|bac|chu|duong|nguoi nuoi|phu huynh)\b/;

/** True for calls to a number of a private person. */
export function isOwn(kind: CallKind): kind is OwnNumber["kind"] {
  return callTarget(kind).ownNumber === true;
}

/** True where ringing would be against the person's wish, or would reach who does the harm. */
export function mustNotRing({ safety, carerHarms }: OwnNumber, kind: OwnNumber["kind"]): boolean {
  return safety === "never" || (kind === "carer" && carerHarms);
}

function numbersIn(contact: string | null): readonly string[] {
  return phonesIn(contact ?? "").flatMap((written) => {
    const read = readPhone(written);
    return "fault" in read ? [] : [read.number];
  });
}
