/*
 * Southern words for "that man", "that woman" (ảnh, chỉ, cổ …) and regional words for mother (bầm) that are spelt like
 * everyday words: "chỉ" is mostly "only", "bầm" mostly a bruise. They are read as people only where a person can stand.
 */

const people: ReadonlyMap<string, string> = new Map([
  ["ảnh", "anh"],
  ["chỉ", "chị"],
  ["cổ", "cô"],
  ["bầm", "mẹ"],
  ["bu", "mẹ"],
  ["cẩu", "cậu"],
  ["dỉ", "dì"],
  ["thẩy", "thầy"],
]);

const before = new Set(
  words(`mà thì rồi là nên vì nhưng tại sợ với hôm nay qua tối đêm sáng chiều hoài lúc khi bữa lần nữa xong bị của cho kêu nói biết
  thấy ma thi roi la nen vi nhung tai so voi hom qua toi dem sang chieu hoai luc khi bua xong bi cua`),
);
const after = new Set(
  words(`đánh la chửi mắng kêu bắt rờ sờ đụng ôm hôn đòi dọa doạ đập tát bóp đá nhậu say rủ dẫn nhốt đuổi bỏ ép hăm giết cầm
  xỉn nhéo véo quất đè lột nói hay cứ toàn danh chui mang keu bat ro so dung om hon doi doa dap bop nhau ru nhot duoi ep giet cam`),
);

function words(list: string): string[] {
  return list.trim().split(/\s+/);
}

/**
 * The person that a word means where it stands between these two, or null. `previous` is undefined at the beginning
 * of a sentence, `next` at its end.
 */
export function personMeant(
  word: string,
  previous: string | undefined,
  next: string | undefined,
): string | null {
  const person = people.get(word);
  if (person === undefined || next === undefined || !after.has(next)) return null;
  return previous === undefined || before.has(previous) ? person : null;
}
