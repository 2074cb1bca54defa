import { lineOf, withAndWithoutMarks } from "./text/line.js";
import { readTokens } from "./text/tokens.js";

/** Who harms a child: who raises it, somebody else of its house or kin, or somebody from outside. */
export type Harmer = "carer" | "household" | "outside";

const any = (list: string) => `(?:${withAndWithoutMarks(list)})`;
const child = "em|con|cháu|mình|tôi|tui|tớ|bé|nó|bạn|bạn ấy";
const of = `(?: ${any("của")})?(?: ${any(`${child}|bạn em|bạn con|con bé|thằng bé|em ấy|chị ấy|cháu bé`)})?`;

/** Who is meant by one word alone. "Chú", "cô" and "ông" may be kin, a teacher or anybody: they stand nowhere here. */
const doers: Readonly<Record<Harmer, string>> = {
  carer: `${any(
    "bố dượng|cha dượng|ba dượng|dượng|mẹ kế|mẹ ghẻ|dì ghẻ|bố ghẻ|cha ghẻ|bố nuôi|cha nuôi|ba nuôi|mẹ nuôi|má nuôi|bố mẹ|ba mẹ|cha mẹ|ba má|bố ruột|ba ruột|cha ruột|mẹ ruột|bố đẻ|cha đẻ|mẹ đẻ|bố|ba|cha|tía|mẹ|má",
  )}${of}|${any("chồng|vợ")} ${any("em|tôi|tui|mình|cũ")}`,
  household: `${any(
    "ông nội|ông ngoại|bà nội|bà ngoại|anh trai|anh ruột|anh hai|anh cả|anh rể|chị gái|chị ruột|chị hai|chị dâu|anh họ|chị họ|em họ|chú ruột|bác ruột|cậu ruột|cô ruột|dì ruột|chú họ|bác họ|cậu họ|chú thím|cậu mợ|cô dượng",
  )}${of}`,
  outside: `${any(
    "thầy giáo|thầy chủ nhiệm|thầy hiệu trưởng|thầy thể dục|thầy dạy thêm|thầy dạy kèm|thầy|cô giáo|cô chủ nhiệm|cô bảo mẫu|bảo mẫu|giáo viên|gia sư|huấn luyện viên|hiệu trưởng|hàng xóm|chú hàng xóm|ông hàng xóm|bác hàng xóm|anh hàng xóm|bà hàng xóm|cô hàng xóm|chú bảo vệ|bác bảo vệ|ông bảo vệ|bảo vệ|chú xe ôm|ông xe ôm|bác xe ôm|tài xế|người lạ|ông lạ|chú lạ|đàn ông lạ|chủ quán|ông chủ|bà chủ|chủ trọ|chú chủ trọ|bạn trai|bạn trai cũ|người yêu|người yêu cũ|bạn cùng lớp|bạn cùng trường|tụi bạn|nhóm bạn|mấy bạn|các bạn|đám bạn|đàn anh|đàn chị",
  )}(?: ${any("trong lớp|cùng lớp|ở trường|của lớp|lớp")})?${of}`,
};

/** What is done; a threat, a wish or a fear is none of it. */
const acts = any(
  "đánh đập|đánh đòn|đánh|đập|tát|bợp|quất|đấm|đá|đạp|bóp cổ|nhéo|véo|trói|nhốt|xích|hành hạ|bạo hành|ngược đãi|hành hung|cho ăn đòn|lạm dụng|xâm hại|hiếp dâm|hiếp|cưỡng hiếp|sàm sỡ|dâm ô|sờ mó|sờ soạng|sờ|rờ mó|rờ|mò|bóp ngực|bóp mông|bóp|đụng chạm|động chạm|cởi quần|cởi đồ|cởi áo|lột quần|lột đồ|quay lén|chửi|chửi mắng|bắt nạt|bỏ đói|bắt quỳ|chém|đâm|kéo tóc|giật tóc",
);
/** What parents and kin do out of love. */
const fond = any("ôm ấp|ôm|hôn");
/** Without marks these are as often other words: "so" is "sợ", "da" is "dạ", "om" is "ốm", "hon" is "hơn". */
const doubtful = new Set(["so", "da", "om", "hon", "mo", "ro", "bop", "dam"]);

const whileDoing = any(
  "hay|cứ|toàn|lại|vừa|mới|đã|đang|luôn|thường|suốt ngày|suốt|ngày nào cũng|hôm nào cũng|tối nào cũng|đêm nào cũng|hôm qua|hôm nay|tối qua|nãy giờ|say rượu|say|say xỉn|nhậu say|uống rượu|uống rượu là|say là|là|lần nào cũng|về là|về nhà là|nó|cũng|còn|lấy roi|lấy cây|dùng roi|dùng cây|cầm roi|cầm cây|lấy dây điện|lấy thắt lưng|bằng roi|xong",
);
const partOfBody = any(
  "vào|vô|lên|ngực|mông|người|đùi|chỗ kín|vùng kín|mặt|tay|đầu|mạnh|đau|chảy máu|bầm|cổ|tóc|quần|áo|đồ|của",
);
const victim = any(
  "em gái|em trai|em bé|con gái|con trai|con tôi|con em|con mình|bạn em|bạn con|bạn thân|bạn|hai chị em|hai anh em|chị em|anh em|tụi em|tụi con|bọn em|mấy em|các em|các cháu|các bé|mấy đứa|em|con|cháu|mình|tôi|tui|tớ|bé|trẻ|học sinh|nó",
);

