/** What can be pressed outside of a flow, at any time. */
export type MenuValue =
  | { readonly opens: "menu"; readonly name: string }
  /** An answer by its id. */
  | { readonly opens: "know"; readonly name: string }
  /** The same, in its shortest wording. */
  | { readonly opens: "short"; readonly name: string }
  /** A lesson by the id of its flow. */
  | { readonly opens: "lesson"; readonly name: string }
  /** The same: where it was left, or from its beginning. */
  | { readonly opens: "go-on" | "anew"; readonly name: string }
  | { readonly opens: "flow"; readonly name: string }
  /** A list of answers or lessons: `skills`, `skills/2`. */
  | { readonly opens: "topics" | "lessons"; readonly name: string }
  | { readonly opens: "none-of-these"; readonly name: string };

const kinds = [
  "menu",
  "know",
  "short",
  "lesson",
  "go-on",
  "anew",
  "flow",
  "topics",
  "lessons",
  "none-of-these",
] as const;

/** Reads the value of a button: `know:right-21`. */
export function readMenuValue(value: string): MenuValue | null {
  const [kind, name = ""] = value.split(":", 2);
  const opens = kinds.find((one) => one === kind);
  return opens === undefined ? null : { opens, name };
}

/** True if the value is one of ours, pressed outside of a flow. */
export function isMenuValue(value: string): boolean {
  return readMenuValue(value) !== null;
}
