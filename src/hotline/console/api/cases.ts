import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { alert, alertList, type CloseBody, caseDetail, historyList, paths } from "../../api/contract.js";
import { keys, safetyNet } from "./query-client.js";
import { get, post } from "./request.js";

/** A case other than the one shown with its talk; null: ask for none. */
export function useCase(id: string | null) {
  return useQuery({
    queryKey: keys.case(id ?? ""),
    queryFn: () => get(paths.case(id ?? ""), caseDetail),
    enabled: id !== null,
  });
}

/** Who read and did what; only supervisors may ask. */
export function useHistory(id: string, wanted: boolean) {
  return useQuery({
    queryKey: [...keys.case(id), "history"],
    queryFn: () => get(paths.caseHistory(id), historyList),
    enabled: wanted,
  });
}

/** Closes a case with its outcome. */
export function useCloseCase(id: string, person: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: CloseBody) => post(paths.closeCase(id), caseDetail, body),
    onSettled: () =>
      Promise.all([
        client.invalidateQueries({ queryKey: keys.talk(person) }),
        client.invalidateQueries({ queryKey: keys.case(id) }),
        client.invalidateQueries({ queryKey: keys.talks }),
      ]),
  });
}

/** Alarms that nobody has acknowledged, the most urgent first. */
export function useAlerts() {
  return useQuery({
    queryKey: keys.alerts,
    queryFn: () => get(paths.alerts, alertList),
    refetchInterval: safetyNet,
    refetchIntervalInBackground: true,
  });
}

/** Says that somebody has seen an alarm. */
export function useAcknowledge() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (id: string) => post(paths.acknowledge(id), alert, {}),
    onSettled: () => client.invalidateQueries({ queryKey: keys.alerts }),
  });
}
