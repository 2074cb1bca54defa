import { englishWords, sharedWords } from "./lexicon/english-words.js";
import { foldText } from "./text/marks.js";
import { isSyllable } from "./text/syllable.js";

const vietnameseLetters = /[ăâđêôơưạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ]/i;
/** Words that one who writes Vietnamese without marks can hardly do without. */
const vietnamese = new Set(
  `em con chau toi minh khong ko k cua nha bi danh roi dang cho voi biet muon lam duoc nguoi ba bo chu bac thay co
  ong anh chi e m z vay gi sao oi nay kia thi ma nhung va cung cuu giup ban hoc truong lop ngay hom qua dau vi neu
  hok hong kh hk dc vs ntn mk bn mn ns nc lun j cx ntn bt s v t`
    .trim()
    .split(/\s+/),
);
/** Two words are enough where one of them is what a sentence is built with: "what is 111", "my fault", "need human". */
const builders = new Set(
  `what what's whats wat where who how why when which is are was does i'm im my your our need want don't dont can't
  cant isn't doesn't didn't nobody someone should please pls`
    .trim()
    .split(/\s+/),
);

/** What is said in English in the middle of Vietnamese chat tells nothing: "happy birthday", "i love you", "thank you". */
const borrowed = new Set(
  "hello thank thanks good night morning happy birthday love you miss welcome bye god merry christmas new year".split(
    " ",
  ),
);

/** Games that children speak of. */
const games = /\b(?:free fire|play together|mini world|clash of clans)\b/gi;

interface Count {
  readonly all: number;
  /** English and surely not Vietnamese. */
  readonly clear: number;
  /** English, or both. */
  readonly english: number;
  readonly vietnamese: number;
  readonly built: boolean;
}

/** The language of a message: `en` only for clear English, `vi` only for clear Vietnamese, null when in doubt. */
export function hearLanguage(text: string): "vi" | "en" | null {
  const sample = text.slice(0, 1_000);
  if (vietnameseLetters.test(sample.normalize("NFC"))) return "vi";
  const count = countWords(
    foldText(sample.replace(/[’‘`]/g, "'").replace(games, " ")).match(/[a-z']+/g) ?? [],
  );
  if (isEnglish(count)) return "en";
  return count.vietnamese >= 2 && count.vietnamese > count.english ? "vi" : null;
}

function countWords(words: readonly string[]): Count {
  const telling = words.filter((word) => !borrowed.has(word));
  const clear = telling.filter((word) => englishWords.has(word)).length;
  const shared = telling.filter((word) => sharedWords.has(word)).length;
  return {
    all: telling.length,
    clear,
    english: clear + shared,
    vietnamese: telling.filter((word) => vietnamese.has(word) || isForeign(word)).length,
    built: telling.some((word) => builders.has(word)),
  };
}

/** A syllable that only Vietnamese has. */
function isForeign(word: string): boolean {
  return word.length > 1 && !sharedWords.has(word) && !englishWords.has(word) && isSyllable(word);
}

function isEnglish({ all, clear, english, vietnamese: others, built }: Count): boolean {
  if (others * 4 > english || english * 2 < all) return false;
  if (clear >= 2) return english >= 3 || english === all || (built && all <= 3);
  return clear === 1 && ((built && english >= 2) || (english === all && all >= 3));
}
