import type { About, DangerKind } from "../../model/danger.js";
import { people as personWords } from "../lexicon/people.js";
import type { Mention } from "../phrase/phrasebook.js";
import { type Line, lineOf, withAndWithoutMarks } from "../text/line.js";
import { hearVoice } from "../voice.js";
import type { Scene } from "./scene.js";

/** A person in the words, by tokens `start` up to but not including `end`, and whom danger to that person is about. */
interface Person {
  readonly about: About;
  readonly start: number;
  readonly end: number;
}

const any = (list: string) => `(?:${withAndWithoutMarks(list)})`;
const me = any("em|con|cháu|mình|tôi|tui|tao|tớ");
const of = `(?: ${any("của")})?(?: ${me})?`;
const theirs = `(?: ${any("của|nhà")})? ${any("tôi|tui|mình|em|tao|hàng xóm|nhà bên|bên cạnh|kế bên|người ta|họ|bạn em|bạn tôi|chị ấy|anh ấy|ông ấy|bà ấy|ổng|bả")}`;
const sibling = any("gái|trai|họ|út|ruột|bé|nhỏ|kế|nuôi|dâu|rể|hai|tư|cả|lớn|sinh đôi");
const child = any("gái|trai|bé|út|lớn|nhỏ|đầu lòng|riêng|nội|ngoại|họ|dâu");
const that = any("ấy|đó|kia|này|nó|nọ");

/** Names of people, the longest first: "em" in "em gái em" is no writer. What begins with `self` speaks of the writer too. */
const people: readonly (readonly [About, string])[] = [
  ["self", `${any("hai|mấy|cả")} ${any("chị em|anh em|mẹ con|bà cháu|bố con|cha con|ông cháu")}(?: ${me})?`],
  ["self", `${any("chị em|anh em|mẹ con|bà cháu|bố con|ông cháu")} ${me}`],
  ["self", `${any("tụi|bọn|chúng|cả nhà|nhà")} ${me}`],
  [
    "self",
    `${me} ${any("là|đang là|cũng là")} ${any("con gái|con trai|con một|con út|con cả|con nuôi|con riêng|học sinh")}`,
  ],
  ["self", any("cả nhà|mọi người trong nhà")],
  [
    "child",
    `${any("em|chị|anh|dì|cô|cậu|cháu|con")} ${any("của")} ${any("bạn|em gái|em trai|chị|anh")}${of}`,
  ],
  [
    "child",
    `(?:${any("các|mấy|một|hai|nhỏ|đứa|thằng|con")} )?${any("bạn")}(?! ${any("đêm|ngày|công|chân|nãy|đầu|bot|ơi")})(?: ${any(
      "thân|gái|trai|cùng|lớp|trường|bàn|phòng|xóm|học|chung|hàng xóm|nhỏ|lớp trưởng|với|\\d+",
    )})*(?: ${that})?${of}`,
  ],
  ["child", `${any("em|chị|anh")}(?: ${sibling})+${of}`],
  ["child", `${any("em|chị|anh")} ${any("của")} ${me}`],
  ["child", `${any("em|chị|anh")} ${any("em|con|cháu|mình(?! mẩy)|tôi|tui|tao|tớ")}`],
  ["child", `${any("con|cháu|bé")}(?: ${child})*${theirs}`],
  ["child", `${any("học sinh|học trò")}(?: (?!${any("bị|của")} )[^\\s,.]+){0,3} ${any("của")} ${me}`],
  ["child", `${any("học sinh|học trò")} ${any("tôi|tui|em|mình|cô|thầy")}`],
  ["child", `${any("học sinh|học trò")}(?: ${any("lớp")} \\d+)?`],
  [
    "child",
    `${any("các|mấy|hai|một|nhiều|vài|\\d+")} ${any("em|cháu|bé|con|đứa|trẻ")}(?: ${any("bé|nhỏ|trẻ")})?`,
  ],
  [
    "child",
    `${any("em|cháu|bé|đứa|thằng|con")} ${any("bé|nhỏ|cu|trẻ(?! kinh)")}(?: ${any("gái|trai")})?(?: ${that})?`,
  ],
  ["child", `${any("em|cháu|đứa")} ${that}(?! ${any("giờ")})`],
  [
    "child",
    any(
      "con gái|con trai|cháu gái|cháu trai|bé gái|bé trai|trẻ em|trẻ con|trẻ(?! kinh)|tụi nó|bọn nhỏ|tụi nhỏ|nó",
    ),
  ],
  [
    "child",
    "my (?:(?:little|big|older|elder|younger|small|baby|best|close|own|twin|step) )*(?:friend|sister|brother|cousin|classmate|son|daughter|kid|child|baby|nephew|niece|stepbrother|stepsister)s?",
  ],
  // Without marks "co", "di", "ma" are mostly "có", "đi", "mà": they are people only beside whose they are.
  ["other", `(?:ma|co|di|chu|cau|thay|bac|cha) (?:(?:noi|ngoai|ke|ruot|giao) )?${me}`],
  [
    "other",
    `(?:mẹ|má|bà|ba|bố|cha|ông|cô|dì|thím|mợ|chú|bác|cậu|vợ|chồng|thầy|me|bo|ong|vo|chong|my (?:mom|mum|mother|dad|father))(?: ${any(
      "nội|ngoại|kế|ruột|giáo",
    )})?${of}`,
  ],
  ["self", `${me}|i|me`],
];
/** One group for each name; the names themselves have none. */
const names = people.map(([, source]) => `(${source})`).join("|");
const person = new RegExp(`(?<![^ ])(?:${names})(?![^ ])`, "g");

