import { describe, expect, it } from "vitest";
import { openingPreviews } from "../../src/composition/opening-preview.js";
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

describe("the preview of the first words", async () => {
  const newTalk = await talks();

  it("shows exactly what a person is told, with and without readers", async () => {
    const opening = { vi: "Trung tâm Bình An xin chào.", en: "Welcome to Binh An." };
    const { previews } = await openingPreviews("Văn phòng thử")(opening);
    for (const readByPeople of [true, false]) {
      const talk = newTalk();
      talk.onDuty = readByPeople;
      talk.opening = opening;
      const { messages } = await talk.types("xin chào");
      const said = messages.map(({ text, buttons = [], choices = [] }) => ({
        text,
        pressed: [...buttons, ...choices].map(({ label }) => label),
      }));
      const on = (locale: string) =>
        previews.find(
          (one) => one.channel === "web" && one.locale === locale && one.readByPeople === readByPeople,
        )?.messages ?? [];
      // The greeting is answered first; then comes what is said to everybody.
      expect(said.slice(1)).toEqual(on("vi"));
      expect(on("en")[0]?.text).toContain(
        `${opening.en}\nI am an automatic answering service of Văn phòng thử.`,
      );
    }
  });

  it("keeps to what each channel can show", async () => {
    const { previews } = await openingPreviews("Văn phòng thử")({ vi: "", en: "" });
    const on = (channel: string) =>
      previews.find((one) => one.channel === channel && one.locale === "vi" && !one.readByPeople)?.messages;
    expect(previews).toHaveLength(12);
    // Zalo pays by the message: both stand in one.
    expect(on("zalo")).toHaveLength(1);
    expect(on("messenger")?.at(-1)?.pressed).toContain("Cần giúp");
  });
});
