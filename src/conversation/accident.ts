/** Accidents with first words of their own. */
export type Accident = "water" | "fire";

const word = (alternatives: string) => new RegExp(`(?<!\\p{L})(?:${alternatives})(?!\\p{L})`, "u");

/** With marks first, then as it is typed without: "chay" alone may be "chảy máu" or "bỏ chạy", "chim" a bird. */
const water = word(
  "chìm|đuối|chết đuối|đuối nước|(?:rơi|té|ngã|rớt|lọt|trượt|nhảy|cuốn)(?: \\S+)? (?:xuống|vào|ra|trôi|vô) (?:\\S+ )?(?:nước|sông|ao|hồ|giếng|kênh|mương|biển|suối|rạch)|" +
    "duoi nuoc|chet duoi|chim (?:xuong|duoi|roi|r|o|trong)|(?:bi|dang) chim|(?:roi|te|nga|rot|lot|truot)(?: \\S+)? (?:xuong|vao|vo) (?:\\S+ )?(?:nuoc|song|ao|ho|gieng|kenh|muong|bien|suoi|rach)|" +
    "drowning|drowned",
);
const fire = word(
  "cháy|khói|hỏa hoạn|hoả hoạn|dam chay|chay nha|hoa hoan|khoi (?:nhieu|nhiu|day|mu mit|qua)|nhieu khoi|" +
    "(?:nha|phong|truong|lop|bep|quan|cho|chung cu)(?: (?:em|e|con|toi|minh|ben canh|hang xom))?(?: (?:dang|bi))? chay(?! mau| di| ra| ve)|on fire|smoke",
);

/** Whether words about an accident speak of water or of fire; null for any other, and where both or none is meant. */
export function accidentIn(text: string): Accident | null {
  const said = text.slice(0, 2_000).normalize("NFC").toLowerCase();
  const inWater = water.test(said);
  if (inWater === fire.test(said)) return null;
  return inWater ? "water" : "fire";
}
