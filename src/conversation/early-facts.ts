import type { AnswerValue } from "../flow/state.js";
import { placeName, readAnswer, readFacts, readLandmark, tellsPlace } from "../understanding/understand.js";
import { noteKnown } from "./case-record.js";
import type { Hearing } from "./hearing.js";
import { keepNamesakes, readPlace } from "./namesakes.js";
import type { TurnWork } from "./turn-work.js";

/** Answers by field, as flows ask for them. */
type Facts = Readonly<Record<string, AnswerValue>>;

/** Shorter messages are answers to a question, not stories. */
const shortestStory = 20;

/**
 * Takes up what a story says plainly – how old the child is, girl or boy, where, a number to call – so that flows do
 * not ask for it again; it is confirmed in the summary. Returns what is new. Words in a guarded talk are nobody's story yet;
 * what the waiting question `asked` for is read as its answer.
 */
export function liftFacts(work: TurnWork, hearing: Hearing, asked: string | undefined): Facts {
  if (work.session.guarded || hearing.text === "") return {};
  const facts = factsIn(work, hearing, asked);
  const known = work.session.known ?? {};
  const added = Object.entries(facts).filter(
    ([field, value]) =>
      value !== undefined &&
      field !== asked &&
      // "À không phải, là xã Hòa Vang" puts right what was taken up.
      (known[field] === undefined || (hearing.correction && known[field] !== value)),
  );
  if (added.length === 0) return {};
  const lifted = Object.fromEntries(added) as Facts;
  work.change({ known: { ...known, ...lifted } });
  return lifted;
}

/** What the words say; of words too short for a story only who does the harm. */
function factsIn(
  work: TurnWork,
  hearing: Hearing,
  asked: string | undefined,
): Readonly<Record<string, AnswerValue | undefined>> {
  const { text, danger } = hearing;
  const isStory = text.length >= shortestStory && tells(hearing);
  if (!isStory && !isAlreadyTold(work))
    return danger.outcome === "none" ? {} : { harmer: readFacts(text).harmer };
  const { age, sex, phone, harmer = correctedHarmer(hearing) } = readFacts(text);
  const places = asked !== "place" && (isStory || saysWhere(text)) ? placesIn(work, text) : {};
  return { age, sex, contact: phone, harmer, ...places, ...readDay(text, work.now) };
}

/** Who it was, in words that put it right: "là ông ngoại" names no deed. */
function correctedHarmer({ correction, text }: Hearing): ReturnType<typeof readFacts>["harmer"] {
  const said = correction ? bareWho.exec(text.normalize("NFC").trim())?.[1] : undefined;
  return said === undefined ? undefined : readFacts(`${said} đánh em`).harmer;
}

const bareWho =
  /^(?:(?:dạ|da|à|a|ờ|ừ|không phải|khong phai|nhầm rồi|nhầm|nham)[ ,]+)*(?:(?:người đó|người đánh) )?(?:là |la )?(\p{L}+(?: \p{L}+){0,3}?)(?: (?:ạ|a|chứ|chu|nha|nhé|đánh|danh|cơ|mới đúng)(?: .{0,40})?)?$/iu;

/** The one place that is named; those of a name that several bear are kept to choose from when the place is asked for. */
function placesIn(work: TurnWork, text: string): Facts {
  const reading = readPlace(work, text);
  if (reading.kind === "found") return { place: placeName(reading.place) };
  if (reading.kind === "ambiguous") {
    keepNamesakes(work, reading.places);
    return {};
  }
  const landmark = readLandmark(text);
  return landmark === null ? {} : { place: landmark };
}

/** In a talk that has told of danger every word belongs to the story: "em 7 tuổi", "xã Đông Anh". */
function isAlreadyTold({ session }: TurnWork): boolean {
  return (
    session.danger !== undefined ||
    session.caseId !== undefined ||
    session.awaiting?.question === "danger-check"
  );
}

/** A short message names a place by a sign of one, or by nothing but its name. */
function saysWhere(text: string): boolean {
  return (
    tellsPlace(text) === "named" ||
    readLandmark(text) !== null ||
    text.trim().split(/\s+/).length <= longestName
  );
}

const longestName = 4;

/** Days that a story names plainly; in longer talk "giờ", "nay" and a date stand for much else. */
const plainDay =
  /(?:^|[^\p{L}])(?:(?:hôm|tối|đêm|sáng|trưa|chiều|hom|toi|dem|sang|trua|chieu) (?:nay|qua)|hôm kia|hom kia|today|yesterday|last night|this (?:morning|afternoon|evening))(?!\p{L})/iu;

/** "ngày 18/3", "hôm 18-3", or "18/3" and nothing else: elsewhere a stroke parts numbers of houses. */
const writtenDay =
  /(?:^|[^\p{L}])(?:ngày|ngay|hôm|hom|bữa|bua|sáng|trưa|chiều|tối|đêm|sang|trua|chieu|toi|dem) \d{1,2} ?[/.-] ?\d{1,2}(?!\d| ?[/-] ?\d{3})|^\D{0,12}\d{1,2} ?[/.-] ?\d{1,2}\D{0,12}$/iu;

/** The day it happened, where the story names it. */
function readDay(text: string, now: number): Facts {
  if (!plainDay.test(text.normalize("NFC")) && !writtenDay.test(text)) return {};
  const day = readAnswer({ kind: "date", choices: [], now }, text)?.value;
  return typeof day === "string" ? { day } : {};
}

/** True for words about something that happened: everyday talk about ages and places is none of the office's. */
function tells(hearing: Hearing): boolean {
  const { danger, intent } = hearing;
  if (danger.outcome !== "none") return true;
  const wish = intent !== null && "flow" in intent ? intent.flow : hearing.found.fits[0]?.label;
  const flow = wish?.replace("flow:", "");
  return flow === "report-abuse" || flow === "report-injury";
}

/** Writes newly told facts into a case that was open already; a case that is opened takes up all that is known. */
export function noteFacts(work: TurnWork, lifted: Facts, hadCase: boolean): void {
  const { caseId } = work.session;
  if (!hadCase || caseId === undefined) return;
  for (const field of Object.keys(lifted)) noteKnown(work, caseId, field);
}
