import type { DangerFinding } from "../model/danger.js";
import { createDangerReader } from "./danger/danger-features.js";
import { createDetector, findDangerIn } from "./danger/detector.js";
import { createRater } from "./danger/rating.js";
import { readGlobalWord } from "./global-word.js";
import type { Learned } from "./learned.js";
import type { Gazetteer } from "./places/gazetteer.js";
import type { Place, PlaceReading } from "./places/place.js";
import { readPlaces } from "./places/read-places.js";
import { createSearch, type SearchFinding } from "./search/answer-search.js";

export { readAccident, readOverAccident } from "./accident.js";
export { ageByAnimal } from "./answers/age-animal.js";
export { type AnswerValueLike, type Asked, readAnswer } from "./answers/answer.js";
export { isCorrection, isUnwilling } from "./correction.js";
export { readFacts, type StoryFacts } from "./facts.js";
export { type Feeling, readFeeling } from "./feeling.js";
export { readAidTopic } from "./first-aid.js";
export { answersGently } from "./gentle-answer.js";
export { type GlobalWord, hideWord, readGlobalWord } from "./global-word.js";
export { type GraveQuestion, readGraveQuestion } from "./grave-question.js";
export { type Intent, readIntent } from "./intent.js";
export { hearLanguage } from "./language.js";
export { asksOfLaw } from "./law-question.js";
export { asksOfLawInEnglish } from "./law-question-english.js";
export { type Learned, readLearned } from "./learned.js";
export { type Matter, readMatters } from "./matter.js";
export { type Mood, readMood } from "./mood.js";
export { namesComingTime, readNewFacts } from "./new-fact.js";
export type { NewFact } from "./new-fact-patterns.js";
export { saysOnlyWhen } from "./only-when.js";
export { asksAboutOwnChild, soundsLikeAnotherHand } from "./other-hand.js";
export { type OwnHurt, readOwnHurt } from "./own-life.js";
export { namesOnly } from "./passing-news.js";
export { readGazetteerFile } from "./places/gazetteer-file.js";
export { readLandmark } from "./places/landmark.js";
export type { Place, PlaceReading } from "./places/place.js";
export { type TellsPlace, tellsPlace } from "./places/place-words.js";
export { readPlainQuestion } from "./plain-question.js";
export { isQuestion } from "./question.js";
export type { Fit, SearchFinding } from "./search/answer-search.js";
export { readToldOfSelf, type ToldOfSelf } from "./told-of-self.js";
export { readTurnWord, saysNothing, type TurnWord, takesLeaveSomewhere } from "./turn-word.js";
export { type HeardVoice, hearVoice } from "./voice.js";
export { readYesNo } from "./yes-no.js";

/** What a talk asks of understanding: pure functions over what was learned. */
export interface Understanding {
  /** Looks for danger in any string, of any length, without ever throwing. `speaker`: how the writer spoke before. */
  findDanger(text: string, speaker?: "child" | "adult"): DangerFinding;
  /** Which answers of ours, lessons or wishes a message may mean. */
  search(text: string): SearchFinding;
  /** Which place the words name, in old or new units. */
  readPlaces(text: string): PlaceReading;
  /** The full name of the one place the words name; undefined where none or several fit. */
  findPlace(text: string): string | undefined;
}

/** Understanding with everything that was learned from the phrasings. */
export function createUnderstanding(learned: Learned, gazetteer: Gazetteer): Understanding {
  const { version, classes, danger, answers } = learned;
  const rate = createRater(danger.model, createDangerReader(classes));
  const detector = createDetector({ rate, thresholds: danger.thresholds, version });
  const search = createSearch(answers.model, answers.documents, answers.thresholds);
  const placesIn = (text: string) => readPlaces(text, gazetteer);
  return {
    findDanger: detector,
    search: search.find,
    readPlaces: placesIn,
    findPlace: (text) => {
      const reading = placesIn(text);
      return reading.kind === "found" ? placeName(reading.place) : undefined;
    },
  };
}

/** A place in full: "Phường Vũng Tàu, Thành phố Hồ Chí Minh". */
export function placeName({ name, province }: Place): string {
  return name === province.name ? name : `${name}, ${province.name}`;
}

/**
 * Looks for danger by the phrase grammar alone, in any string, of any length, without ever throwing: what it is, how urgent, whom it is about, and
 * which words show it. A bare cry for help ("cuu e voi") is P0 of kind `hidden-disclosure`: nothing else is known yet.
 */
export function findDanger(text: string): DangerFinding {
  return findDangerIn(text);
}

/** True if the whole message means "stop" ("thôi", "đùa thôi", "quên đi"). */
export function readStop(text: string): boolean {
  return readGlobalWord(text) === "stop";
}
