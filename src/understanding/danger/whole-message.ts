import { ageOfGrade } from "../answers/age-class.js";
import { readPassingNews } from "../passing-news.js";
import { readPlainQuestion } from "../plain-question.js";
import { lineOf } from "../text/line.js";
import { foldText } from "../text/marks.js";
import { lastOf } from "../text/memory.js";
import type { Scene } from "./scene.js";
import type { Vote } from "./vote.js";

const self = "(?:em|con|chau|minh|toi|tui|tao|to|t)";
const kin =
  "(?:ba me|bo me|ba|bo|cha|tia|me|ma|duong|me ke|di ghe|ong(?: noi| ngoai)?|ba(?: noi| ngoai)|cau|chu|bac|di|co|mo|thim|anh(?: hai| trai)?|chi(?: hai| gai)?)";

/** True where the whole message only tells that somebody feared for has answered, or that help was found. */
export function tellsGoodNews({ reading }: Scene): boolean {
  const news = readPassingNews(reading.text);
  return news === "friend-answered" || news === "told-somebody";
}

/** True where somebody asks what a child may work: no danger is guessed in it. */
export function asksOfYoungWork({ reading }: Scene): boolean {
  return readPlainQuestion(reading.text) === "child-labour";
}

const place =
  "(?:quan net|tiem net|tiem internet|quan game|quan ca ?phe|quan cafe|quan tra sua|quan nuoc|nha ban|thu vien|san bong|san banh|cong vien|sieu thi|truong)";
const grim = "(?!.*(?:^| )(?:mot minh|khoc|so|lac|tron|bi|khong|ko|dao|dem|danh|chet|mau)(?: |$))";

/** What says whom somebody hates, where they are, or that somebody cries: it may be about anything. */
const unnamed = [
  `^(?:${self} )?(?:rat |cung |dang )?(?:ghet|ghet cay ghet dang|cam thu|khong ua)(?: cay| dang)* (?:${kin}|ong|ba|thay|no|ho|lao|han|thang do)(?: (?:ay|do|ta|kia|nay|em|con|lam|qua|giao|cha|chu nhiem|toan|van|ghe))*$`,
  `^${grim}(?:(?:gio|bay gio|hien gio|dang|h|${self}) )*o ${place}(?: \\S+){0,3}$`,
  `^(?:em ay|em do|em no|ban|ban ay|ban em|ban do|be|be nha|con be|thang be|chau ay|chau no|no|hoc sinh(?: em| toi)?) (?:dang |cu |van |lai )?(?:khoc|run)(?: (?:truoc mat|ben canh|o canh|ke ben|canh|voi|nhieu|qua|hoai|lam|suot|nuc no|thut thit|lien tuc|${self}))*$`,
  `^(?:em|toi|minh|anh|chi|chong em|chong toi|vo toi) (?:se |phai |dinh |muon |tinh |dang )?(?:len|toi|den|ra|qua|sang|vao) (?:truong|lop|nha|nha no|cong an|phuong) (?:chui|mang|hoi toi|hoi cho ra le|lam cho ra le|noi chuyen|bat den|kien|lam um|lam lon)(?: \\S+){0,3}$`,
].map((form) => new RegExp(form));

/** True where the words name no danger, so that nobody should guess one: it is asked about. */
export function namesNoDanger(scene: Scene): boolean {
  const line = foldOf(scene);
  return unnamed.some((form) => form.test(line));
}

/** "ba em danh", "bo dan em": so a child of six writes it. With other marks it is another word ("đàn", "dặn"). */
const beaten = new RegExp(
  `^(?:da |e )?${kin}(?: (?:em|con|chau))? (?:danh|(?:dan|dap|tat|da)(?= (?:em|con|chau)))(?: (?:em|con|chau|hoai|qua|lam|nua|roi|dau))*$`,
);
const spelledBeaten = /^(?:d[aáạ]nh?|đ[aáạ]nh|dap|đập|tat|tát|đá)$/;
/** "me em dau roi": where is she. */
const lost = new RegExp(
  `^(?:oi )?${kin}(?: (?:em|con|chau|oi))* (?:o |di )?dau (?:roi|mat roi|het roi)(?: (?:a|nhi|ta|vay|huhu|hu hu|em so|con so))*$`,
);
const secret =
  /(?:^|\s)(?:he|she|uncle|dad|stepdad|father|stepfather|brother|grandpa|cousin|teacher|coach|neighbou?r|boyfriend|man|guy)\s(?:\S+\s){0,3}?(?:told me not to (?:tell|say)|(?:said|says|told me|tells me) (?:that )?(?:it'?s |it is |this is )?(?:our|a) (?:little )?secret|(?:said|says) (?:not to|don'?t|do not|never) tell|(?:said|says) if i (?:ever )?tell|makes? me keep (?:it |a |this )?(?:as )?(?:a )?secret|made me promise not to tell)/;
