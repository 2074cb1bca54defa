import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { PressBook, wishOf } from "../../src/hotline/console/api/press.js";
import { newRequestId } from "../../src/hotline/console/api/request-id.js";

let book: PressBook;
let sent: string[];
beforeEach(() => {
  vi.useFakeTimers();
  [book, sent] = [new PressBook(), []];
});
afterEach(() => {
  vi.useRealTimers();
});

/** Presses, and the server answers at once with the number of requests that came. */
const press = (body: string, path = "/notes") => book.once(wishOf(path, body), async (id) => sent.push(id));

it("two clicks are one press, under way and at once after it is done; later it is another", async () => {
  expect(await Promise.all([press("a"), press("a")])).toEqual([1, 1]);
  expect(await press("a")).toBe(1);
  vi.advanceTimersByTime(2_000);
  expect(await press("a")).toBe(2);
  expect(new Set(sent).size).toBe(2);
});

it("other words and other places are other presses, and what is wanted again after its opposite is too", async () => {
  await Promise.all([press("join"), press("join", "/other"), press("leave")]);
  await press("join");
  expect(sent).toHaveLength(4);
});

it("something else on its way in between does not make two of a double click", async () => {
  await Promise.all([press("a"), press("", "/presence"), press("a")]);
  await press("", "/presence");
  await press("a");
  expect(sent).toHaveLength(2);
});

it("an id that was made for the press makes no other press of it; one that names something does", async () => {
  const other = "3f0c9a52-7a0e-4a53-9f7c-0c8f3a1b2c3d";
  for (const id of [newRequestId(), newRequestId(), other]) await press(JSON.stringify({ id, kind: "own" }));
  expect(sent).toHaveLength(2);
});

it("one that failed is tried again as the same press", async () => {
  const ids: string[] = [];
  const fails = (id: string) => {
    ids.push(id);
    return Promise.reject(new Error("no network"));
  };
  await expect(book.once(wishOf("/notes", "a"), fails)).rejects.toThrow("no network");
  await press("a");
  expect(sent).toEqual(ids);
});
