import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import type { PersonKey } from "../../../model/ids.js";
import { done, morningList, paths } from "../../api/contract.js";
import { safetyNet } from "./query-client.js";
import { get, post } from "./request.js";

/** The night's talks since a moment, milliseconds UTC; null: since 17:00 of the day before. */
export function useMorning(from: number | null) {
  const client = useQueryClient();
  const queryKey = ["morning", from];
  return useQuery({
    queryKey,
    queryFn: () => {
      const query = new URLSearchParams();
      if (from !== null) query.set("from", `${from}`);
      if (client.getQueryData(queryKey) !== undefined) query.set("again", "true");
      return get(`${paths.morning}?${query}`, morningList);
    },
    refetchInterval: safetyNet,
  });
}

/** Notes that talks have been seen as they stand. */
export function useMorningSeen() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: async (persons: readonly PersonKey[]) => {
      for (const person of persons) await post(paths.morningSeen(person), done, {});
    },
    onSettled: () => client.invalidateQueries({ queryKey: ["morning"] }),
  });
}