const ofPresents = /birthday|surprise|present|gift|party|christmas/;

/**
 * What a short message or a plain fact tells by its form alone, though no rule's word stands in it: one gentle question,
 * whatever was learned.
 */
export function formVotes(scene: Scene): Vote[] {
  const line = foldOf(scene);
  if (beaten.test(line) && spellsBeaten(scene)) return [ask(scene, "physical-abuse")];
  if (lost.test(line) && !asksOfPain(scene)) return [ask(scene, "missing-trafficking")];
  if (isMuchOlder(line)) return [ask(scene, "sexual-abuse")];
  const english = rawOf(scene);
  return secret.test(english) && !ofPresents.test(english) ? [ask(scene, "hidden-disclosure")] : [];
}

function ask(scene: Scene, kind: Vote["kind"]): Vote {
  const mentions = [{ concept: "WORDS", start: 0, end: scene.reading.tokens.length, sure: true }];
  return { kind, level: "P2", ask: true, mentions, about: "self" };
}

function spellsBeaten({ reading }: Scene): boolean {
  return reading.tokens.some(({ written }) => spelledBeaten.test(written));
}

function asksOfPain({ reading }: Scene): boolean {
  return reading.tokens.some(({ written }) => written === "đau");
}

const partner = "(?:ban trai|nguoi yeu|ny|nyeu|bf|anh nguoi yeu|bo)";
const partnerAge = [
  new RegExp(
    `(?:^| )${partner}(?: cua)?(?: ${self})? (?:(?:nam nay|la|moi|da|cung|thi|thoi|hon|ma|nhung) )*(\\d\\d)(?! (?:cm|kg|thang|ngay|ngan|nghin|trieu))`,
  ),
  /(?:^| )(?:yeu|quen|cap voi|hen ho voi|lam nguoi yeu(?: cua)?|di choi voi) (?:mot )?(?:anh|chu|ong|thay|nguoi)(?: (?:\S+ ){0,2}?)(\d\d) tuoi(?: |$)/,
  /(?:^| )boyfriend (?:is |s |who is )?(?:already )?(\d\d)(?: |$)/,
];
const writerAge = [
  new RegExp(
    `(?:^| )(?<!(?:trai|yeu|ny|bf|cua) )${self} (?:(?:nam nay|moi|co|thi|la|chi|duoc) )*(\\d\\d?)(?: tuoi| t)?(?= |$)`,
  ),
  /(?:^| )(?:i am|i m|i'm|im) (?:only |just )?(\d\d?)(?= |$)/,
];
const writerClass = new RegExp(`(?:^| )${self} (?:(?:moi|dang|con) )*(?:hoc )?lop \\d{1,2}(?= |$)`);
/** From this age on the law lets somebody consent; whom they love before that is asked about where it is a grown-up. */
const consent = 16;
const grownUp = 18;

/** "bạn trai em 22 tuổi em 13": a grown-up and somebody below sixteen. */
function isMuchOlder(line: string): boolean {
  const other = firstNumber(partnerAge, line);
  if (other === null || other < grownUp || other > 80) return false;
  const own = firstNumber(writerAge, line) ?? ageOfGrade(writerClass.exec(line)?.[0] ?? "");
  return own !== null && own >= 9 && own < consent;
}

function firstNumber(forms: readonly RegExp[], line: string): number | null {
  for (const form of forms) {
    const said = form.exec(line)?.[1];
    if (said !== undefined) return Number(said);
  }
  return null;
}

/** The message as one line without marks and signs; long ones are stories, and no form. */
const foldOf = lastOf(({ reading }: Scene): string => {
  if (reading.tokens.length > mostTokens) return "";
  return foldText(lineOf(reading).text)
    .replace(/ [.,](?= |$)/g, "")
    .replace(/(^| )e(?= |$)/g, "$1em");
});

/** The words as they were written, for English. */
function rawOf({ reading }: Scene): string {
  return reading.tokens.length > mostTokens
    ? ""
    : foldText(reading.text.toLowerCase().replace(/[’‘`]/g, "'"));
}

const mostTokens = 24;
