import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import {
  type CaseForm,
  done,
  type FormRemovalBody,
  formList,
  formNameHeader,
  paths,
  type SecrecyLevel,
} from "../../api/contract.js";
import { keys } from "./query-client.js";
import { get, getFile, post, postBytes } from "./request.js";
import { newRequestId } from "./request-id.js";

/** How form 1 is wanted. */
export interface Form01Wish {
  readonly secrecy: SecrecyLevel;
  readonly stateBody: boolean;
  readonly informant: boolean;
}

const keyOf = (caseId: string) => [...keys.case(caseId), "forms"];

/** The office's own forms of a case. */
export function useForms(caseId: string) {
  return useQuery({ queryKey: keyOf(caseId), queryFn: () => get(paths.forms(caseId), formList) });
}

/** Makes form 1 and shows it for printing in a tab; `blocked` when the browser opens none without another press. */
export function useShowForm01(caseId: string) {
  return useMutation({
    mutationFn: async (wish: Form01Wish) => {
      const file = await getFile(`${paths.form01(caseId, "pdf")}?${queryOf(wish)}&print=true`);
      const address = URL.createObjectURL(file);
      return { address, blocked: window.open(address) === null };
    },
    // The tab holds the file itself once it has read it.
    onSuccess: ({ address, blocked }) => {
      if (!blocked) window.setTimeout(() => URL.revokeObjectURL(address), 60_000);
    },
  });
}

/** Saves form 1. */
export function useSaveForm01(caseId: string) {
  return useMutation({
    mutationFn: async ({ format, wish, name }: { format: "docx" | "pdf"; wish: Form01Wish; name: string }) =>
      save(await getFile(`${paths.form01(caseId, format)}?${queryOf(wish)}`), name),
  });
}

/** Saves one of the office's own forms. */
export function useSaveForm(caseId: string) {
  return useMutation({
    mutationFn: async ({ id, name }: CaseForm) => save(await getFile(paths.form(caseId, id)), name),
  });
}

/** Keeps a file with a task. */
export function useAddForm(caseId: string, task: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (file: File) =>
      postBytes(paths.addForm(caseId, task, newRequestId()), done, file, {
        [formNameHeader]: encodeURIComponent(file.name),
      }),
    onSettled: () => client.invalidateQueries({ queryKey: keyOf(caseId) }),
  });
}

/** Takes a file away, with a reason. */
export function useRemoveForm(caseId: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ id, body }: { id: string; body: FormRemovalBody }) =>
      post(paths.removeForm(caseId, id), done, body),
    onSettled: () => client.invalidateQueries({ queryKey: keyOf(caseId) }),
  });
}

function queryOf({ secrecy, stateBody, informant }: Form01Wish): string {
  return `${new URLSearchParams({ secrecy, stateBody: `${stateBody}`, informant: `${informant}` })}`;
}

/** Saves a file that was asked for under a name. */
export function save(file: Blob, name: string): void {
  const url = URL.createObjectURL(file);
  Object.assign(document.createElement("a"), { href: url, download: name }).click();
  URL.revokeObjectURL(url);
}
