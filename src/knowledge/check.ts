import type { ContentFault, ContentPath } from "../infra/yaml-source.js";
import { contentFault } from "../infra/yaml-source.js";
import type { EntryFile } from "./loader.js";
import { numbersAnswer, unverifiedIn, type VerifiedNumber } from "./numbers.js";
import { isUnread, oldNumbers } from "./reading.js";
import { requiredIds, requiredLessons } from "./required.js";
import type { AnswerVoice, Entry } from "./schema.js";
import { shapeOf } from "./sentences.js";

/** What entries are checked against. */
export interface KnowledgeSurroundings {
  /** Flows of lessons, such as `lesson-drowning`. */
  readonly lessons: readonly string[];
  /** Telephone numbers that every text may name. */
  readonly numbers: readonly VerifiedNumber[];
  /** The day of the check, `YYYY-MM-DD`. */
  readonly today: string;
}

/** What a check of the answers gave: faults stop a build, reminders do not. */
export interface KnowledgeCheck {
  readonly faults: readonly ContentFault[];
  /** Phone numbers that were verified more than six months ago. */
  readonly stale: readonly ContentFault[];
  /** Answers that no child-protection officer has read yet. */
  readonly unreviewed: readonly string[];
}

/** Most UTF-16 units of each wording. */
const lengths: Readonly<Record<AnswerVoice, number>> = { simple: 140, child: 480, teen: 480, adult: 640 };
/** Most sentences of what children read; a list with the words that lead to it is one. */
const sentences: Readonly<Partial<Record<AnswerVoice, number>>> = { simple: 2, child: 4, teen: 4 };
/** Most words of one such sentence, and most items of its one list. */
const longestSentence = 32;
const longestList = 6;
const longestLabel = 20;
const fewestPhrasings = 15;

/** Proves that no answer, text, language, source, lesson or phrasing is missing, and that children can read them. */
export function checkKnowledge(files: readonly EntryFile[], around: KnowledgeSurroundings): KnowledgeCheck {
  const ids = new Set(files.map(({ entry }) => entry.id));
  const missing = requiredIds
    .filter((id) => !ids.has(id))
    .map((id) => contentFault(`knowledge/${id}.yaml`, 1, "This answer is missing; its id is fixed."));
  const lessons = requiredLessons
    .filter((lesson) => !around.lessons.includes(`lesson-${lesson}`))
    .map((lesson) =>
      contentFault(`flows/lesson-${lesson}.yaml`, 1, "This lesson is missing; its id is fixed."),
    );
  const faults = files.flatMap((file) => [
    ...textFaults(file),
    ...languageFaults(file),
    ...linkFaults(file, ids, around),
    ...shapeFaults(file),
    ...numberFaults(file, around.numbers),
    ...phrasingFaults(file),
  ]);
  return {
    faults: [...missing, ...lessons, ...faults, ...sharedPhrasings(files)],
    stale: [...oldOnes(around), ...files.flatMap((file) => staleNumbers(file, around.today))],
    unreviewed: files.filter(({ entry }) => isUnread(entry)).map(({ entry }) => entry.id),
  };
}

/** All texts of an entry with their places. */
function textsOf({ title, label, answer }: Entry): { path: ContentPath; text: string }[] {
  const spoken = { title, label, ...answer };
  return Object.entries(spoken).flatMap(([name, texts]) =>
    Object.entries(texts ?? {}).map(([locale, text]) => ({
      path: name === "title" || name === "label" ? [name, locale] : ["answer", name, locale],
      text: String(text),
    })),
  );
}

const known = new Set(["you", "You", "self", "Self", "office"]);
const banned = /(?:^|[\s“(])(?:tại sao|vì sao) \{\{you\}\}|—|\*\*/iu;

function textFaults({ entry, source }: EntryFile): ContentFault[] {
  const faults = textsOf(entry).flatMap(({ path, text }) => {
    const name = path.join(".");
    const unknown = [...text.matchAll(/\{\{([^}]*)\}\}/g)]
      .map(([, one]) => one ?? "")
      .filter((one) => !known.has(one));
    const voice = String(path[1] ?? "");
    const most =
      path[0] === "answer" ? (lengths[voice as AnswerVoice] ?? 0) : path[0] === "title" ? 60 : longestLabel;
    return [
      ...(text.length > most
        ? [source.faultAt(path, `${name}: is ${text.length} long; ${most} at most.`)]
        : []),
      ...unknown.map((one) =>
        source.faultAt(path, `${name}: {{${one}}} is not known; there are ${[...known].join(", ")}.`),
      ),
      ...(banned.test(text)
        ? [source.faultAt(path, `${name}: asks why, or has marks that are no words.`)]
        : []),
    ];
  });
  const shown = entry.label ?? entry.title;
  const long = Object.values(shown).filter((text = "") => text.length > longestLabel);
  if (entry.label === undefined && long.length > 0)
    faults.push(
      source.faultAt(["title"], `title: is longer than ${longestLabel}; write a shorter label: beside it.`),
    );
  if (entry.safety && entry.answer.simple === undefined)
    faults.push(
      source.faultAt(["answer"], "answer.simple: is missing; a safety topic has a very short wording."),
    );
  return faults;
}