interface Saying {
  readonly harmer: Harmer;
  /** Who does it to whom; the group `act` holds the deed. */
  readonly active: RegExp;
  /** By whom it is suffered. */
  readonly passive: RegExp;
}

const actsOf = (harmer: Harmer) => (harmer === "outside" ? `(?:${acts}|${fond})` : acts);

const sayings: readonly Saying[] = (["outside", "household", "carer"] as const).map((harmer) => ({
  harmer,
  active: new RegExp(
    `(?<![^ ])(?:${doers[harmer]})(?: ${whileDoing}){0,3} (?<act>${actsOf(harmer)})(?: ${partOfBody}){0,3} ${victim}(?![^ ])`,
    "g",
  ),
  passive: new RegExp(
    `(?<![^ ])${any("bị")} (?:${doers[harmer]})(?: ${whileDoing}){0,2} (?<act>${actsOf(harmer)})(?![^ ])`,
    "g",
  ),
}));

/** Before or in it: nobody says that it happened. */
const unsaid = new RegExp(
  `(?<![^ ])${any("không|chưa|chẳng|chả|hông|ko|nếu|lỡ như|sợ|có phải|phải chi|đừng|tưởng|mơ|nghi|hình như|chắc|chắc là|liệu|giả sử|biết chắc|biết thì|biết là|mà biết|sẽ|kẻo|coi chừng|thế nào cũng|dọa|đòi|hăm|muốn")}(?: [^ ,.]+){0,3} $`,
);
/** "Mẹ đánh em chết": what will happen, as children say it. */
const feared = new RegExp(`^[^,.]* ${any("chết")}(?! ${any("đi sống lại|ngất|giấc")})(?: |$)`);
/** Bare "không" inside: "ba không đánh em". */
const asked = new RegExp(
  `(?<![^ ])(?:${any("có")} [^.]{1,60} ${any("không|ko|hông")}|${any("phải không|đúng không")})(?: |$)`,
);

const english: readonly (readonly [Harmer, string])[] = [
  [
    "carer",
    "(?:step ?|foster )?(?:dad|daddy|father|papa|mom|mum|mommy|mother|mama|parents)|(?:ex )?husband|(?:ex )?wife",
  ],
  [
    "household",
    "(?:grandpa|grandfather|grandma|grandmother|uncle|aunt|auntie|(?:big |older |step ?)?brother|(?:big |older |step ?)?sister|cousin)",
  ],
  [
    "outside",
    "(?:teacher|coach|neighbou?r|tutor|boss|nanny|babysitter|classmates?|boyfriend|principal|stranger)",
  ],
];
const englishActs =
  "(?:hits?|beats?|slaps?|kicks?|punche[sd]|punch|punching|slapped|kicked|touche[sd]|touch|touching|raped?|rapes|molest(?:s|ed)?|abuse[sd]?|chokes?|choked|whips?|whipped|locked|locks|hurts?|burne?[dt]|hitting|beating)";
const englishSayings = english.map(([harmer, who]) => ({
  harmer,
  active: new RegExp(
    `(?<![^ ])(?:my|her|his|their|the|a|our)(?: own)? (?:${who})(?: (?:always|often|just|keeps|kept|has|is|was|were|are|still|sometimes|who|drunk|gets drunk and|and)){0,3} (?<act>${englishActs})(?: (?:up|on))? (?:me|us|her|him|them|my (?:son|daughter|kids?|child(?:ren)?|(?:little |baby )?(?:brother|sister)|friend)|the (?:child|kids?|boy|girl|baby))(?![^ ])`,
    "g",
  ),
  passive: new RegExp(
    `(?<![^ ])(?:beaten|hit|touched|abused|raped|molested|slapped|kicked|hurt|choked)(?: up)? by (?:my|her|his|their|the|a|our)(?: own)? (?:${who})(?![^ ])`,
    "g",
  ),
}));
const englishUnsaid =
  /(?<![^ ])(?:not|never|if|afraid|scared|didn t|doesn t|does|did|what if|dreamt)(?: [^ ,.]+){0,3} $/;

/** Longer messages are read up to here, UTF-16 units. */
const longest = 1_000;

/** Who a message says has harmed a child; undefined where it names nobody, or people of two sorts. */
export function readHarmer(text: string): Harmer | undefined {
  const line = lineOf(readTokens(text.slice(0, longest))).text;
  const found = new Set([
    ...sayings.flatMap(({ harmer, active, passive }) =>
      [active, passive].some((saying) => isSaid(line, saying, unsaid)) ? [harmer] : [],
    ),
    ...englishSayings.flatMap(({ harmer, active, passive }) =>
      [active, passive].some((saying) => isSaid(line, saying, englishUnsaid)) ? [harmer] : [],
    ),
  ]);
  const [only, ...others] = found;
  return others.length === 0 ? only : undefined;
}

function isSaid(line: string, saying: RegExp, notSaid: RegExp): boolean {
  return [...line.matchAll(saying)].some((match) => {
    const sentence = line.slice(line.lastIndexOf(".", match.index) + 1, match.index);
    const rest = line.slice(match.index).split(" . ")[0] ?? "";
    const act = match.groups?.["act"] ?? "";
    return !doubtful.has(act) && !notSaid.test(sentence) && !asked.test(rest) && !feared.test(rest);
  });
}
