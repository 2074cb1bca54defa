import i18next, { type i18n, type TOptions } from "i18next";
import { Fault } from "../infra/fault.js";
import type { Locale, Pronoun, Voice } from "../model/session.js";

/** Texts by locale and namespace, as loaded from `locales/`. */
export type WordFiles = Readonly<Record<string, Readonly<Record<string, unknown>>>>;

/** To whom something is said: decides language, form of address and pronouns. */
export interface Listener {
  readonly locale: Locale;
  readonly voice: Voice;
  readonly pronoun?: Pronoun;
}

/** Values put into a text: `{{time}}`, `{{place}}`, … The pronouns come by themselves. */
export type Values = Readonly<Record<string, string>>;

/** Finds the words for a listener. */
export interface Words {
  /** The text of `<namespace>:<key>`; throws a `Fault` if there is none. */
  say(listener: Listener, key: string, values?: Values): string;
  /** True if the key exists in the listener's language. */
  has(listener: Listener, key: string): boolean;
}

/** Words over loaded text files; `office` is who runs the bot, shown where a text says `{{office}}`. */
export async function createWords(files: WordFiles, office: string, hideWord: string): Promise<Words> {
  const instance = i18next.createInstance();
  await instance.init({
    resources: files as never,
    lng: "vi",
    fallbackLng: "vi",
    ns: Object.keys(files["vi"] ?? {}),
    interpolation: { escapeValue: false },
    showSupportNotice: false,
  } as Parameters<i18n["init"]>[0]);
  const always = { opening: "", ack: "", office, hide: hideWord };
  const pronouns = pronounTable(instance);
  const keys = new Set(keysIn(files));
  return {
    say: (listener, key, values) =>
      speak(instance, listener, key, { ...always, ...pronouns(listener), ...values }),
    has: ({ locale }, key) => keys.has(`${locale} ${key}`),
  };
}

/** Every key of the files, as `vi report-abuse:what.ask`. */
function keysIn(files: WordFiles): string[] {
  return Object.entries(files).flatMap(([locale, namespaces]) =>
    Object.entries(namespaces).flatMap(([namespace, texts]) => keysBelow(`${locale} ${namespace}:`, texts)),
  );
}

function keysBelow(path: string, texts: unknown): string[] {
  if (typeof texts !== "object" || texts === null) return [];
  return Object.entries(texts).flatMap(([name, below]) => [
    `${path}${name}`,
    ...keysBelow(`${path}${name}.`, below),
  ]);
}

/** What no text of ours is. */
const none = "\u0000";

function speak(instance: i18n, listener: Listener, key: string, values: Values): string {
  const options: TOptions = {
    lng: listener.locale,
    ...contextOf(listener.voice),
    ...values,
    defaultValue: none,
  };
  const text = String(instance.t(key, options));
  if (text === none) throw new Fault("no-words", `There is no text for ${key} in ${listener.locale}.`);
  return text.trim();
}

function contextOf(voice: Voice): { context?: string } {
  if (voice === "unknown") return {};
  return { context: voice === "teen" ? "child" : voice };
}

/** A row of the table: who says "em" is "em" before anything else is known of them. */
function rowOf(voice: Voice, pronoun: Pronoun | undefined): string {
  if (voice === "child" || voice === "teen") return `${voice}.${pronoun ?? "em"}`;
  return voice === "unknown" && pronoun === "em" ? "unknown-em" : voice;
}

/** The pronouns of the one table in `address.yaml`: by voice, and for children by how they speak of themselves. */
function pronounTable(instance: i18n): (listener: Listener) => Values {
  const rows = new Map<string, Values>();
  return ({ locale, voice, pronoun }) => {
    const row = rowOf(voice, pronoun);
    const known = rows.get(`${locale} ${row}`);
    if (known) return known;
    const read = (name: string) => instance.t(`address:${row}.${name}`, { lng: locale });
    const made = { you: read("you"), You: read("You"), self: read("self"), Self: read("Self") };
    rows.set(`${locale} ${row}`, made);
    return made;
  };
}
