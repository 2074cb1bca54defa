import { beforeAll, describe, expect, it } from "vitest";
import { readLessons } from "../../src/composition/sharing.js";
import { questionsWord } from "../../src/conversation/acts/topics.js";
import { spokenWord } from "../../src/sharing/class-lesson.js";
import { type Talk, talks } from "../support/talk.js";
import { questions } from "./school.js";

const classes = [...readLessons(), { ...questions, word: questionsWord }];
let newTalk: Awaited<ReturnType<typeof talks>>;

beforeAll(async () => {
  newTalk = await talks();
});

/** One line of welcome, then the lesson or the menu; no greeting, no list, no alarm. */
function expectLesson(talk: Talk, word: string): void {
  const [first, ...others] = talk.said;
  expect(first).toBe("common:class-welcome");
  expect(others.length).toBeGreaterThan(0);
  const own = word === questionsWord ? /^common:menu/ : /^lesson-/;
  for (const said of others) expect(said).toMatch(own);
}

describe.each(classes)("the class word $word", ({ word, title, spoken: own }) => {
  it.each(["web", "messenger"] as const)("in a link leads a newcomer on %s to it", async (channel) => {
    const talk = newTalk(channel);
    await talk.does({ kind: "start", ref: `lop-${word}` });
    expectLesson(talk, word);
  });

  it("with the number of a class leads to it too, and the class is noted", async () => {
    for (const body of [
      { kind: "start", ref: `lop-${word}-4827` },
      { kind: "text", text: `${spokenWord({ word, title, spoken: own })} 4827` },
    ] as const) {
      const talk = newTalk();
      const { effects } = await talk.does(body);
      expectLesson(talk, word);
      const noted = effects.map((one) => one.body).filter(({ kind }) => kind === "class");
      expect(noted).toEqual([{ kind: "class", word, group: "4827" }]);
    }
  });

  it("in a link leads to it from a talk that has begun", async () => {
    const talk = newTalk();
    await talk.does({ kind: "start" });
    await talk.types("chào");
    await talk.does({ kind: "start", ref: `lop-${word}` });
    expectLesson(talk, word);
  });

  it("sent as the page says it leads to it, and rings nobody", async () => {
    const spoken = spokenWord({ word, title, spoken: own });
    for (const text of [spoken, spoken.toUpperCase(), `lop ${word.replaceAll("-", " ")}`]) {
      const talk = newTalk("zalo");
      const { effects } = await talk.types(text);
      expectLesson(talk, word);
      expect(effects.filter(({ body }) => body.kind === "alert" || body.kind === "case-open")).toEqual([]);
    }
  });
});

it("no two lessons share a word, and none has that of the questions", () => {
  expect(new Set(classes.map(({ word }) => word)).size).toBe(classes.length);
});
