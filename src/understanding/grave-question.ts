import { makeMeanings } from "./phrase/meanings.js";

/** What somebody asks in the middle of grave danger that has one known answer. */
export const graveQuestions = [
  "wash",
  "hide-hurt",
  "keep-child",
  "take-home",
  "no-name",
  "overreacts",
  "worth",
  "fault",
] as const;
export type GraveQuestion = (typeof graveQuestions)[number];

const me = "em|con|cháu|mình|tôi|tui|tao|tớ|t|e";
const may =
  "chưa|được không|được ko|được hông|không|ko|có được|có nên|nên không|được chưa|được chứ|được hả|có sao không|nha|nhé|hả|à";
const child = "bé|cháu|con|nó|em bé|em ấy|đứa bé|cháu bé|đứa nhỏ";

const read = makeMeanings<GraveQuestion>({
  wash: [
    `tắm|rửa|gội|đi tắm|tắm rửa|tắm gội|rửa người|rửa sạch|giặt|giặt đồ|thay đồ|thay quần|vứt đồ|vứt quần > ${may}`,
    `${me} > muốn|phải|định|đang|sắp|vừa|mới|lỡ|đã > tắm|tắm rửa|đi tắm|rửa người|giặt đồ|giặt quần|thay đồ|rửa sạch`,
    "can i|should i|may i|i want to > shower|wash|bathe|take a bath|take a shower",
  ],
  "hide-hurt": [
    `giấu|giấu luôn|giấu đi|đừng nói|không nói|khỏi nói|im > nó|em|chuyện này|ba mẹ|bố mẹ|mẹ|ba|vết thương > ${may}`,
    `${me} > giấu|giấu nó|giấu chuyện này|giấu luôn|không kể|không nói > ${may}`,
  ],
  "keep-child": [
    `giữ > ${child} > lại|ở lại|ở đây > ${may}`,
    `${me} > giữ > ${child} > ${may}`,
    `có > được|quyền|nên > giữ > ${child}`,
    "can i|should i|may i > keep > the child|him|her|the boy|the girl",
  ],
  "take-home": [
    `đưa|đem|dẫn|đón|dắt|mang|chở > ${child} > về nhà tôi|về nhà mình|về nhà em|về nhà tôi ở|về nhà|về đây|về > ${may}`,
    `cho > ${child} > ở nhờ|ở tạm|ở lại|ngủ lại|ở nhà tôi|sang nhà tôi > ${may}`,
    "can i|should i|may i > take > him home|her home|the child home",
  ],
  "no-name": [
    `ẩn danh|giấu tên|không nêu tên|không nói tên|không cho biết tên|khỏi nói tên|giữ kín tên > ${may}`,
    "có|báo|được > ẩn danh|giấu tên|nêu tên|khai tên",
    "có|phải|cần > nói|nêu|khai|cho biết|ghi > tên > không|thật|ra",
    "anonymous|anonymously",
  ],
  overreacts: [
    `${me} > làm quá|tự làm quá|nhạy cảm quá|nghĩ nhiều quá|nghĩ quá|tưởng tượng|phản ứng quá|yếu đuối quá|trẻ con quá > không|ko|hả|à|thôi|lên`,
    "có phải|hay|hay là|chắc|có khi > em|con|tại em|do em|mình > làm quá|tự làm quá|nhạy cảm|nghĩ nhiều|tưởng tượng",
    "overreacting|am i too sensitive|making it up|too dramatic",
  ],
  worth: [
    `${me} > có > bị|phải > điên|khùng|bệnh|tâm thần|bẩn!|dơ! > không|ko|hả|à`,
    `${me} > điên|khùng|bệnh hoạn|kinh tởm|ghê tởm|tởm|dơ bẩn|bẩn thỉu|dơ!|bẩn!|tệ|xấu xa|vô dụng|đáng ghét|kỳ cục|kì|lạ|mất giá > không|ko|hả|à|lắm không|quá không|phải không`,
    `thấy|nghĩ|coi|ghét|chê|khinh|sợ|tởm > ${me} > không|ko|hả|à|kinh tởm|ghê|điên|hư|bẩn!|dơ!|tệ|lạ|sao`,
    `${me} > có phải|phải|là|có phải là > gánh nặng|đồ thừa|người thừa|đứa thừa|kẻ thừa|đồ bỏ > không|ko|hả|à`,
    "am i > a burden|crazy|disgusting|dirty|bad|a bad person|worthless|sick|broken|weird",
    "do you > hate me|think i am|think i'm",
  ],
  fault: [
    `có phải|có phải là|phải chăng|là > lỗi|do|tại|vì > ${me}`,
    `lỗi|tại|do|vì > ${me} > không|hả|à|phải không|đúng không|đúng ko|mà`,
    `${me} > có > lỗi|sai|tội|hư > không|ko|hả|à`,
    `${me} > hư|sai|đáng|đáng bị > không|ko|hả|à|lắm không|lắm phải không|vậy không`,
    "my fault|did i deserve|do i deserve|did i do something wrong",
  ],
});

/** The question of a message that has a known answer in grave danger; null for every other message. */
export function readGraveQuestion(text: string): GraveQuestion | null {
  return text.length > longest ? null : (read(text)[0] ?? null);
}

/** Longer messages tell a story, which staff read whole: UTF-16 units. */
const longest = 160;
