/** Text that may stand in a page as it is. */
export class Markup {
  constructor(readonly text: string) {}

  /** Any words as markup: what has a meaning in HTML is escaped. */
  static of(words: string): Markup {
    return new Markup(words.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`));
  }
}

type Part = string | Markup | readonly Markup[] | null;

/** Markup from a template; texts put into it are escaped, null is nothing. */
export function html(fixed: TemplateStringsArray, ...parts: readonly Part[]): Markup {
  return new Markup(String.raw({ raw: fixed }, ...parts.map(textOf)));
}

function textOf(part: Part): string {
  if (part === null) return "";
  if (part instanceof Markup) return part.text;
  return typeof part === "string" ? Markup.of(part).text : part.map(({ text }) => text).join("");
}
