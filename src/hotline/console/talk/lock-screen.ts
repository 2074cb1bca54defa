import { bare } from "../words/bare.js";

/** About as many characters as a lock screen shows. */
const shown = 60;

const phrases: readonly string[] = [
  "xâm hại",
  "bạo lực",
  "bạo hành",
  "lạm dụng",
  "báo cáo",
  "báo án",
  "tố cáo",
  "tố giác",
  "công an",
  "cảnh sát",
  "đánh",
  "hiếp",
  "dâm ô",
  "sờ mó",
  "tự tử",
  "111",
  "113",
];

/** The word among the first characters that would give the person away to who sees the lock screen; null: none. */
export function tellingWord(text: string): string | null {
  const start = words(text.normalize("NFC").toLowerCase().slice(0, shown));
  const marked = bare(start) !== start;
  const found = phrases.find((phrase) =>
    marked ? start.includes(` ${phrase} `) : bare(start).includes(` ${bare(phrase)} `),
  );
  return found ?? null;
}

/** Words with one space around each. */
function words(text: string): string {
  return ` ${text
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean)
    .join(" ")} `;
}
