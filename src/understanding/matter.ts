import { compilePattern, indexMentions, matches, ownPhrases } from "./phrase/pattern.js";
import { findMentions, makePhrasebook } from "./phrase/phrasebook.js";
import { readTokens } from "./text/tokens.js";
import { makeSpeller } from "./text/typos.js";

/** What a sentence between two questions is about, as far as a fixed line can take it up. */
export const matters = [
  "unanswered",
  "food",
  "hunger",
  "pregnancy",
  "picture",
  "money",
  "blows",
  "pain",
  "comes-home",
  "hiding",
  "drink",
  "nobody-believes",
  "nobody-cares",
  "sibling",
  "alone",
  "likes",
  "school",
  "afraid",
  "sad",
  "tired",
  "age",
] as const;
export type Matter = (typeof matters)[number];

const me = "em|con|cháu|mình|tôi|tui|e|t";
const own = "ba|bố|cha|tía|mẹ|má|dượng|dì|chú|bác|cậu|ông|anh|chị|nó|ổng|thầy|cô|tụi nó|bọn nó|bạn";

const patterns: Readonly<Record<Matter, readonly string[]>> = {
  unanswered: [
    "sao|vẫn|mà|chờ|đợi > không|chưa|chẳng|chả|hổng > ai|thấy|thấy ai > trả lời|rep|đọc|nhắn lại|trả lời lại|vào|nghe",
    "không|chưa|chẳng|chả > ai > trả lời|rep|nhắn lại|đọc tin",
    "có > ai > đọc|nghe|ở đó|đó|rep|trả lời > không",
    "đợi|chờ > lâu|mãi|hoài|nãy giờ",
    "nobody|no one > answers|replies|is answering|is reading",
  ],
  food: [
    "móc họng|móc cổ|nôn ra|ói ra|nhịn ăn cho ốm|ăn vào nôn|ăn rồi nôn|ăn xong nôn|ăn xong móc|uống thuốc giảm cân",
    `không|chẳng|chả|sợ|hết > dám|muốn|thèm|nuốt|nổi > ăn`,
    "đừng|khỏi > bảo|kêu|bắt|ép > em|con|mình|t > ăn",
    "throw up|make myself vomit|starve myself",
  ],
  hunger: [
    "đói!|đói bụng|đói quá|đói lắm|nhịn ăn|nhịn đói|hết gạo|hết cơm|không có gì ăn|bỏ đói|không cho ăn",
    "không|chưa > ăn > gì|cơm|sáng|trưa|tối",
    "hungry|starving",
  ],
  pregnancy: [
    "có thai|có bầu|mang thai|mang bầu|trễ kinh|chậm kinh|hai vạch|2 vạch|phá thai|dính bầu",
    "pregnant",
  ],
  picture: [
    "ảnh!|hình!|tấm hình|tấm ảnh|mấy tấm|ảnh nóng|clip|video|quay lén|chụp lén",
    "picture|pictures|photo|photos|video",
  ],
  money: ["tiền!|nợ!|triệu!|gửi tiền|trả tiền|đòi tiền|chuyển khoản|trả nợ", "money"],
  blows: [
    `${own} > đánh|tát|đấm|đá|quất|đập|oánh|uýnh|bợp|véo|bóp cổ > ${me}`,
    `${me} > bị > đánh|tát|đấm|đá|quất|đập|oánh`,
    "bầm|bầm tím|lằn roi",
    "hit me|hits me|beats me",
  ],
  pain: ["đau!|đau quá|đau lắm|bị đau|nhức|sưng!|rát!|đau bụng|đau đầu|đau chân|đau tay", "hurts|pain"],
  "comes-home": [
    `${own} > sắp > về|tới`,
    `sợ > ${own} > về|biết > về`,
    "tối nay|chiều nay|lát nữa|tí nữa > về",
  ],
  hiding: [
    "trốn|núp|nấp|tủ quần áo|gầm giường|gầm bàn|phòng tắm|nhà tắm|nhà vệ sinh|toilet",
    "hiding|hide in|bathroom|closet",
  ],
  drink: ["say!|say rượu|nhậu|xỉn|uống rượu|say xỉn|bia rượu", "drunk"],
  "nobody-believes": [
    "không|chẳng|chả|hổng > ai > tin|nghe|hiểu",
    "không tin em|không tin con|kệ đi|bảo em kệ|kêu em kệ",
    "không > biết > kể|nói > với > ai|cho ai",
    "nobody > believes|listens",
  ],
  "nobody-cares": [
    "không|chẳng|chả|hổng|đâu > ai > quan tâm|thương|cần|để ý|hỏi han|nhớ|buồn|yêu",
    "ai > mà > quan tâm|thương|cần|thèm",
    "nobody > cares|loves me|needs me|would miss me",
  ],
  sibling: [
    "em trai|em gái|em của em|em của con|em bé|em nhỏ > khóc|sợ|đói|ốm|sốt|nữa|cũng|ở",
    "có|với|còn > em trai|em gái|em nhỏ",
  ],
  alone: [
    "một mình|1 mình|không có ai|chỉ có em|chỉ có con",
    `${own}|ba mẹ|bố mẹ > đi vắng|đi làm|đi công tác|không có nhà|chưa về|đi rồi`,
    "alone",
  ],
  likes: [`${own} > tốt|thương|hiền|quan tâm > lắm|với em|em|mà|thật`, "he is|she is > nice|kind"],
  school: ["trường|lớp|cô giáo|thầy giáo|bạn cùng lớp|đi học|cô chủ nhiệm", "school|teacher|class"],
  afraid: ["sợ!|sợ lắm|sợ quá|em sợ|con sợ|run!|hoảng|hoảng loạn|lo lắm", "scared|afraid"],
  sad: [
    "buồn!|buồn quá|buồn lắm|khóc|tủi!|đau lòng|cô đơn|huhu|hu hu",
    "i|i'm|im|me|so|feel|feeling > sad|crying|cry",
  ],
  tired: ["mệt|mệt mỏi|kiệt sức|chán!|nản!|không chịu nổi|hết chịu nổi", "tired|exhausted"],
  age: [`${me}|nó|bạn ấy|bé|cháu > # > tuổi|t`, `${me}|nó|bạn ấy > học > lớp`, "# tuổi"],
};

