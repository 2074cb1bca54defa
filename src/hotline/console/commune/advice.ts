import type { DangerKind } from "../../../model/danger.js";
import type { Protocol } from "../../api/contract.js";

/** What an officer who goes there should and should not do. */
export type Advice = Protocol["onSite"];

/** The card with what holds for every case. */
const everyCase = "any-case";

/** What the cards say to who goes there about these dangers: the special lines first, each once. */
export function adviceFor(cards: readonly Protocol[], dangers: readonly DangerKind[]): Advice {
  const special = cards.filter((card) => dangers.some((kind) => card.dangers.includes(kind)));
  const wanted = [...special, ...cards.filter(({ id }) => id === everyCase)];
  return {
    do: [...new Set(wanted.flatMap(({ onSite }) => onSite.do))],
    dont: [...new Set(wanted.flatMap(({ onSite }) => onSite.dont))],
  };
}
