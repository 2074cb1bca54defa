import { ageOfGrade } from "./answers/age-class.js";
import { lineOf } from "./text/line.js";
import { agrees, foldText, marked } from "./text/marks.js";
import { lastOf } from "./text/memory.js";
import { readTokens } from "./text/tokens.js";

/** How a writer speaks of itself; nothing where the words do not tell. */
export interface HeardVoice {
  readonly voice?: "child" | "adult";
  readonly pronoun?: "em" | "con" | "cháu";
  /** How old a child says it is, or its class tells; whole years below 18. */
  readonly age?: number;
  /** True where the writer says outright who it is ("em là cô giáo", "em mới 14 tuổi"): that corrects an earlier guess. */
  readonly sure?: true;
}

/** Who says "em" and works with children: the polite "em" of an adult. In "bố em là công an" it is the father. */
const workers =
  /(?<![^ ])(?<!(?:bo|ba|me|ma|cha|tia|u|duong|ong|chi|anh|co|di|chu|bac|cau|mo|thim|ghe|ke|noi|ngoai|trai|gai|(?<!chao )ban|nha|vo|chong|cua) )(?:em|minh|toi|chau) (?:(?:la|dang la|lam|dang lam|cung la|von la) (?:mot )?(?:giao vien|co giao|thay giao|gvcn|gv|co chu nhiem|thay chu nhiem|giam thi|hieu truong|hieu pho|bao mau|can bo|cong tac vien|nhan vien|dieu duong|y ta|bac si|cong an|tong phu trach)|(?:dang )?(?:day|chu nhiem) (?:o )?(?:lop|truong|mam non|tieu hoc|mot lop|may em|cac em)|co (?:mot )?(?:em |ban )?hoc (?:sinh|tro) (?:lop|bi|ten|hay|nghi|nguoi))(?=\s|$)|(?:^|\s)(?:hoc sinh|hoc tro)(?: \S+){0,4} (?:cua )?(?:em|lop em)(?=\s|$)|(?:^|\s)lop (?:em|minh|toi) (?:chu nhiem|day|phu trach)(?=\s|$)/;
/** Parents and kin that say "em", "cháu" or nothing of themselves. */
const elders =
  /(?:^|\s)(?:em|minh|chau|co|chu|bac|ba|ong|di) la (?:(?:ba|bo|me|ma|ong|ba|di|chu|bac|co)(?: (?:noi|ngoai|ruot|don than))?(?: (?:cua|be|no|chau|con)(?=\s|$)|$)|phu huynh|hang xom)|(?:^|\s)(?:chau|con) (?:noi|ngoai) (?:cua )?(?:toi|minh|ba|ong)(?=\s|$)|(?:^|\s)(?:khai sinh|bao hiem y te|tro cap|hoc phi|nhap hoc|xin hoc|tiem|tiem chung|tam tru|ho khau) (?:cho|cua) (?:cac |hai )?(?:chau|con|be)(?=\s|$)(?! hoi)|(?:^|\s)(?:con|thang con|con gai|con trai) tao(?=\s|$)|(?:^|\s)chau (?:no|nha)(?=\s|$)|(?:^|\s)(?:bo|ba|me) (?:chau|no) (?:la )?(?:con|dau|re) (?:toi|ba|ong)(?=\s|$)/;
const adult =
  /(?:^|\s)(?:toi la|tui la phu huynh|(?:con|chau|be|con gai|con trai|be gai|be trai) (?:nha )?(?:toi|tui|minh|chi|anh)|(?:con|chau|be) (?:gai|trai) (?:toi|em|minh|nha em)|be nha (?:em|minh|toi|chi)|chau nha (?:toi|minh|em|chi)|(?:bo|ba|me|ma) (?:no|be)|(?<!(?:lay|bat|cuop|keo|lam|cuoi|hoi) )(?:vo|chong) (?:toi|em)|hoc sinh (?:toi|em|cua toi)|phu huynh|me bim|hang xom nha toi|nha toi|con toi|lop toi|trong ban|my (?:son|daughter|child|kid|kids|wife|husband))(?=\s|$)/;
const toi =
  /(?:^|\s)(?:tôi|tui là|(?:chị|anh) là (?:mẹ|má|bố|ba|giáo viên|phụ huynh|hàng xóm|cô giáo))(?=\s|$)/;