/** What may stand between a person and "bị", or the act: time, age, class, and verbs of telling. */
const between = new RegExp(
  `^(?:${any(
    "đang|vừa|mới|hay|cũng|đã|toàn|luôn|thường|lại|suốt|cứ|từng|vẫn|có|còn|chắc|hình như|như|là|mà|thì|nãy giờ|giờ|hôm|qua|nay|kia|tối|sáng|chiều|trưa|đêm|ngày|nào|lúc|lớp|học|tuổi|nói|kể|bảo|khóc|nhắn|tháng|ở|nhà|trường|is|was|keeps|got|gets|being",
  )}|\\d+|,)$`,
);
const harmed =
  "(?:forced|forces|force|forcing|made|makes|make|touched|touches|touching|hit|hits|hitting|beat|beats|beating|slapped|slaps|kicked|kicks|raped|rapes|hurt|hurts|hurting|abused|abuses|grabbed|kissed|kisses|molested|choked|chokes)";
/** "They force me", "i was beaten"; "he beats my friend". */
const inEnglish: readonly (readonly [About, RegExp])[] = [
  [
    "child",
    new RegExp(
      `(?<![^ ])${harmed} my (?:(?:little|big|older|younger|best|baby) )*(?:friend|sister|brother|cousin|classmate|son|daughter|kid|child|baby)(?![^ ])`,
    ),
  ],
  [
    "self",
    new RegExp(
      `(?<![^ ])(?:${harmed} (?:me|us)|(?:i am|i m|i'm|im|i was|i got|i get|i keep) (?:being |getting )?(?:${harmed}|beaten))(?![^ ])`,
    ),
  ],
];

/** Whom an English sentence is about, where it says so. */
function whomInEnglish(text: string): About | null {
  return inEnglish.find(([, sign]) => sign.test(text))?.[0] ?? null;
}

const mostBetween = 8;
const passive = new RegExp(`^${any("bị")}$`);
/** Behind these a person is spoken to, not spoken of. */
const spokenTo = new RegExp(`^${any("với|cho|tới|đến|từ|ơi")}$`);

/** Kinds in which nobody does anything to anybody, or the doer is not who is in danger: who stands before the words. */
const ownActs: ReadonlySet<DangerKind> = new Set([
  "self-harm",
  "injury-medical",
  "disaster",
  "missing-trafficking",
  "neglect",
  "child-marriage",
]);

const personConcepts = new Set<string>(Object.keys(personWords));

/** Kinds in which a grown-up may be the one who is harmed. In the others "mẹ" and "ba" are whom the writer speaks of. */
const alsoOfElders: ReadonlySet<DangerKind> = new Set([
  "violence-now",
  "physical-abuse",
  "sexual-abuse",
  "self-harm",
  "injury-medical",
  "disaster",
]);

