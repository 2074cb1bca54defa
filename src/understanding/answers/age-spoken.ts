import { ownerOf } from "./age-owner.js";
import { isNotYet, wasEarlier } from "./age-turn.js";

const years = "(?:tuoi|t|tui|tuoii|tuoj|tuio|tuoi mu|yo|y o|years? old|years?|yrs?|(?:cai )?xuan(?: xanh)?)";
const said = new RegExp(
  `(?:^| )(\\d{1,3})(?:(?: (?:[-,./]|hay|hoac|den|toi|or|hay la))? (\\d{1,3}))?(?: nam)? ${years}(?= |$)`,
  "g",
);
const compares =
  /(?:hon|kem|thua|cach|chenh|lon hon|nho hon|gia hon)(?: (?:nhau|em|con|chau|minh|no|be|toi|tui|ban ay|anh|chi|toi|hon|kem|khoang|tam|tan|toi|den)){0,3} $/;
const sinceThen =
  /(?:^| )(?:tu|tu luc|tu hoi|tu khi|tu nam)(?: (?:em|con|chau|be|no|minh|nam|hoi|luc|con|moi|len)){0,3} $/;
const earlier =
  /(?:^| )(?:luc|hoi|khi|nam|hoi do|luc do)(?: (?:em|con|chau|be|no|minh|nam|con|moi|len|duoc)){0,3} $/;
const limit = /(?:duoi|tren|du|tre em|luat|cam|tu) $/;

/** An age that a line says, of whom, and whether it is one of earlier ("hồi em 5 tuổi"). */
export interface SaidAge {
  readonly age: number;
  readonly owner: "self" | "child" | "adult" | "other";
  readonly isPast: boolean;
}

/** Years as words say them ("em 12 tuổi", "sắp 9 tuổi" is 8, "7 hay 8 tuổi" is 7); of several people the child meant. */
export function spokenAge(line: string): number | null {
  const found = saidAges(line);
  if (found.length === 0) return null;
  const single = found.length === 1 ? found[0] : undefined;
  if (single !== undefined && !single.isPast) return selfAge(line) ?? alone(single);
  const here = found.filter(({ isPast }) => !isPast);
  const self = here.filter(({ owner }) => owner === "self").at(-1);
  if (self !== undefined) return self.age;
  const own = selfAge(line);
  if (own !== null) return own;
  const rest = (here.length > 0 ? here : found).filter(({ owner, age }) => owner !== "adult" || age < 18);
  return rest.length === 0 ? null : Math.min(...rest.map(({ age }) => age));
}

/** All ages in years that a line says, in order; differences ("hơn em 3 tuổi") and limits ("dưới 18") are none. */
export function saidAges(line: string): readonly SaidAge[] {
  return [...line.matchAll(said)].flatMap((one) => candidate(line, one));
}

/** The age of a grown-up relative is no answer; that of a sister or a friend may be. */
function alone({ age, owner }: SaidAge): number | null {
  return (owner === "adult" || owner === "other") && age >= 18 ? null : age;
}

function candidate(line: string, found: RegExpExecArray): SaidAge[] {
  const before = line.slice(0, found.index + 1);
  const after = line.slice(found.index + found[0].length);
  const [, first = "", second] = found;
  const isDecimal = second === "5" && / [,.] /.test(found[0]);
  const step = Number(second) - Number(first);
  const isRange = isDecimal || (step > 0 && step <= 3);
  const stated = Number(second === undefined || isRange ? first : second);
  if (compares.test(before) || sinceThen.test(before)) return [];
  if (
    /^\d+ $/.test(before.slice(-3)) ||
    /^ (?:cua|doi|vang|tro len|tro xuong|moi duoc|thi duoc|la duoc|duoc chua)(?: |$)/.test(after)
  )
    return [];
  if (limit.test(before) && !/chua (?:du|tron) $/.test(before)) return fromLimit(before, stated);
  const isMu = /^ (?:mu|ta|am)\b/.test(after) || / tuoi (?:mu|ta) $/.test(` ${before}`);
  const age = stated - (isNotYet(before, after) || isMu ? 1 : 0) + (wasEarlier(before) ? 1 : 0);
  return [{ age, owner: ownerOf(before), isPast: earlier.test(before) }];
}

/** "trên 10 tuổi" and "đủ 18 tuổi" tell an age; "dưới 18" does not, but for who is not yet one. */
function fromLimit(before: string, stated: number): SaidAge[] {
  if (/(?:tren|du) $/.test(before)) return [{ age: stated, owner: ownerOf(before), isPast: false }];
  return /duoi $/.test(before) && stated === 1 ? [{ age: 0, owner: "child", isPast: false }] : [];
}

const fillers =
  "(?: (?:thi|nay|nam|la|moi|duoc|gio|hien|dang|cung|da|tam|khoang|bay|sap|gan|chua|toi|du|tuoi)){0,4}";
const ends = "(?= ?(?:$|[,.;!?)]|(?:a|roi|thoi|nha|ne|con|ma|nhung|anh|chi|em)(?: |$)))";
const bySelf = new RegExp(`(?:^| )(?:em|con|chau|minh|to|tui|toi)${fillers} (\\d{1,2})${ends}`, "g");
const byChild = new RegExp(`(?:^| )(?:be|no|gio|hien tai)${fillers} (\\d{1,2})${ends}`, "g");
const first = /^(?:(?:da|em|con|chau) )*(\d{1,2}) (?=[,.] \D|(?:nhung|ma|vi|tai) )/g;

/** "anh nó 15 tuổi, em 12", "giờ 14": an age without a unit, of the writer or else of a child. */
export function selfAge(line: string): number | null {
  for (const pattern of [bySelf, byChild, first]) {
    for (const found of line.matchAll(pattern)) {
      const ahead = line.slice(0, found.index + 1);
      const age = Number(found[1]);
      if (
        age < 3 ||
        age > 25 ||
        / (?:lop|gio|tet) (?=\d)/.test(found[0].replace(/^ ?gio /, "")) ||
        notOwn.test(ahead)
      )
        continue;
      const until = line.slice(0, found.index + found[0].length - (found[1]?.length ?? 0));
      return age - (isNotYet(until, "") ? 1 : 0);
    }
  }
  return null;
}

const notOwn = /(?:me|ba|bo|cua|ban|anh|chi|gai|trai|hon|lop|hoi|luc|tu|bay|may|co|nha|cho) $/;