/** "tôi 13 tuổi", "em học lớp 8": what a child says of itself; "con" and "cháu" may be somebody's child. */
const ownAge =
  /(?<![^ ])(?<!(?:con|chau|be|gai|trai|ut|lon|nho|ban|nha|cua|sinh|than|ho|anh|chi|bo|me|ba|ong|chong|vo|em) )(?:em|minh|toi|to|tui) (?:(?:nam nay|moi|chi|duoc|tron|gan|sap|co|thoi|chi moi|moi co) ){0,2}(\d{1,2}) tuoi(?=\s|$)/;
const ownClass =
  /(?<![^ ])(?<!(?:con|chau|be|gai|trai|ut|lon|nho|ban|nha|cua|sinh|than|ho|anh|chi|bo|me|ba|ong|chong|vo|em) )(?:em|minh|toi|to|tui) (?:(?:dang|moi|nam nay|van) ){0,2}(?:la hoc sinh(?= |$)|hoc (?:lop )?\d{1,2}(?=\s|$)(?! (?:nam|thang|ngay|tieng|gio)))/;
const grownUp = 18;
const schoolChild =
  /(?:^|\s)(?:(?:em|con|chau|e) (?:hoc|dang hoc|moi hoc|la hoc sinh)(?: lop)? (?:lop )?\d{1,2}|(?:em|con|chau|e) (?:nam nay |moi |duoc |tròn )?\d{1,2} tuoi|(?:ba|bo|me|ma|duong|ong|thay|co|anh|di|chu|bac|ba me|bo me) (?:cua )?(?:con|em|chau) )/;

const ofNeighbours =
  /(?:^|\s)(?<!(?:chu|ong|anh|bac|ba|co|chi|thang|ban|cau|di|ben) )(?:hang xom|nha ben|nha ben canh|phong ben|phong ben canh|nha ke ben|nha doi dien)(?: (?!(?:em|con|chau|minh) )[^\s,.]+){0,3} (?:danh|dap|chui|nhot|hanh ha|bao hanh|bo doi|duoi|tat|troi|xich|khoa|bo) (?:con|chau)(?=\s|$)/;

