import { join } from "node:path";
import { messengerCapabilities } from "../channels/messenger/capabilities.js";
import { webCapabilities } from "../channels/web/channel.js";
import { zaloCapabilities } from "../channels/zalo/capabilities.js";
import { leavesOf } from "../flow/check/text-leaves.js";
import { checkFlows } from "../flow/check.js";
import { loadFlows } from "../flow/loader.js";
import { pictureNames } from "../flow/pictures.js";
import { loadWords, type WordFile } from "../flow/words.js";
import { type ContentFault, contentFault } from "../infra/yaml-source.js";
import { type CannedReply, loadCannedReplies } from "../knowledge/canned-replies.js";
import { checkKnowledge } from "../knowledge/check.js";
import { loadKnowledge } from "../knowledge/loader.js";
import { loadNumbers, unverifiedIn, type VerifiedNumber } from "../knowledge/numbers.js";
import { loadProtocols, type Protocol } from "../knowledge/protocol.js";
import { loadPhrasings } from "../understanding/phrasings/loader.js";
import { missingSets } from "../understanding/phrasings/required.js";

/** What all content together is like. */
export interface ContentCheck {
  /** Everything that is wrong; nothing is built with one of these. */
  readonly faults: readonly ContentFault[];
  /** Reminders of numbers that were verified long ago. */
  readonly stale: readonly ContentFault[];
  readonly unreviewed: number;
  readonly unreadCards: number;
  readonly cards: number;
  readonly counts: Readonly<
    Record<"flows" | "lessons" | "steps" | "words" | "answers" | "phrasings", number>
  >;
}

/** Checks flows, words, answers, staff texts and phrasings under the folder of the project; `today` is `YYYY-MM-DD`. */
export function checkContent(root: string, today: string): ContentCheck {
  const flows = loadFlows(join(root, "flows"));
  const words = loadWords(join(root, "locales"));
  const knowledge = loadKnowledge(join(root, "knowledge"));
  const numbers = loadNumbers(join(root, "knowledge"));
  const cards = loadProtocols(join(root, "knowledge/protocols"));
  const canned = loadCannedReplies(join(root, "knowledge/staff/canned-replies.yaml"));
  const phrasings = loadPhrasings(join(root, "knowledge/phrasings"));
  const capabilities = [messengerCapabilities, zaloCapabilities(false), webCapabilities];
  const lessons = flows.flows.filter(({ lesson }) => lesson !== undefined).map(({ id }) => id);
  const answers = checkKnowledge(knowledge.files, { lessons, numbers: numbers.numbers, today });
  const faults = [
    ...[...flows.faults, ...words.faults],
    ...checkFlows(flows.files, words.files, capabilities, [], pictureNames(join(root, "pictures"))),
    ...[...knowledge.faults, ...numbers.faults, ...answers.faults],
    ...words.files.flatMap((file) => numbersOfWords(file, numbers.numbers)),
    ...[...cards.faults, ...canned.faults],
    ...numbersOfStaff(cards.protocols, canned.replies, numbers.numbers),
    ...[...phrasings.faults, ...missingSets(join(root, "knowledge/phrasings"))],
  ];
  const asked = knowledge.entries.reduce((sum, { phrasings: own }) => sum + own.length, 0);
  const learned = phrasings.danger.length + phrasings.everyday.length + phrasings.labelled.length;
  return {
    faults,
    stale: answers.stale,
    unreviewed: answers.unreviewed.length,
    unreadCards: cards.protocols.filter(({ reviewedBy }) => reviewedBy === null).length,
    cards: cards.protocols.length,
    counts: {
      flows: flows.flows.length,
      lessons: lessons.length,
      steps: flows.flows.reduce((sum, flow) => sum + Object.keys(flow.steps).length, 0),
      words: words.files.length,
      answers: knowledge.entries.length,
      phrasings: learned + asked,
    },
  };
}

function numbersOfWords(file: WordFile, verified: readonly VerifiedNumber[]): ContentFault[] {
  return leavesOf(file).flatMap(({ key, path, text }) =>
    unverifiedIn(text, verified).map((number) => file.source.faultAt(path, unverified(key, number))),
  );
}

function numbersOfStaff(
  cards: readonly Protocol[],
  replies: readonly CannedReply[],
  verified: readonly VerifiedNumber[],
): ContentFault[] {
  const texts = [
    ...cards.map(({ id, title, ask, do: todo, dont, onSite, call, when }) => ({
      file: `knowledge/protocols/${id}.yaml`,
      name: id,
      said: [
        title,
        ...ask.flatMap(({ texts }) => Object.values(texts)),
        ...todo,
        ...dont,
        ...onSite.do,
        ...onSite.dont,
      ]
        .concat(call.flatMap(({ office, why }) => [office, why]))
        .concat(when.map(({ what }) => what)),
    })),
    ...replies.map(({ id, texts }) => ({
      file: "knowledge/staff/canned-replies.yaml",
      name: id,
      said: Object.values(texts),
    })),
  ];
  return texts.flatMap(({ file, name, said }) =>
    [...new Set(said.flatMap((text) => unverifiedIn(text, verified)))].map((number) =>
      contentFault(file, 1, unverified(name, number)),
    ),
  );
}

function unverified(name: string, number: string): string {
  return `${name}: ${number} is no verified number; see knowledge/numbers.`;
}
