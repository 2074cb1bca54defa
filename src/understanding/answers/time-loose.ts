import { spoken } from "./spoken.js";

const loosely = new RegExp(
  `(?:^| )(?:${[
    "(?:buoi|luc|hoi|gan|tu|ca|nua|giua|dau|cuoi|sau|truoc) (?:sang|trua|chieu|toi|dem|khuya)",
    "(?:sang|trua|chieu|toi|dem|khuya) (?:som|muon|toi|nay|qua|hom do|hom ay|bua do|khuya)",
    "(?:hoi|luc|khi|truoc|sau|trong|dau|cuoi|giua|bua|gan|dip) (?:he|tet|noel|nam hoc|hoc ky|thang|tuan|nam|mua|nghi|gio|con nho|nho|lop|tan hoc|an|ngu|truoc)",
    "(?:tuan|thang|nam|he|tet|hoc ky|lop) (?:truoc|roi|ngoai|qua|kia|nay|vua roi)",
    "(?:may|vai|nhieu|mot vai) (?:hom|bua|ngay|tuan|thang|nam|lan)",
    "(?:ngay|hom|bua|dem|toi|tuan) nao cung",
    "lau (?:roi|lam|nay)|da lau|tu lau|tu nho|dao nay|gan day|thuong xuyen|hom truoc|bua truoc|bua no|hom no|bua gio|nam ngoai|moi day",
    "morning|afternoon|evening|night|noon|last (?:year|month|summer|term)|long ago|a while|(?:few|some|many) (?:days|weeks|months|years|times)|every ?day|always|after school|before school|recess",
  ].join("|")})(?= |$)`,
);
const partAlone =
  /^(?:(?:da|chac|hinh nhu|khoang|vao|la|em|con|chau|toi nghi|minh|tam) )*(?:sang|trua|chieu|toi|dem|khuya)(?: (?:a|nha|do|roi|thoi|ne))*$/;

/** True for words that say roughly when it was and name neither a day nor an hour: "hồi hè", "buổi chiều", "lâu rồi". */
export function namesTimeLoosely(text: string): boolean {
  const line = spoken(text).trim();
  return partAlone.test(line) || loosely.test(line);
}
