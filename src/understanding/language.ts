import { foldText } from "./text/marks.js";
import { isSyllable } from "./text/syllable.js";

const vietnameseLetters = /[ăâđêôơưạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ]/i;
/** English words that are no Vietnamese syllable and no chat abbreviation. */
const english = new Set(
  `i am is are was were the my me you your he she they we him her his them it this that and what who how why where when
  help please need want talk with about from have has had been being will would can could should not don't dont i'm im
  father mother dad mom brother sister teacher friend school home scared afraid hurt hurts hit hits hitting beat beats kill
  someone somebody person english speak child children kid kids phone call right now because of for in on at of to an a do does did
  sad alone touched touching abuse abused safe danger emergency hello there thank thanks yes report someone's years old uncle aunt`
    .trim()
    .split(/\s+/),
);
/** Folded Vietnamese words that are no English: one of them is enough to doubt. */
const vietnamese = new Set(
  `em con chau toi minh khong ko k cua nha bi danh roi dang cho voi biet muon lam duoc nguoi ba bo chu bac thay co
  ong anh chi e m r z vay gi sao oi nay kia do thi ma nhung va cung cuu giup ban hoc truong lop ngay hom qua dau vi neu`
    .trim()
    .split(/\s+/),
);

/** The language of a message: `en` only for clear English, `vi` only for clear Vietnamese, null when in doubt. */
export function hearLanguage(text: string): "vi" | "en" | null {
  const sample = text.slice(0, 1_000);
  if (vietnameseLetters.test(sample.normalize("NFC"))) return "vi";
  const words = foldText(sample).match(/[a-z']+/g) ?? [];
  const englishWords = words.filter((word) => english.has(word)).length;
  // "do", "an", "to", "me" are also Vietnamese without marks.
  const clear = words.filter((word) => english.has(word) && !isSyllable(word)).length;
  const vietnameseWords = words.filter((word) => vietnamese.has(word)).length;
  if (
    words.length >= 3 &&
    clear >= 2 &&
    englishWords >= 3 &&
    vietnameseWords * 4 < englishWords &&
    englishWords * 2 >= words.length
  )
    return "en";
  return vietnameseWords >= 2 && vietnameseWords > englishWords ? "vi" : null;
}
