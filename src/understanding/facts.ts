import { ageOfGrade } from "./answers/age-class.js";
import { saidAges } from "./answers/age-spoken.js";
import { readPhone } from "./answers/phone.js";
import { spoken } from "./answers/spoken.js";
import { englishAges, englishSex } from "./english-facts.js";
import { type Harmer, readHarmer } from "./harmer.js";
import { foldText } from "./text/marks.js";

/** What a told story says about the child it is about; only what it says plainly. */
export interface StoryFacts {
  /** Whole years; of several ages the youngest below 18. */
  readonly age?: number;
  readonly sex?: "girl" | "boy";
  /** A telephone number, digits from 0. */
  readonly phone?: string;
  /** Who does the harm, as the report knows it. */
  readonly harmer?: Harmer;
}

const longest = 4_000;
/** A sentence, or a part of one too long, cut between words. */
const sentences = /[^.!?\n]{1,350}(?=[\s.!?]|$)/g;
const inMonths = /(?:^|\s)(\d{1,2}) thang tuoi(?=\s|$)/g;
const girl = /(?:^|\s)(?:be gai|con gai|chau gai|em gai|dua con gai|hoc sinh nu|nu sinh)(?=\s|$)/;
const boy =
  /(?:^|\s)(?:be trai|con trai|chau trai|em trai|thang be|dua con trai|hoc sinh nam|nam sinh)(?=\s|$)/;

/** Reads what a story already answers, so that it is not asked again. */
export function readFacts(text: string): StoryFacts {
  const folded = foldText(text.slice(0, longest))
    .replace(/[^a-z0-9]+/g, " ")
    .trim();
  const age = youngest(text.slice(0, longest));
  const sex = readSex(folded);
  const phone = readPhone(text);
  const harmer = readHarmer(text);
  return {
    ...(age === undefined ? {} : { age }),
    ...(sex === undefined ? {} : { sex }),
    ...(phone === null ? {} : { phone }),
    ...(harmer === undefined ? {} : { harmer }),
  };
}

function youngest(text: string): number | undefined {
  const ages = (text.match(sentences) ?? [])
    .flatMap((sentence) => agesNow(spoken(sentence)))
    .filter((age) => age < 18);
  return ages.length === 0 ? undefined : Math.min(...ages);
}

function agesNow(line: string): readonly number[] {
  const years = saidAges(line).flatMap(({ age, isPast }) => (isPast ? [] : [age]));
  const months = [...line.matchAll(inMonths)].map(([, found]) => Math.floor(Number(found) / 12));
  const grade = ageOfGrade(line);
  return [...years, ...months, ...englishAges(line), ...(grade === null ? [] : [grade])];
}

/** Only where the words name one of both. */
function readSex(folded: string): StoryFacts["sex"] {
  const isGirl = girl.test(folded);
  const isBoy = boy.test(folded);
  if (!isGirl && !isBoy) return englishSex(folded);
  if (isGirl && isBoy) return undefined;
  return isGirl ? "girl" : "boy";
}
