import type { Entry } from "../knowledge/schema.js";

/** What the bot knows, by id. */
export interface Knowledge {
  entry(id: string): Entry | undefined;
  /** All ids of a group, in the order of the files. */
  idsOf(group: Entry["group"]): readonly string[];
}

/** The namespace of the texts of answers: `knowledge:<id>.<voice>`, its title `knowledge:<id>.title`. */
export const knowledgeNamespace = "knowledge";

/** The entries on a shelf. */
export function createKnowledge(entries: readonly Entry[]): Knowledge {
  const byId = new Map(entries.map((entry) => [entry.id, entry]));
  return {
    entry: (id) => byId.get(id),
    idsOf: (group) => entries.filter((entry) => entry.group === group).map(({ id }) => id),
  };
}

/** The texts of all entries in one language, as word files have them. */
export function knowledgeWords(
  entries: readonly Entry[],
  locale: "vi" | "en",
): Readonly<Record<string, Readonly<Record<string, string>>>> {
  return Object.fromEntries(
    entries.map(({ id, title, label = title, answer }) => {
      const spoken = Object.entries({ title, label, ...answer }).flatMap(
        ([name, texts]): [string, string][] => {
          const text = texts?.[locale];
          return text === undefined ? [] : [[name, text]];
        },
      );
      return [id, Object.fromEntries(spoken)];
    }),
  );
}
