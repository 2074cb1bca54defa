import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import {
  brokenPromiseList,
  callList,
  done,
  lostContactAnswer,
  paths,
  protocolList,
} from "../../api/contract.js";
import { asShown, keys, safetyNet } from "./query-client.js";
import { get, post } from "./request.js";

/** The cards; they change only with the program. */
export function useProtocols() {
  return useQuery({
    queryKey: ["protocols"],
    queryFn: () => get(paths.protocols, protocolList),
    staleTime: Number.POSITIVE_INFINITY,
  });
}

/** The calls of a case. */
export function useCalls(id: string) {
  return useQuery({ queryKey: [...keys.case(id), "calls"], queryFn: () => get(paths.calls(id), callList) });
}

/** What was promised, is due and not done; for supervisors. */
export function useBrokenPromises() {
  const client = useQueryClient();
  const queryKey = ["broken-promises"];
  return useQuery({
    queryKey,
    queryFn: () => get(asShown(client, queryKey, paths.brokenPromises), brokenPromiseList),
    refetchInterval: safetyNet,
  });
}

/** The procedure that runs for a silent person. */
export function useLostContact(person: string, wanted: boolean) {
  return useQuery({
    queryKey: [...keys.talk(person), "lost-contact"],
    queryFn: () => get(paths.lostContact(person), lostContactAnswer),
    enabled: wanted,
  });
}

/** Begins that procedure; the same id sent twice counts once. */
export function useStartLostContact(person: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (requestId: string) => post(paths.lostContact(person), done, { requestId }),
    onSettled: () => client.invalidateQueries({ queryKey: [...keys.talk(person), "lost-contact"] }),
  });
}

/** One deed of that procedure, to the path and with the body given. */
export function useLostContactDeed(person: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ path, body }: { readonly path: string; readonly body: unknown }) => post(path, done, body),
    onSettled: () => client.invalidateQueries({ queryKey: [...keys.talk(person), "lost-contact"] }),
  });
}
