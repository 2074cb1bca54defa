import { describe, expect, it } from "vitest";
import { talks } from "../support/talk.js";

describe("the office's own sentence", async () => {
  const newTalk = await talks();

  it("stands in the welcome, after whether somebody reads, and only there", async () => {
    for (const onDuty of [true, false]) {
      const talk = newTalk();
      talk.onDuty = onDuty;
      talk.opening = { vi: "Trung tâm Bình An xin chào.", en: "" };
      const texts = async (words: string) => (await talk.types(words)).messages.map(({ text }) => text);
      const [first = ""] = (await texts("xin chào")).filter((text) => text.includes("Bình An"));
      expect(first.split("\n").indexOf("Trung tâm Bình An xin chào.")).toBe(onDuty ? 0 : 1);
      expect((await texts("xin chào")).join()).not.toContain("Bình An");
    }
  });

  it("leaves no trace where the office has none, or none in this language", async () => {
    for (const opening of [undefined, { vi: "Trung tâm Bình An xin chào.", en: "" }]) {
      const talk = newTalk();
      talk.opening = opening;
      const words = opening ? "hello, can you speak english with me please?" : "xin chào";
      const { messages } = await talk.types(words);
      expect(messages.map(({ text }) => text).join()).not.toMatch(/opening|Bình An|\{\{/);
      expect(messages.length).toBeGreaterThan(0);
    }
  });
});