/** Whom a danger is about, where the grammar of the words tells: who "bị", who stands behind the act, who acts; else null. */
export function whomByGrammar(
  kind: DangerKind,
  mentions: readonly Mention[],
  scene: Scene,
  speaker?: Speaker,
): About | null {
  const line = lineOf(scene.reading);
  const inEnglish = kind === "self-harm" || ownActs.has(kind) ? null : whomInEnglish(line.text);
  if (inEnglish !== null) return inEnglish;
  const isAdult = isGrownUp(scene.reading.text, line.text, speaker);
  if (kind === "missing-trafficking" && isAdult && childIsLost.test(line.text)) return "child";
  const words = wordsOf(line);
  const persons = personsIn(line, words, isAdult);
  const acts = mentions.filter(
    ({ concept, start, end }) =>
      !personConcepts.has(concept) && !persons.some((one) => one.start <= start && one.end >= end),
  );
  const own =
    kind === "self-harm" ? [] : [...sufferers(words, persons, isAdult), ...objects(words, acts, persons)];
  const byAct = own.length === 0 && (ownActs.has(kind) || kind === "sexual-abuse");
  const found = byAct ? actors(words, acts, persons) : own;
  const order: readonly About[] = isAdult ? ["child", "self", "other"] : ["self", "child", "other"];
  const isElders = alsoOfElders.has(kind) && !(byAct && kind === "sexual-abuse");
  return firstOf(isElders ? order : order.filter((about) => about !== "other"), found);
}

/** Nobody does it to a child that is lost: "tôi là ông nội, cháu đi lạc". */
const childIsLost = new RegExp(
  `(?<![^ ])${any("con|cháu|bé|em bé|thằng bé|con bé|đứa nhỏ|thằng cu")}(?: (?!${me} ${any("bị")})[^\\s,.]+){0,4} ${any("lạc|mất tích|thất lạc|không thấy đâu|bỏ đi|mất hút|bị bắt cóc")}(?![^ ])`,
);

/** How the writer spoke before; what the words themselves say outright goes first. */
export type Speaker = "child" | "adult";

function isGrownUp(text: string, line: string, speaker: Speaker | undefined): boolean {
  const { voice, sure } = hearVoice(text);
  if (voice === "adult" || speaker === "adult") return !(voice === "child" && sure === true);
  // "Nhốt con" of a child that has said "con" of itself is that child, whoever does it.
  return speaker === undefined && tellsOfNeighbours(line);
}

function firstOf(order: readonly About[], persons: readonly Person[]): About | null {
  return order.find((about) => persons.some((one) => one.about === about)) ?? null;
}

/** The words of a line with its signs; tokens are counted without them. */
interface Words {
  readonly tokens: readonly string[];
  /** True where a "," stands before the token; "." ends a sentence. */
  readonly signs: readonly string[];
}

function wordsOf({ text, starts }: Line): Words {
  const tokens = starts.slice(0, -1).map((start, at) => {
    const rest = text.slice(start, (starts[at + 1] ?? text.length + 1) - 1).split(" ");
    return rest[0] ?? "";
  });
  const signs = starts
    .slice(0, -1)
    .map((start) => /[,.]/.exec(text.slice(Math.max(0, start - 2), start))?.[0] ?? "");
  return { tokens, signs };
}

/** "hàng xóm đánh con" is their child; "chú hàng xóm sờ con" is the writer. */
const ofNeighbours = new RegExp(
  `(?<![^ ])(?<!${any("chú|ông|anh|bác|bà|cô|chị|thằng|bạn|cậu|dì|bên")} )${any("hàng xóm|nhà bên|nhà bên cạnh|phòng bên|phòng bên cạnh|nhà kế bên|nhà đối diện")}(?: (?!${me} )[^\\s,.]+){0,3} ${any("đánh|đập|chửi|nhốt|hành hạ|bạo hành|bỏ đói|đuổi|tát|trói|xích|khóa|bỏ")} ${any("con|cháu")}(?![^ ])`,
);

const bare = new Set(["em", "con", "cháu", "chau"]);

/** True where neighbours do it to a child of theirs: whoever tells so is no child of that house. */
export function tellsOfNeighbours(line: string): boolean {
  return ofNeighbours.test(line);
}

/** The people in a line. An adult's bare "con" and "cháu" is a child, and so is "em" in the mouth of who says "tôi". */
function personsIn(line: Line, { tokens }: Words, isAdult: boolean): Person[] {
  const saysToi = tokens.some((word) => word === "tôi" || word === "tui" || word === "toi");
  return [...line.text.matchAll(person)].map((match) => {
    const at = people.findIndex((_, place) => match[place + 1] !== undefined);
    const start = line.starts.indexOf(match.index);
    const count = match[0].split(" ").length;
    const isChild = isAdult && bare.has(match[0]) && (match[0] !== "em" || saysToi);
    return { about: isChild ? "child" : (people[at]?.[0] ?? "self"), start, end: start + count };
  });
}

