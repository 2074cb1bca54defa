import { keepPreviousData, useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { type ContactRecordBody, dangerHint, paths, recordedContact } from "../../api/contract.js";
import { keys } from "./query-client.js";
import { post } from "./request.js";

/** Makes a case of a call or a visit. */
export function useRecordContact() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: ContactRecordBody) => post(paths.contacts, recordedContact, body),
    onSettled: () => {
      for (const queryKey of [["cases"], keys.talks, keys.alerts])
        void client.invalidateQueries({ queryKey });
    },
  });
}

/** What words sound like to the machine; too few words are not asked about. */
export function useDangerHint(words: string) {
  return useQuery({
    queryKey: ["danger-hint", words],
    queryFn: () => post(paths.dangerHint, dangerHint, { words }),
    enabled: words.length > 5,
    placeholderData: keepPreviousData,
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
  });
}
