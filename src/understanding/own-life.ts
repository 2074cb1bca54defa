import { makeMeanings } from "./phrase/meanings.js";

/** What is told of hurting oneself where dying was asked about: that it is for relief, or that it is hidden from others. */
export type OwnHurt = "relief" | "hidden-marks";

const not = "không|không phải|không có|chẳng|chả|đâu|đâu có|chưa|hổng|hông";
const hurts = "rạch|cắt|cứa|cào|cấu|đập|đánh mình|tự đánh|làm đau|làm vậy|làm thế";
const relief =
  "đỡ đau|đỡ buồn|đỡ khổ|đỡ hơn|bớt đau|bớt buồn|nhẹ lòng|nhẹ người|nhẹ đi|nhẹ hơn|dễ chịu|dễ chịu hơn|thoải mái|quên|quên đi|hết buồn|hết tức|xả|xả stress|đỡ tức|đỡ ngột ngạt|bình tĩnh lại|đỡ áp lực";
const marks = "vết|vết cắt|vết rạch|vết thương|sẹo|tay|cổ tay|chân|đùi";

const read = makeMeanings<OwnHurt | "now">({
  now: [
    "nhưng|mà|xong > chết|tự tử|nhảy|uống thuốc",
    "muốn chết thật|chết quách|chết cho rồi|chết đi cho rồi",
    "chảy máu nhiều|máu không ngừng|máu chảy nhiều|không cầm được",
  ],
  relief: [
    `${not} > phải|định|muốn|tính|nghĩ|có ý > chết|tự tử|tự sát > đâu|chỉ|mà|thôi`,
    `${not} > muốn|định|tính > chết|tự tử & ${relief}`,
    `${hurts} > cho|để|vì|thì|thấy|mới|xong > ${relief}`,
    `chỉ|chỉ là|chỉ muốn|chỉ để|cho|để|để cho > ${relief} > thôi|chút|xíu|hơn|một chút`,
    `chỉ|chỉ là > ${hurts} > thôi|chơi|nhẹ|ngoài da`,
    "just|only|for|to > feel relief|relief|feel better|feel something|stop the pain|feel less",
    "not|don't|dont > want|trying|going > die & just|feel|relief|pain",
  ],
  "hidden-marks": [
    "giấu|che|cất|giấu đi > dưới|trong|sau|bằng|ở > tay áo|áo|áo dài tay|áo khoác|vòng tay|đồng hồ|khăn|băng",
    "giấu|che|giấu đi > vết|vết rạch|vết cắt|vết thương|sẹo|cổ tay",
    "mặc > áo dài tay|áo tay dài|áo khoác|quần dài > che|giấu|suốt|hoài|cho|để",
    `${marks} > giấu|che|đau|rát|sưng|ngứa|nhức|mưng mủ > rồi|dưới|trong|đi|quá|lắm|hết`,
    `không|chưa|chẳng > ai > thấy|biết|để ý > ${marks}|đâu|hết|cả|gì`,
    "hide|cover > it|them|scars|my arms|with sleeves",
  ],
});

/** What a message tells of hurting oneself without wanting to die; null where it tells of dying, or of nothing like it. */
export function readOwnHurt(text: string): OwnHurt | null {
  const told = read(text);
  const [first] = told;
  return first === undefined || first === "now" || told.includes("now") ? null : first;
}
