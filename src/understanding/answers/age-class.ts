const grade =
  /(?:^| )(?:lop|lp|grade|khoi|l)(?: thu)?(?: (?:la|:))? ?(\d{1,2})(?= |$)(?! (?:nguoi|ban|tuoi|t|em|dua|hoc sinh)(?: |$))/g;
const shortGrade = /(?:^| )(?:hoc |lop )?l(\d{1,2})(?= |$)/;
const room =
  /(?:^| )(?:(?:hoc|lop) (?=\d{1,2} [a-d/])|(?:em|con|chau|minh) (?=\d{1,2} (?:[bcd]|a \d)))(\d{1,2}) (?:[a-d](?: \d{1,2})?|\/ \d{1,2})(?= |$)/;
const ahead =
  /(?:sap|chuan bi|cbi|sang nam|nam sau|nam toi|nam hoc (?:toi|sau)|thang sau|chua|he nay|qua he|het he)(?: (?:moi|la|em|con|chau|be|no|minh|duoc|vao|vo|len|hoc|sap|se|toi|den)){0,5} $/;
const lastYear = /(?:nam ngoai|nam truoc|nam roi)(?: \S+){0,3} $/;
const university = /sinh vien nam (nhat|hai|ba|1|2|3)|dai hoc nam (nhat|hai|ba|1|2|3)/;
const nurseries: readonly (readonly [RegExp, number])[] = [
  [/\b(?:lop|hoc|mau giao) la\b|mau giao lon|lop la\b|\blop 5 tuoi\b|\btien tieu hoc\b/, 5],
  [/\b(?:lop |hoc |mau giao )choi\b|mau giao (?:nho|giua|nhe)(?=\s|$)|mau giao nhoi/, 4],
  [/\b(?:lop |hoc |mau giao )mam\b(?! non)|mau giao (?:be|nhi)\b/, 3],
  [/nha tre|nhom tre/, 2],
  [/mam non|mau giao|\blop choi\b/, 4],
];

/** The usual age of who goes to this class: six in the first, five in the last of the nursery. */
export function ageOfClass(line: string): number | null {
  const school = ageOfGrade(line);
  if (school !== null) return school;
  const year = university.exec(line);
  if (year !== null)
    return 17 + (["nhat", "1"].includes(year[1] ?? year[2] ?? "") ? 1 : /2|hai/.test(year[0]) ? 2 : 3);
  return nurseries.find(([name]) => name.test(line))?.[1] ?? null;
}

/** The usual age in a numbered class that somebody goes to now ("từ hồi lớp 3" is none); null if none is named. */
export function ageOfGrade(line: string): number | null {
  const all = [...line.matchAll(grade)];
  const now = all.find((one) => !isPast(line.slice(0, one.index + 1)));
  const found = now ?? (all.length > 0 ? null : (shortGrade.exec(line) ?? room.exec(line)));
  if (found === null) return null;
  const number = Number(found[1]);
  if (number < 1 || number > 12) return null;
  const before = line.slice(0, found.index + 1);
  const turn = ahead.test(before) ? -1 : lastYear.test(before) ? 1 : 0;
  return number + 5 + turn;
}

/** "từ hồi lớp 3", "năm lớp 2": a class of earlier. */
function isPast(before: string): boolean {
  return /(?:tu|hoi|luc|nam|khi)(?: (?:em|con|chau|be|minh|no|con|hoc|nam|hoi|luc)){0,3} $/.test(before);
}
