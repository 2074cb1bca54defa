import type { ContentFault } from "../../infra/yaml-source.js";
import { placeholders } from "../vocabulary.js";
import type { WordFile } from "../words.js";
import { forms, type Leaf, leavesOf } from "./text-leaves.js";

/** Each text by itself and beside its forms of address. */
export function checkForms(file: WordFile): readonly ContentFault[] {
  const leaves = leavesOf(file);
  const found = leaves.flatMap((leaf) =>
    [...textFaults(leaf), ...formFaults(leaf, leaves)].map((what) => ({ leaf, what })),
  );
  return found.map(({ leaf, what }) => file.source.faultAt(leaf.path, `${leaf.key}: ${what}`));
}

function textFaults({ text }: Leaf): string[] {
  const found: string[] = [];
  if (text.trim() === "") found.push("is empty; write the text.");
  if (text !== text.normalize("NFC"))
    found.push("has letters and marks apart; save it in the composed form (NFC).");
  for (const [whole, name = ""] of text.matchAll(/\{\{([^}]*)\}\}/g))
    if (!Object.hasOwn(placeholders, name))
      found.push(`${whole} is not known; there are ${Object.keys(placeholders).join(", ")}.`);
  if (/[{}]/.test(text.replaceAll(/\{\{[^{}]*\}\}/g, "")))
    found.push("has a single brace; write {{you}} with two.");
  return found;
}

function formFaults(leaf: Leaf, leaves: readonly Leaf[]): string[] {
  const { form, base } = leaf;
  if (form === undefined) return [];
  if (!forms.some((one) => one === form))
    return [`_${form} is no form of address; there are ${forms.map((one) => `_${one}`).join(", ")}.`];
  const has = (other: string | undefined) => leaves.some((one) => one.base === base && one.form === other);
  const found = has(undefined) ? [] : [`has no base form; write ${base} for who is not known yet.`];
  const other = form === "child" ? "adult" : "child";
  return has(other) ? found : [...found, `has no _${other} beside it; write both or only the base form.`];
}
