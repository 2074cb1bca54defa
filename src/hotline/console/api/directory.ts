import { keepPreviousData, useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import {
  type ContactBody,
  contact,
  directoryPage,
  done,
  fileAnswer,
  importReport,
  paths,
  unitContacts,
  unitList,
} from "../../api/contract.js";
import type { ContactKind } from "../../directory/kinds.js";
import { get, post, postBytes } from "./request.js";

const key = ["directory"] as const;

/** What the directory is narrowed by. */
export interface DirectoryView {
  readonly search: string;
  readonly kind: ContactKind | "";
  readonly stale: boolean;
  readonly offset: number;
}

/** A page of the directory; while another one is read the old one stays. */
export function useDirectory({ search, kind, stale, offset }: DirectoryView) {
  const query = new URLSearchParams({ offset: `${offset}` });
  if (search !== "") query.set("search", search);
  if (kind !== "") query.set("kind", kind);
  if (stale) query.set("stale", "true");
  return useQuery({
    queryKey: [...key, query.toString()],
    queryFn: () => get(`${paths.directory}?${query}`, directoryPage),
    placeholderData: keepPreviousData,
  });
}

/** Whom to ring for a commune or province, by its code; null: ask for none. */
export function useContactsFor(unitCode: string | null) {
  return useQuery({
    queryKey: [...key, "for", unitCode],
    queryFn: () => get(paths.contactsFor(unitCode ?? ""), unitContacts),
    enabled: unitCode !== null,
  });
}

/** Units whose names begin with the words. */
export function useUnits(words: string) {
  return useQuery({
    queryKey: ["units", words],
    queryFn: () => get(`${paths.directoryUnits}?${new URLSearchParams({ words })}`, unitList),
    enabled: words.trim().length > 1,
    placeholderData: keepPreviousData,
  });
}

/** Writes a new contact, or one there is. */
export function useWriteContact(id: string | null) {
  return useChanging((body: ContactBody) =>
    post(id === null ? paths.directory : paths.contact(id), contact, body),
  );
}

/** Somebody rang and it was right. */
export function useVerifyContact() {
  return useChanging((id: string) => post(paths.verifyContact(id), contact, {}));
}

export function useRemoveContact() {
  return useChanging((id: string) => post(paths.removeContact(id), done, {}));
}

/** Looks at a spreadsheet; nothing is written. */
export function usePreview() {
  return useMutation({ mutationFn: (file: Blob) => postBytes(paths.importPreview, importReport, file) });
}

/** Writes the rows of a spreadsheet that have no fault. */
export function useImport() {
  return useChanging((file: Blob) => postBytes(paths.importWrite, importReport, file));
}

/** Saves the rows with faults as a spreadsheet. */
export function useSaveFaulty() {
  return useMutation({
    mutationFn: async (file: Blob) => save(await postBytes(paths.importFaulty, fileAnswer, file)),
  });
}

/** Saves an empty spreadsheet to fill in. */
export function useSaveTemplate() {
  return useMutation({ mutationFn: async () => save(await get(paths.directoryTemplate, fileAnswer)) });
}

function useChanging<Asked, Answer>(change: (asked: Asked) => Promise<Answer>) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: change,
    onSuccess: () => client.invalidateQueries({ queryKey: key }),
  });
}

function save({ name, type, base64 }: { name: string; type: string; base64: string }): void {
  const bytes = Uint8Array.from(atob(base64), (sign) => sign.charCodeAt(0));
  const url = URL.createObjectURL(new Blob([bytes], { type }));
  const link = Object.assign(document.createElement("a"), { href: url, download: name });
  link.click();
  URL.revokeObjectURL(url);
}