const inEnglish = new Set(["rights", "duties", "service"]);

function languageFaults({ entry, source }: EntryFile): ContentFault[] {
  if (!inEnglish.has(entry.group) && !entry.emergency) return [];
  const needed: ContentPath[] = [["title"], ["answer", "child"], ["answer", "adult"]];
  if (entry.answer.simple) needed.push(["answer", "simple"]);
  if (entry.label) needed.push(["label"]);
  const texts = new Set(textsOf(entry).map(({ path }) => path.join(".")));
  return needed
    .filter((path) => !texts.has([...path, "en"].join(".")))
    .map((path) => source.faultAt(path, `${path.join(".")}.en: is missing; ${entry.group} need English.`));
}

function linkFaults(
  { entry, source }: EntryFile,
  ids: ReadonlySet<string>,
  { lessons }: KnowledgeSurroundings,
): ContentFault[] {
  const related = entry.related
    .filter((id) => !ids.has(id) || id === entry.id)
    .map((id) => source.faultAt(["related"], `related: there is no other answer ${id}.`));
  const actions = (entry.actions ?? []).flatMap((action) =>
    "lesson" in action && !lessons.includes(`lesson-${action.lesson}`)
      ? [source.faultAt(["actions"], `actions: there is no lesson ${action.lesson}.`)]
      : [],
  );
  return [...related, ...actions];
}

/** What children read is short: few sentences, none of them long, one list at most. */
function shapeFaults({ entry, source }: EntryFile): ContentFault[] {
  return textsOf(entry).flatMap(({ path, text }) => {
    const most = path[0] === "answer" ? sentences[path[1] as AnswerVoice] : undefined;
    if (most === undefined) return [];
    const shape = shapeOf(text);
    const faults = [
      shape.sentences > most && `has ${shape.sentences} sentences; ${most} at most, a list counts as one`,
      shape.longest > longestSentence &&
        `has a sentence of ${shape.longest} words; ${longestSentence} at most`,
      shape.lists > 1 && `has ${shape.lists} lists; one at most`,
      shape.items > longestList && `has a list of ${shape.items}; ${longestList} at most`,
    ];
    return faults.flatMap((fault) =>
      fault === false ? [] : [source.faultAt(path, `${path.join(".")}: ${fault}.`)],
    );
  });
}

/** Telephone numbers in the texts carry the day on which they were verified, in the one file or in the answer itself. */
function numberFaults({ entry, source }: EntryFile, known: readonly VerifiedNumber[]): ContentFault[] {
  const verified = [...known, ...(entry.numbers ?? [])];
  return textsOf(entry).flatMap(({ path, text }) =>
    unverifiedIn(text, verified).map((number) =>
      source.faultAt(path, `${path.join(".")}: ${number} is no verified number; see knowledge/numbers.`),
    ),
  );
}

/** Numbers of every text that were verified too long ago. */
function oldOnes({ numbers, today }: KnowledgeSurroundings): ContentFault[] {
  return oldNumbers({ id: numbersAnswer, numbers: [...numbers] }, today).map(({ number, verifiedAt }) =>
    contentFault(
      "knowledge/numbers/emergency.yaml",
      1,
      `numbers: ${number} was verified on ${verifiedAt}, more than six months ago.`,
    ),
  );
}

function staleNumbers({ entry, source }: EntryFile, today: string): ContentFault[] {
  return oldNumbers(entry, today).map(({ number, verifiedAt }) =>
    source.faultAt(
      ["numbers"],
      `numbers: ${number} was verified on ${verifiedAt}, more than six months ago.`,
    ),
  );
}

function phrasingFaults({ entry, source }: EntryFile): ContentFault[] {
  const different = new Set(entry.phrasings.map((text) => text.toLowerCase()));
  return different.size < fewestPhrasings
    ? [
        source.faultAt(
          ["phrasings"],
          `phrasings: ${different.size} different ones; write at least ${fewestPhrasings}.`,
        ),
      ]
    : [];
}

/** The same question under two answers teaches nothing. */
function sharedPhrasings(files: readonly EntryFile[]): ContentFault[] {
  const first = new Map<string, string>();
  return files.flatMap(({ entry, source }) =>
    entry.phrasings.flatMap((text) => {
      const key = text.toLowerCase();
      const other = first.get(key);
      first.set(key, entry.id);
      return other === undefined || other === entry.id
        ? []
        : [source.faultAt(["phrasings"], `phrasings: “${text}” stands under ${other} as well.`)];
    }),
  );
}
