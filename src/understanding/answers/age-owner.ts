const address =
  /(?:^| )(?:da |alo )?(?:anh|chi|co|chu|bac|thay|ad|admin|shop|bot|ban|moi nguoi) oi(?= |$)|(?:^| )da (?:co|chu|bac|anh|chi|thay) (?=em|con|chau)/g;
const clauseEnd = /[,.;!?()]| (?:con|nhung|ma|va|thi em|thi con) /g;
const kin =
  "(?:ba|bo|cha|tia|me|ma|bu|ong|noi|ngoai|chu|bac|co|di|cau|mo|duong|thim|thay|vo|chong|cha duong|bo duong|nguoi ta|ong ta|ong ay|hang xom|ong chu|ba chu|lao|nguoi do|nguoi yeu|nguoi lon)";
const other =
  "(?:anh|chi|ban|em gai|em trai|em ho|em ut|em be|dua em|em (?:em|con|chau|minh|toi|tui|no|cua)|nguoi|thang|con kia|tui no|dua kia|crush|ny|bf|gf)";
const adultBefore = new RegExp(`(?:^| )${kin}(?= |$)`);
const otherBefore = new RegExp(`(?:^| )${other}(?= |$)`);
const selfLast =
  /(?:^| )(?:em|con|chau|minh|to|tui|toi|tao|i|im|i m|my)(?: (?:thi|nay|nam|la|moi|duoc|gio|hien|dang|cung|co|da|tam|khoang|bay|nam nay|hien tai|am|tuoi|sap|gan|vua|tron|len|chac|hoc|lop|\d{1,2}|:|ten|day|o|s)){0,6} $/;
const ownChild = /(?:^| )(?:con (?:toi|tui|em|chi|anh|gai|trai|minh)|be|chau|no|dua|nhoc|cu|thang cu)(?: |$)/;

/** Whose age a number is, by the words before it in its clause. */
export function ownerOf(before: string): "self" | "child" | "adult" | "other" {
  const clean = before.replace(address, " ");
  const clause = clean.slice(lastEnd(clean));
  const own = selfLast.exec(clause);
  if (own !== null && !isOfAnother(clause.slice(0, own.index + 1), own[0])) return "self";
  if (ownChild.test(clause) && !adultBefore.test(clause)) return "child";
  if (adultBefore.test(clause)) return "adult";
  return otherBefore.test(clause) ? "other" : "child";
}

/** "ba em 40", "bạn của em 12": the word for the writer only says whose kin it is. */
function isOfAnother(before: string, own: string): boolean {
  if (/^ ?(?:em|con|chau|minh|to|tui|toi)(?: \S+)* $/.test(own) === false) return false;
  return new RegExp(
    `(?:${kin}|${other}|em|gai|trai|cua|ho|ruot|hai|ca|lop|vo|chong|ut|hang xom|ban than) $`,
  ).test(`${before.trim()} `);
}

function lastEnd(text: string): number {
  const ends = [...text.matchAll(clauseEnd)].filter((end) => end.index + end[0].length < text.length);
  const last = ends.at(-1);
  if (last === undefined) return 0;
  return / con /.test(last[0]) ? last.index : last.index + last[0].length;
}
