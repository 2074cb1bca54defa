import { isNotYet, wasEarlier } from "./age-turn.js";

/** Words that may stand around a number that is the whole answer. */
const around = new Set(
  `da vang u uh um uhm em con chau be minh to toi tui tao no anh chi co chu bac ban ay khoang tam chac le hinh nhu duoc moi la a ha roi thoi nha nhe ne
  nhen nghen ak o do day gio hien tai nam nay thi luon chi hon ngoai co co le tuoi tron vua cung tren bot oi ah hihi hi haha hic huhu hu cho biet thuoc dc ngot hy i im am m
  s about around roughly maybe probably think is he she only just sap gan len qua tet sang sau thang tuan toi nua xong an sinh nhat het ra gi vay khong nho lam ro nua phai doan chung co the tau choa dang dung ta mu hom qua du tren
  chua den thieu cuoi buoc nghi hoc gan bang tuoi ruoi cu nhoc con nit thui tra loi hoi tet het he`.split(
    /\s+/,
  ),
);
const mostWords = 9;

/** A number with only small words around it ("dạ con 12 ạ", "chắc 7 8", "qua tết là 13" is 12). */
export function bareAge(said: string): number | null {
  const line = said.replace(/(?:^| )tuoi (?:la |: |- )/, " ");
  const words = line
    .replace(/[^a-z0-9]+/g, " ")
    .trim()
    .split(" ");
  if (
    words.length > mostWords ||
    (/\d [/.%$+:'] \d|\d [%$/:]|[/:$] \d|[-+] \d+$/.test(line) && !/^\D*\d{1,2} - \d{1,2}\D*$/.test(line))
  )
    return null;
  const numbers = words.filter((word) => /^\d+$/.test(word));
  const rest = words.filter((word) => !/^\d+$/.test(word) && !/^(?:hay|hoac)$/.test(word));
  const [first, second] = numbers;
  if (first === undefined || numbers.length > 2 || !rest.every((word) => around.has(word))) return null;
  if (numbers.some((number) => number.length > 2)) return null;
  if (second !== undefined && Number(second) - Number(first) !== 1) return null;
  const at = line.search(/\d/);
  const before = line.slice(0, at);
  const after = line.slice(at + first.length);
  if (
    /^ (?:gio|minh|thang|tuan|nam(?! nay)|ngay|toi|sang|trua|chieu|nguoi|anh em|chi em|me con|cha con|anh chi|ong chau|ba chau)(?: |$)/.test(
      after,
    )
  )
    return null;
  if (/(?:^| )co $/.test(before) && /^ (?:anh|chi|em|con|chau|ban|be)/.test(after)) return null;
  if (/(?:^| )(?:thang|tuan|ngay|so|lan|thu) $/.test(before)) return null;
  if (/(?:hon|sau|qua) $/.test(before) && /^ (?:thang|tuan|nam)/.test(after)) return null;
  return Number(first) - (isNotYet(before, after) ? 1 : 0) + (wasEarlier(before) ? 1 : 0);
}
