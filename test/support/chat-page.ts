import type { Page } from "playwright-core";
import type { Heard } from "./visitor.js";

/** The chat page in a real browser, with what was said to the person on it. */
export class ChatPage {
  readonly #page: Page;
  /** What was said by the bot and by staff, oldest first. */
  readonly heard: Heard[] = [];
  /** What the page knows itself by. */
  readonly token: string;

  private constructor(page: Page, token: string) {
    this.#page = page;
    this.token = token;
  }

  /** Opens the page and waits until the talk has begun. */
  static async open(page: Page, url: string): Promise<ChatPage> {
    let chat: ChatPage | undefined;
    const early: Heard[] = [];
    const keep = (said: Omit<Heard, "messageId">) =>
      void (chat?.heard ?? early).push({ ...said, messageId: undefined });
    await page.exposeFunction("heardLine", keep);
    await page.addInitScript(watchLines);
    await page.goto(`${url}/chat`);
    await page.locator("#lines li.bot").first().waitFor();
    const token = await page.evaluate(() => JSON.parse(sessionStorage.getItem("t") ?? "{}").token);
    chat = new ChatPage(page, String(token));
    chat.heard.push(...early);
    return chat;
  }

  /** Writes words and sends them. */
  async types(words: string): Promise<void> {
    await this.#page.locator("#text").fill(words);
    await this.#page.locator("#text").press("Enter");
  }

  /** Presses the newest button of this label. */
  presses(label: string): Promise<void> {
    return this.#page.getByRole("button", { name: label, exact: true }).last().click();
  }
}

/** Runs in the page: tells of each new line that the person did not write, the last one with the choices under it. */
function watchLines(): void {
  const texts = (found: NodeListOf<Element>) => [...found].map((one) => one.textContent ?? "");
  const numbers = (item: Element) =>
    [...item.querySelectorAll("a.call")].map((one) => (one.getAttribute("href") ?? "").replace("tel:", ""));
  const tell = (items: readonly Element[]) =>
    items.forEach((item, place) => {
      const last = place === items.length - 1;
      const said = {
        text: texts(item.querySelectorAll("p")).join("\n"),
        calls: numbers(item),
        choices: [
          ...texts(item.querySelectorAll("button.choice")),
          ...(last ? texts(document.querySelectorAll("#offers:not([hidden]) button")) : []),
        ],
      };
      Reflect.get(window, "heardLine")(said);
    });
  document.addEventListener("DOMContentLoaded", () => {
    const list = document.querySelector("#lines");
    if (list === null) return;
    const seen = new WeakSet<Node>();
    new MutationObserver((changes) => {
      const added = changes.flatMap(({ addedNodes }) => [...addedNodes]).filter((one) => !seen.has(one));
      for (const one of added) seen.add(one);
      tell(added.filter((one): one is Element => one instanceof Element && !one.classList.contains("me")));
    }).observe(list, { childList: true });
  });
}