/** Who stands before "bị": "em gái em hay bị …". "Em với bạn em bị …" is the writer too. */
function sufferers(words: Words, persons: readonly Person[], isAdult: boolean): Person[] {
  return words.tokens.flatMap((word, at) => {
    if (!passive.test(word)) return [];
    const subject = personBefore(words, at, persons) ?? (isAdult ? undefined : unnamed(words, at));
    if (subject === undefined) return [];
    const joined = /^(?:và|va|với|voi|vs|cùng|cung)$/.test(words.tokens[subject.start - 1] ?? "");
    const partner = joined ? persons.find((one) => one.end === subject.start - 1) : undefined;
    return partner?.about === "self" ? [partner] : [subject];
  });
}

/** "Bị cậu đánh" with nobody before it is said of oneself. */
function unnamed({ tokens }: Words, at: number): Person | undefined {
  const isHead = tokens.slice(0, at).every((word) => headless.test(word));
  return isHead ? { about: "self", start: 0, end: 0 } : undefined;
}

const headless = new RegExp(
  `^(?:${any("dạ|hôm|qua|nay|tối|sáng|chiều|trưa|nãy|vừa|mới|hay|toàn|cứ|suốt|đang|lại|cũng|thường")}|,)$`,
);

function personBefore({ tokens, signs }: Words, at: number, persons: readonly Person[]): Person | undefined {
  for (let end = at; end > 0 && at - end <= mostBetween; end--) {
    if (signs[end] === ".") return undefined;
    const found = persons.find((one) => one.end === end);
    if (found !== undefined) return found;
    if (!between.test(tokens[end - 1] ?? "")) return undefined;
  }
  return undefined;
}

const mostToObject = 2;

/** Who stands right behind the act: "đánh em gái em", "sờ ngực con". */
function objects({ signs }: Words, acts: readonly Mention[], persons: readonly Person[]): Person[] {
  return acts.flatMap((act) => {
    const found = persons.find(({ start }) => start >= act.end && start <= act.end + mostToObject);
    if (found === undefined) return [];
    const isParted = signs.slice(act.end, found.start + 1).some((sign) => sign !== "");
    return isParted ? [] : [found];
  });
}

/** Who stands last before the act in its sentence, and is not only spoken to. */
function actors({ tokens, signs }: Words, acts: readonly Mention[], persons: readonly Person[]): Person[] {
  const first = acts.reduce<Mention | undefined>(
    (a, b) => (a === undefined || b.start < a.start ? b : a),
    undefined,
  );
  if (first === undefined) return [];
  const before = persons.filter(
    ({ start, end }) =>
      end <= first.start &&
      !signs.slice(end, first.start + 1).includes(".") &&
      !spokenTo.test(tokens[start - 1] ?? "") &&
      !spokenTo.test(tokens[end] ?? ""),
  );
  const last = before.at(-1);
  return last === undefined ? [] : [last];
}

const others =
  "(?:chồng|vợ|ba|bố|cha|mẹ|má|dượng|dì ghẻ|anh ta|anh ấy|ông ấy|ổng|hắn|chị ấy|người yêu|cô|thầy|bảo mẫu|hàng xóm|chú|bác|cậu|dì|anh|chị|chong|vo|bo|me|duong|di ghe|anh ta|ong ay|nguoi yeu|co giao|thay giao|bao mau|hang xom)";
const raging = new RegExp(
  `(?<![^ ])${others}(?! ${any("bỉm")})(?: ${any("kế|ghẻ|giáo|nội|ngoại")})?${of}(?: (?!${me} )[^\\s,.]+){0,7} ${any("dọa|doạ|đòi|đe|đánh|giết|bóp|ném|quăng|dìm|ôm|bế|đốt")}(?![^ ])`,
);

/** Whose crisis it is: another's where the words name who rages, else the writer's own. */
export function whoRages({ reading }: Scene): About {
  const { text } = lineOf(reading);
  return raging.test(text) || tellsOfNeighbours(text) ? "other" : "self";
}
