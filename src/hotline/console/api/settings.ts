import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { done, type OpeningBody, opening, paths } from "../../api/contract.js";
import { get, post } from "./request.js";

const openingKey = ["opening"] as const;

/** What the office says of itself in the welcome, with every change of it. */
export function useOpening() {
  return useQuery({ queryKey: openingKey, queryFn: () => get(paths.opening, opening) });
}

/** Changes it. */
export function useChangeOpening() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: OpeningBody) => post(paths.opening, done, body),
    onSuccess: () => client.invalidateQueries({ queryKey: openingKey }),
  });
}
