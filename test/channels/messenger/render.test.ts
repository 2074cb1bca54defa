import { describe, expect, it } from "vitest";
import { renderMessenger } from "../../../src/channels/messenger/render.js";
import type { Button } from "../../../src/model/message.js";
import { said } from "./ids.js";

const callPage = "https://tiengem.example.vn/goi";
const call = (number: string, label: string): Button => ({ kind: "call", number, label });
const choices = (...labels: string[]) => labels.map((label, index) => ({ value: `v${index}`, label }));
const quick = (title: string, payload: string) => ({ content_type: "text", title, payload });

/** The `message` of each request. */
function messages(...given: Parameters<typeof renderMessenger>) {
  return renderMessenger(...given).map(
    (request) => (request.body as { message: Record<string, unknown> }).message,
  );
}

function template(message: Record<string, unknown> | undefined) {
  return (message?.["attachment"] as { payload: { text: string; buttons: object[] } } | undefined)?.payload;
}

describe("a message on Messenger", () => {
  it("is one text with our mark", () => {
    expect(renderMessenger([said("Chào em")])).toEqual([
      {
        kind: "text",
        body: { by: "bot", urgent: false, message: { text: "Chào em", metadata: "te:1767225600000-0.1" } },
      },
    ]);
  });

  it("says who wrote it, that it is urgent, and comes without a sound", () => {
    const [request] = renderMessenger([said("Chào em", { from: "staff", urgent: true, silent: true })]);
    expect(request?.body).toMatchObject({ by: "staff", urgent: true, notification_type: "SILENT_PUSH" });
  });

  it("that is empty is not sent", () => {
    expect(renderMessenger([said(" \n ")])).toEqual([]);
  });

  it("has its choices as quick replies", () => {
    expect(messages([said("Em có an toàn không?", { choices: choices("Có", "Không") })])).toMatchObject([
      { text: "Em có an toàn không?", quick_replies: [quick("Có", "v0"), quick("Không", "v1")] },
    ]);
  });

  it("lists its choices with numbers when one is too long to press", () => {
    const long = "Một người lớn khác trong nhà";
    expect(messages([said("Ai?", { choices: choices("Bố", long) })])).toMatchObject([
      { text: `Ai?\n\n1. Bố\n2. ${long}`, quick_replies: [quick("Bố", "v0"), quick("2", "v1")] },
    ]);
  });

  it("lists all choices when there are more than can be pressed", () => {
    const all = choices(...Array.from({ length: 15 }, (_, index) => `Nơi ${index + 1}`));
    const [message] = messages([said("Ở đâu?", { choices: all })]);
    expect(message?.["quick_replies"]).toHaveLength(13);
    expect(message?.["text"]).toContain("15. Nơi 15");
  });

  it("has its choices under the last message of the turn, because a newer one takes them away", () => {
    const [first, second] = messages([
      said("Một", { choices: choices("Có", "Không") }),
      said("Hai", { choices: [{ value: "menu", label: "Menu" }] }),
    ]);
    expect(first).not.toHaveProperty("quick_replies");
    expect(second?.["quick_replies"]).toEqual([
      quick("Menu", "menu"),
      quick("Có", "v0"),
      quick("Không", "v1"),
    ]);
  });

  it("has its picture before its words, and choices under the words", () => {
    const image = { url: "https://tiengem.example.vn/a.png", alt: "Bàn tay" };
    const [picture, words] = messages([said("Xem nhé", { image, choices: choices("Có") })]);
    expect(picture).toMatchObject({
      attachment: { type: "image", payload: { url: image.url } },
      metadata: "te:1767225600000-0.1",
    });
    expect(words).toMatchObject({
      text: "Xem nhé",
      metadata: "te:1767225600000-0.1",
      quick_replies: [quick("Có", "v0")],
    });
  });

  it("has calls, links and choices as buttons, with choices beside them", () => {
    const buttons: Button[] = [
      call("02871234567", "Gọi văn phòng"),
      { kind: "link", url: "https://tiengem.example.vn", label: "Đọc thêm" },
      { kind: "choice", value: "menu:person", label: "Gặp người trực" },
    ];
    const [message] = messages([said("Số 028 7123 4567.", { buttons, choices: choices("Có") })]);
    expect(template(message)).toEqual({
      template_type: "button",
      text: "Số 028 7123 4567.",
      buttons: [
        { type: "phone_number", title: "Gọi văn phòng", payload: "+842871234567" },
        { type: "web_url", title: "Đọc thêm", url: "https://tiengem.example.vn" },
        { type: "postback", title: "Gặp người trực", payload: "menu:person" },
      ],
    });
    expect(message?.["quick_replies"]).toEqual([quick("Có", "v0")]);
  });

  it("calls a short number through our own page, never with a country code", () => {
    const [message] = messages([said("Gọi 111 nhé.", { buttons: [call("111", "Gọi 111")] })], { callPage });
    expect(template(message)?.buttons).toEqual([
      { type: "web_url", title: "Gọi 111", url: `${callPage}/111` },
    ]);
  });

  it("without such a page has the short number in its words", () => {
    expect(
      messages([said("Gọi ngay nhé.", { buttons: [call("111", "Gọi 111"), call("113", "Công an")] })]),
    ).toMatchObject([{ text: "Gọi ngay nhé.\n\nGọi 111\nCông an: 113" }]);
  });

  it("does not take a longer number for the short one", () => {
    const [message] = messages([said("Số 11134567.", { buttons: [call("111", "Gọi 111")] })], { callPage });
    expect(template(message)?.text).toBe("Số 11134567.\n\nGọi 111");
  });

  it("that is too long for buttons goes before them, whole", () => {
    const text = "Em hãy ở nơi có người lớn tin cậy. ".repeat(30).trim();
    const all = messages([said(text, { buttons: [call("111", "Gọi 111")] })], { callPage });
    const words = all.map(
      (message) => (message["text"] as string | undefined) ?? template(message)?.text ?? "",
    );
    expect(words.length).toBe(2);
    expect(words.at(-1)?.length).toBeLessThanOrEqual(640);
    expect(words.join(" ")).toBe(`${text} Gọi 111`.replace(" Gọi 111", "\n\nGọi 111"));
  });

  it("with more than three buttons has them under several messages", () => {
    const numbers = ["111", "113", "114", "115"];
    const all = messages(
      [said("Gọi nhé", { buttons: numbers.map((number) => call(number, `Gọi ${number}`)) })],
      { callPage },
    );
    expect(all.map((message) => template(message)?.buttons.length)).toEqual([3, 1]);
    expect(template(all[1])?.text).toBe("Gọi 115");
  });

  it("writes out a label that is too long for a button", () => {
    const label = "Gọi người trực của văn phòng xã";
    const [message] = messages([said("Số 02871234567", { buttons: [call("02871234567", label)] })]);
    expect(template(message)).toMatchObject({
      text: `Số 02871234567\n\nGọi 1: ${label}`,
      buttons: [{ title: "Gọi 1" }],
    });
  });
});
