import { makeMeanings } from "./phrase/meanings.js";

/** A feeling as the talk about moods names it. */
export const feelings = ["heartbroken", "lonely", "worried", "angry", "tired", "sad"] as const;
export type Feeling = (typeof feelings)[number];

const me = "em|con|cháu|mình|tôi|tui|t|e";
const no = "không|chẳng|chả|chưa|hết|đỡ|bớt|hổng";
const sad = "buồn!|buồn bã|buồn quá|buồn lắm|khóc|muốn khóc|tủi thân|tủi quá|rầu|đau lòng|suy quá";
const worried = "lo!|lo lắng|lo quá|lo lắm|căng thẳng|hồi hộp|áp lực|stress|bồn chồn|bất an";
const angry = "giận!|giận quá|bực|bực mình|bực quá|tức!|tức quá|tức giận|cáu|ấm ức|uất ức";
const tired = "mệt|mệt mỏi|mệt quá|chán!|chán quá|chán nản|chán đời|kiệt sức|nản quá|nản";
const lonely = "cô đơn|lẻ loi|cô độc|lạc lõng";

const read = makeMeanings<Feeling | "not">({
  not: [
    `${no} > ${sad}|${worried}|${angry}|${tired}|${lonely}`,
    "not|never|no longer > sad|worried|angry|tired|lonely",
  ],
  heartbroken: [
    "thất tình|chia tay|yêu đơn phương|người yêu cũ|crush|bị cắm sừng|bị từ chối",
    `người yêu|bạn trai|bạn gái > bỏ|đá|chia tay|nói lời chia tay > ${me}`,
    "heartbroken|broke up|dumped me",
  ],
  lonely: [
    lonely,
    "không ai|chẳng ai|chả ai > hiểu|chơi|nói chuyện|quan tâm|thương",
    "không có|chẳng có > bạn|ai chơi|ai để nói chuyện|ai tâm sự",
    "lonely|all alone",
  ],
  worried: [worried, "worried|anxious|nervous|stressed"],
  angry: [angry, "angry|mad at|furious"],
  tired: [tired, "tired|exhausted|fed up"],
  sad: [sad, "sad|crying|unhappy|feeling down"],
});

/** The one feeling somebody names; none where several are told, or that it is over. */
export function readFeeling(text: string): Feeling | undefined {
  const told = read(text);
  const [only] = told;
  return told.length === 1 && only !== "not" ? only : undefined;
}
