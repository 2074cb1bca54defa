import { freshSession } from "../src/conversation/fresh-session.js";
import { hear } from "../src/conversation/hearing.js";
import { loadParts } from "../src/conversation/open.js";
import type { Event } from "../src/model/event.js";
import { spell, variants } from "../src/understanding/evaluation/spellings.js";
import { loadPhrasings } from "../src/understanding/phrasings/loader.js";
import {
  hearLanguage,
  hearVoice,
  isQuestion,
  readGlobalWord,
  readIntent,
  readYesNo,
} from "../src/understanding/understand.js";
import { type Spread, spreadOf } from "./measure.js";
import { scripted } from "./talk-script.js";

/**
 * What each layer of understanding costs, and all of them, over `count` messages that are all different: the
 * development part in all spellings. The first row is a fixed piece of work of no meaning, to compare with.
 */
export async function measureLayers(count: number): Promise<readonly Spread[]> {
  const { house } = await loadParts({ office: "bench" });
  const { understanding } = house;
  const session = freshSession(scripted("l", 0));
  const heard = (text: string, index: number) => hear(written(text, index), session, house);
  const layers: readonly (readonly [string, (text: string, index: number) => unknown])[] = [
    ["fixed work: 2,000 words counted", countWords],
    ["danger", (text) => understanding.findDanger(text)],
    ["answer search", understanding.search],
    ["word that works everywhere", readGlobalWord],
    ["yes or no", readYesNo],
    ["intent", readIntent],
    ["voice", hearVoice],
    ["question", isQuestion],
    ["language", hearLanguage],
    ["a message as a talk hears it", heard],
    ["all layers, answer search too", (text, index) => heard(text, index).found],
  ];
  const { warm, timed } = messages(count);
  return layers.map(([name, once]) => spreadOf(name, warm, timed, once));
}

/** Different messages: some to warm up with, the others to be measured. */
function messages(count: number): { readonly warm: readonly string[]; readonly timed: readonly string[] } {
  const { danger, everyday, labelled } = loadPhrasings(
    new URL("../knowledge/phrasings", import.meta.url).pathname,
  );
  const texts = [...danger, ...everyday, ...labelled].flatMap(({ text, part }) =>
    part === "development" ? variants.map((variant) => spell(text, variant)) : [],
  );
  const all = shuffled([...new Set(texts)]).slice(0, Math.ceil(count * 1.25));
  const measured = Math.floor(all.length * 0.8);
  return { warm: all.slice(measured), timed: all.slice(0, measured) };
}

/** The same mixed order in every run. */
function shuffled(texts: readonly string[]): string[] {
  const place = (index: number) => Math.imul(index + 1, 0x9e3779b1) >>> 0;
  return texts
    .map((text, index) => ({ text, at: place(index) }))
    .sort((a, b) => a.at - b.at)
    .map(({ text }) => text);
}

function written(text: string, index: number): Event {
  return { ...scripted("l", index), body: { kind: "text", text } };
}

const fixedText = Array.from({ length: 2_000 }, (_none, index) => `w${(index * index) % 311}`).join(" ");

function countWords(): number {
  const counts = new Map<string, number>();
  for (const word of fixedText.split(" ")) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts.size;
}
