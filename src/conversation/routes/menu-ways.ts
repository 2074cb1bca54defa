import type { Event } from "../../model/event.js";
import { readClassWord } from "../class-word.js";
import type { Hearing, Waiting } from "../hearing.js";
import { readMenuValue } from "../menu-value.js";
import { menuItems, type Route } from "./ways.js";

/** A word that works everywhere. */
export function routeWord(hearing: Hearing, waiting: Waiting | null): Route | null {
  const { word } = hearing;
  if (word !== null) return { to: "word", word };
  if (hearing.choice === "skip" && waiting !== null) return { to: "word", word: "skip" };
  return null;
}

/** A button of the first menu, or of a list. */
export function routeMenu({ choice }: Hearing): Route | null {
  if (choice === null) return null;
  const item = menuItems.get(choice);
  if (item !== undefined) return { to: "menu", item };
  const value = readMenuValue(choice);
  return value === null ? null : { to: "pressed", value };
}

/** Who comes through a link of a class, or types its word, goes straight to the lesson. */
export function routeClass({ body }: Event, { classLink }: Hearing): Route | null {
  const ref = body.kind === "start" ? readClassWord(body.ref ?? "") : null;
  const link = ref ?? classLink;
  return link === null ? null : { to: "class", link };
}
