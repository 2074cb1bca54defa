import { beforeAll, describe, expect, test } from "vitest";
import { loadKnowledge } from "../../src/knowledge/loader.js";
import { requiredIds } from "../../src/knowledge/required.js";
import { hearVoice } from "../../src/understanding/voice.js";
import { type Talk, talks } from "../support/talk.js";

let newTalk: Awaited<ReturnType<typeof talks>>;
beforeAll(async () => {
  newTalk = await talks();
});

const { entries } = loadKnowledge(new URL("../../knowledge", import.meta.url).pathname);
const byId = new Map(entries.map((entry) => [entry.id, entry]));

/** Asks for an answer as a press on its button does, from a talk in which the first words were said. */
async function asked(id: string, first: string): Promise<Talk> {
  const talk = newTalk();
  await talk.types(first);
  await talk.presses(`know:${id}`);
  return talk;
}

const offers = (talk: Talk) => talk.session?.offered?.choices.map(({ value }) => value) ?? [];

describe("how old the writer is", () => {
  test.each([
    ["em 7 tuổi", 7],
    ["em moi 14 tuoi", 14],
    ["em học lớp 8", 13],
    ["con 7 tuổi ạ", 7],
    ["cháu học lớp 2", 7],
    ["dạ con mới 9 tuổi", 9],
    ["con tôi 7 tuổi", undefined],
    ["con gái em 7 tuổi", undefined],
    ["tôi 35 tuổi", undefined],
    ["em trai em 5 tuổi", undefined],
    ["bạn em 13 tuổi", undefined],
  ])("%s", (text, age) => {
    expect(hearVoice(text).age).toBe(age);
  });
});

describe("every answer in a talk", () => {
  test.each(requiredIds)(
    "%s is said to a child and to a grown-up, in words with nothing left open",
    async (id) => {
      for (const [first, voice] of [
        ["chào, em 8 tuổi", "child"],
        ["chào, tôi là phụ huynh", "adult"],
      ] as const) {
        const talk = newTalk();
        await talk.types(first);
        const { messages } = await talk.presses(`know:${id}`);
        expect(talk.said[0]).toBe(`knowledge:${id}.${voice}`);
        const words = messages.map(({ text }) => text).join("\n");
        expect(words).not.toMatch(/\{\{|\}\}|undefined|knowledge:/);
        // A child is never spoken to as a grown-up, nor the other way round.
        const other = voice === "child" ? /anh\/chị(?!\p{L})/iu : /(?<!\p{L})chào em(?!\p{L})/iu;
        expect(words).not.toMatch(other);
        expect(offers(talk).length).toBeGreaterThan(0);
      }
    },
  );
});

describe("answers know the age", () => {
  const withTeen = entries.filter(({ answer }) => answer.teen !== undefined).map(({ id }) => id);
  const matters = [
    "body-safety",
    "sextortion",
    "grooming",
    "online-safety",
    "child-marriage",
    "emotional-health",
  ];

  test("where it matters there is a wording for teenagers", () => {
    expect(withTeen).toEqual(expect.arrayContaining(matters));
  });

  test.each(matters)("%s has other words from 13 on", async (id) => {
    expect((await asked(id, "em 14 tuổi")).said[0]).toBe(`knowledge:${id}.teen`);
    expect((await asked(id, "em học lớp 9")).said[0]).toBe(`knowledge:${id}.teen`);
    expect((await asked(id, "em 12 tuổi")).said[0]).toBe(`knowledge:${id}.child`);
    expect((await asked(id, "tôi là phụ huynh")).said[0]).toBe(`knowledge:${id}.adult`);
    expect(byId.get(id)?.answer.teen?.vi).not.toBe(byId.get(id)?.answer.child.vi);
  });
});

describe("lessons know the age", () => {
  test.each([
    ["em 7 tuổi", "lesson:lesson-online-safety"],
    ["em 9 tuổi", "lesson:lesson-online-safety"],
    ["em 10 tuổi", "lesson:lesson-sextortion"],
    ["em 15 tuổi", "lesson:lesson-sextortion"],
    ["chào bạn", "lesson:lesson-sextortion"],
  ])("“%s” is offered %s beside the answer", async (first, lesson) => {
    expect(offers(await asked("sextortion", first)).filter((value) => value.startsWith("lesson:"))).toEqual([
      lesson,
    ]);
  });

  test("the list for a small child leaves it out, without naming another twice", async () => {
    const list = async (first: string) => {
      const talk = newTalk();
      await talk.types(first);
      await talk.presses("menu:lessons");
      return offers(talk);
    };
    const small = await list("em 7 tuổi");
    expect(small).not.toContain("lesson:lesson-sextortion");
    expect(new Set(small).size).toBe(small.length);
    expect(await list("em 12 tuổi")).toContain("lesson:lesson-sextortion");
  });
});
