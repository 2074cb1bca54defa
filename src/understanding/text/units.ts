const amounts =
  /^(\d+)(tuổi|tuoi|t|h|g|p|ph|k|tr|m|đ|kg|km|cm|giờ|gio|phút|phut|ngày|năm|lần|tiếng|tieng|tháng|thang)$/;
const classes = /^(lớp|lop|lơp|lóp)(\d{1,2})$/;
const numbered = /^(ngày|tháng|số|quận|phòng|lớp|ngay|thang|so|quan|phong)(\d{2,})$/;
const longForms: Readonly<Record<string, string>> = {
  t: "tuổi",
  h: "giờ",
  g: "giờ",
  k: "nghìn",
  tr: "triệu",
  p: "phút",
  ph: "phút",
  lop: "lớp",
  lơp: "lớp",
  lóp: "lớp",
};

/** A number and what it counts, run together ("12t", "lớp5"), as words; a number alone as itself; else null. */
export function splitAmount(word: string): readonly string[] | null {
  if (!/\d/.test(word) || word === "3m") return null;
  if (/^\d+$/.test(word)) return [word];
  const found = amounts.exec(word) ?? classes.exec(word) ?? numbered.exec(word);
  return found === null ? null : found.slice(1).map((part) => longForms[part] ?? part);
}
