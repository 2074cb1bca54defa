import type { Line } from "../line.js";
import { words } from "./words.js";

/** Something to press was pressed. */
export type Press = (value: string, label: string) => void;

/** One line as an item of the list; `press` is told of choices under it. */
export function lineItem(line: Line, press: Press): HTMLElement {
  const item = element("li", line.by === "person" ? "me" : line.by);
  if (line.by === "staff") item.append(element("small", "who", words.staff));
  else item.append(element("span", "hidden", line.by === "person" ? words.me : words.bot));
  if (line.text !== "") item.append(element("p", "", line.text));
  if (line.image) item.append(picture(line.image));
  if (line.buttons?.length) item.append(buttons(line.buttons, press));
  return item;
}

/** Says under an own line how it stands with it; null takes that away. */
export function markItem(item: HTMLElement, mark: string | null): void {
  item.querySelector("small.mark")?.remove();
  if (mark !== null) item.append(element("small", "mark", mark));
}

/** A choice as a button. */
export function choiceButton(value: string, label: string, press: Press): HTMLElement {
  const button = element("button", "choice", label);
  button.setAttribute("type", "button");
  button.addEventListener("click", () => press(value, label));
  return button;
}

/** An element with a class and a text. */
export function element(name: string, style = "", text = ""): HTMLElement {
  const made = document.createElement(name);
  if (style !== "") made.className = style;
  if (text !== "") made.textContent = text;
  return made;
}

function buttons(all: NonNullable<Line["buttons"]>, press: Press): HTMLElement {
  const group = element("div", "buttons");
  for (const button of all) {
    if (button.kind === "choice") group.append(choiceButton(button.value, button.label, press));
    else if (button.kind === "call") group.append(link(`tel:${button.number}`, button.label, "call"));
    else group.append(newTab(link(button.url, button.label, "link")));
  }
  return group;
}

function link(address: string, label: string, kind: string): HTMLElement {
  const anchor = element("a", kind, label);
  anchor.setAttribute("href", address);
  return anchor;
}

/** The talk stays open behind what a link shows, and is not named to it. */
function newTab(anchor: HTMLElement): HTMLElement {
  anchor.setAttribute("target", "_blank");
  anchor.setAttribute("rel", "noopener noreferrer");
  return anchor;
}

function picture({ url, alt }: NonNullable<Line["image"]>): HTMLElement {
  const image = element("img");
  image.setAttribute("src", url);
  image.setAttribute("alt", alt);
  return image;
}