/** "I'm 12"; "my stepdad hits me" is said as a child in Viet Nam says it of its own. */
const englishAge =
  /(?:^|\s)(?:i am|i m|i'm|im) (?:only |just )?(\d{1,2})(?=\s|$)(?! (?:months?|weeks?|days?|hours?|minutes?|km|m|kg|times|people|of)(?:\s|$))/;
const englishChild =
  /(?:^|\s)my (?:step ?)?(?:dad|daddy|father|mom|mum|mommy|mother|parents|uncle|aunt|grandpa|grandma|grandfather|grandmother|brother|teacher|coach|classmates?) (?:\S+ ){0,3}(?:hits?|beats?|slaps?|kicks?|punches|touche[sd]|hurts?|yells at|screams at|locks|choked|chokes|raped?|rapes) me(?=\s|$)/;

/** Hears whether a child or an adult writes, and which word a child uses for itself. Says nothing when in doubt. */
export const hearVoice: (text: string) => HeardVoice = lastOf(voiceOf);

function voiceOf(text: string): HeardVoice {
  const line = lineOf(readTokens(text.slice(0, 2_000))).text;
  const words = line.split(" ");
  // "con toi nao cung" is "con, tối nào cũng", not "con tôi".
  const folded = foldText(line).replace(/(^|\s)toi (?=(?:nao|nay|qua|hom|mai|den|ve)(?:\s|$))/g, "$1dem ");
  const pronoun = pronounOf(words);
  if (workers.test(folded)) return { voice: "adult", sure: true };
  if (elders.test(folded)) return { voice: "adult" };
  if (isOwnYouth(folded))
    return {
      voice: "child",
      ...(pronoun === null ? {} : { pronoun }),
      ...ageOfYouth(folded),
      ...(adult.test(folded) ? {} : { sure: true }),
    };
  if (adult.test(folded) || toi.test(line) || isBareToi(folded)) return { voice: "adult" };
  // "Hàng xóm nhốt con ngoài ban công" is told of the neighbours' child.
  if (ofNeighbours.test(folded)) return pronoun === "em" ? { pronoun } : {};
  const child =
    pronoun === "con" ||
    pronoun === "cháu" ||
    schoolChild.test(`${folded} `) ||
    englishChild.test(folded) ||
    criesForFamily(folded, pronoun);
  return {
    ...(child ? { voice: "child" as const, ...ageOfYouth(folded) } : {}),
    ...(pronoun === null ? {} : { pronoun }),
  };
}

/** "con 7 tuổi", "cháu học lớp 2" at the head of a message: of itself, where nothing sounds like a grown-up. */
const headAge =
  /^(?:(?:da|chao|alo|hi|hello|vang) ){0,2}(?:con|chau) (?:nam nay |moi |duoc |co ){0,2}(\d{1,2}) tuoi(?=\s|$)/;
const headClass =
  /^(?:(?:da|chao|alo|hi|hello|vang) ){0,2}(?:con|chau) (?:dang |moi )?hoc lop \d{1,2}(?=\s|$)/;

function ageOfYouth(folded: string): { age?: number } {
  const said = (ownAge.exec(folded) ?? headAge.exec(folded) ?? englishAge.exec(folded))?.[1];
  const isClass = ownClass.test(folded) || headClass.test(folded);
  const age = said === undefined ? (isClass ? ageOfGrade(folded) : null) : Number(said);
  return age === null || age >= grownUp ? {} : { age };
}

function isOwnYouth(folded: string): boolean {
  const age = (ownAge.exec(folded) ?? englishAge.exec(folded))?.[1];
  return (age !== undefined && Number(age) < grownUp) || ownClass.test(folded);
}

/** "cứu em với, ba đang đánh mẹ": who says "em" and names parents bare, in the same breath as blows or a cry, is a child. */
function criesForFamily(folded: string, pronoun: string | null): boolean {
  if (pronoun !== "em") return false;
  const family = /(?:^|\s)(?:ba|bo|me|ma|cha|duong|me ke|di ghe|ong noi|ba noi|ong ngoai|ba ngoai)(?=\s|$)/;
  return (
    family.test(folded) && /(?:^|\s)(?:cuu|danh|danh nhau|chui|so|mang|quat|duoi|tron)(?=\s|$)/.test(folded)
  );
}

/** "toi" without marks is also "tối" and "tới": only before a verb of speaking of oneself it is "tôi". */
function isBareToi(folded: string): boolean {
  return (
    /^(?:da |vang |cho |chao )?toi (?:la|muon|co|can|dang|thay|vua|lo|so|hoi|xin|khong|nghi|phai)\b/.test(
      folded,
    ) || /\b(?:(?<!(?:lay|bat|cuop|keo|lam|cuoi|hoi) )(?:chong|vo)|con|chau|cho|cua) toi\b/.test(folded)
  );
}

const countable = [
  "chó",
  "mèo",
  "vật",
  "dao",
  "gà",
  "heo",
  "bò",
  "cá",
  "chim",
  "đường",
  "gái",
  "trai",
  "số",
  "sông",
  "bé",
  "nhỏ",
  "người",
  "trâu",
  "vịt",
  "gấu",
  "chuột",
  "rồng",
  "rắn",
  "ngựa",
  "khỉ",
  "tôi",
  "mình",
].map(marked);

/** "Mẹ con em" are two: who writes says "em" of itself. */
const parents = new Set(["me", "ma", "bo", "ba", "cha"]);
const selves = new Set(["em", "chau", "minh", "toi", "tui"]);

/** The word that stands for the writer: first in the message or its commonest, never "con" before a thing or an animal. */
function pronounOf(words: readonly string[]): "em" | "con" | "cháu" | null {
  const counts = { con: 0, cháu: 0, em: 0 };
  const folds = words.map(foldText);
  words.forEach((word, i) => {
    const fold = folds[i];
    const next = folds[i + 1] ?? "";
    const previous = folds[i - 1] ?? "";
    if (
      fold === "con" &&
      isPlain(word, "con") &&
      !isCountable(words[i + 1] ?? "") &&
      !["hai", "dua", "cac", "hoi"].includes(previous) &&
      !(parents.has(previous) && selves.has(next))
    )
      counts.con++;
    if (fold === "chau" && isPlain(word, "cháu") && !["be", "nho"].includes(next)) counts.cháu++;
    if (fold === "em" && isPlain(word, "em") && !["be", "trai", "gai", "ho"].includes(next)) counts.em++;
  });
  const best = (["con", "cháu", "em"] as const).reduce((a, b) => (counts[b] > counts[a] ? b : a));
  return counts[best] === 0 ? null : best;
}

function isCountable(word: string): boolean {
  const written = marked(word);
  return countable.some((meant) => meant.fold === written.fold && agrees(written, meant));
}

function isPlain(word: string, meant: string): boolean {
  return word === meant || word === foldText(meant);
}
