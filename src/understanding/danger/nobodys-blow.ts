import type { MentionIndex } from "../phrase/pattern.js";
import type { Mention } from "../phrase/phrasebook.js";
import { lineOf } from "../text/line.js";
import { lastOf } from "../text/memory.js";
import type { Reading } from "../text/tokens.js";

/** Whoever stands between a fall and a blow gave it. */
const doer =
  "(?:ba|bố|bo|cha|mẹ|me|má|dượng|duong|ông|ong|bà|chú|chu|bác|bac|cậu|thầy|thay|cô|nó|no|tụi|tui|bọn|thằng|bạn|ban|anh|chị|he|she|they)";
const falls =
  "(?:ngã|nga|té|te|trượt|truot|vấp|vap|rơi|rớt|lăn|bổ nhào|hụt chân|sẩy chân|rot (?:cau thang|tu|xuong|lau)|roi (?:cau thang|tu|xuong|lau))";
const bump =
  "(?:đập|dap|va|đụng|dung|dộng|cụng)(?: (?:đầu|dau|gáy|gay|mặt|mat|trán|tran|cằm|cam|mũi|mui|lưng|lung|vào|vao|vô|vo|xuống|xuong|trúng|trung))*";

const ofFalls = new RegExp(`(?<![^ ])${falls}(?: (?!${doer} )[^ ]+){0,6}? (?<blow>${bump})(?![^ ])`, "gd");
/** Of lightning, and herbs put on a wound: "la thuoc dap" is "lá thuốc đắp". */
const others: readonly RegExp[] = [
  /(?<![^ ])(?:sét|set) (?<blow>(?:đánh|danh)(?: trúng| trung)?)(?![^ ])/dg,
  /(?<![^ ])(?:la|thuoc|bong|khan)(?: (?:thuoc|cay|ngai|trau|chuoi|uot))* (?<blow>dap)(?! (?:em|con|chau|minh|tui|vao dau|vo dau))(?![^ ])/dg,
];

/** Somebody pushed, threw or hit: the fall is theirs. */
const pushed =
  /(?<![^ ])(?:(?:bị|bi) (?:\S+ ){0,3}(?:xô|xo|đẩy|day|đạp|hất|hat|đánh|danh|quăng|quang|ném|nem|lôi|vật ngã)|(?:xô|xo|đẩy|đạp|hất|đánh|tát|quăng|ném|lôi|đá|đấm|vật) (?:ngã|té|em|con|cháu|mình|bé|bạn|nó|tôi|mẹ|vợ)|xo (?:nga|te|em|con|ban|chau)|day (?:nga|te))(?![^ ])/;

/** Words beside which a fall may be somebody's deed after all. */
const deeds = ["BEAT", "CHOKE", "KILL", "BULLY", "THREAT", "CHASE", "DEADLY", "MOLEST"];
const tellsFall =
  /(?<![^ ])(?:(?:bị|bi|mới|moi|vừa|vua) (?:ngã|nga|té|te)|(?:ngã|nga|té|te|trượt chân|truot chan|vấp|vap) (?:cầu thang|cau thang|xe|giường|giuong|đập|dap|u đầu|u dau|sưng|sung|đau|dau|trong|xuống|xuong|từ|tu|lầu|lau|cây|cay|võng|vong|gãy|gay))(?![^ ])/;

/** A message with the concepts in it. */
interface Words {
  readonly reading: Reading;
  readonly index: MentionIndex;
}

/** A fall, and nobody in the words who pushed, hit or hunted. */
export function isOwnFall({ reading, index }: Words): boolean {
  const { text } = lineOf(reading);
  return tellsFall.test(text) && !pushed.test(text) && !deeds.some((deed) => index.has(deed));
}

/** Where in the line of a message blows stand that nobody gave. */
const found = lastOf((reading: Reading): readonly (readonly [number, number])[] => {
  const { text } = lineOf(reading);
  const blows = pushed.test(text) ? others : [ofFalls, ...others];
  return blows.flatMap((blow) =>
    [...text.matchAll(blow)].flatMap(({ indices }) => {
      const span = indices?.groups?.blow;
      return span === undefined ? [] : [span];
    }),
  );
});

const ofBlows: ReadonlySet<string> = new Set(["BEAT", "CHOKE", "BANG"]);

/** True for "đập đầu" in a fall, which nobody did, and for "thang" in "cầu thang", which is nobody. */
export function isNobodys({ concept, start, end }: Mention, reading: Reading): boolean {
  if (concept === "STRANGER" || concept === "PEERS") return end - start === 1 && isStair(start, reading);
  if (!ofBlows.has(concept)) return false;
  const spans = found(reading);
  if (spans.length === 0) return false;
  const { starts } = lineOf(reading);
  const at = starts[start] ?? 0;
  return spans.some(([from, to]) => at >= from && at < to);
}

const stairs: ReadonlySet<string> = new Set(["cau", "bac", "cai"]);

function isStair(at: number, { tokens }: Reading): boolean {
  if (tokens[at]?.written !== "thang") return false;
  return stairs.has(tokens[at - 1]?.forms[0]?.fold ?? "");
}