const compiled = matters.map((matter) => ({ matter, patterns: patterns[matter].map(compilePattern) }));
const book = makePhrasebook(
  Object.fromEntries(
    compiled
      .flatMap((entry) => entry.patterns)
      .flatMap(ownPhrases)
      .map((phrase) => [`=${phrase}`, [phrase]]),
  ),
);
const speller = makeSpeller(book.words);

/** UTF-16 units that are looked at. */
const longest = 400;

/** What a sentence is about, the gravest first; empty if it is about nothing that a fixed line could take up. */
export function readMatters(text: string): readonly Matter[] {
  const reading = readTokens(text.slice(0, longest), speller);
  if (reading.tokens.length === 0) return [];
  const index = indexMentions(findMentions(reading, book).filter(({ sure }) => sure));
  const sentences = reading.tokens.map((token) => token.sentence);
  const told = compiled.filter(({ patterns: ofMatter }) =>
    ofMatter.some((pattern) => matches(pattern, index, sentences)),
  );
  const matters = told.map(({ matter }) => matter);
  return matters.includes("age") || !bareAge.test(text) ? matters : [...matters, "age"];
}

/** "13t", "e 15", "nó 14": who it is, and nothing else. */
const bareAge =
  /^\s*(?:(?:dạ|da|em|e|con|cháu|chau|mình|minh|nó|no|bạn ấy|ban ay|bé|be|t|i am|i'm|im) )?(?:mới |moi )?(?:[5-9]|1[0-7])\s?(?:t|tuổi|tuoi|years old)?\s*(?:ạ|a|thôi|thoi)?\s*$/iu;
