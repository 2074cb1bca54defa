import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { accepted, type BlockBody, blockList, overview, paths } from "../../api/contract.js";
import { asShown, keys, safetyNet } from "./query-client.js";
import { get, post } from "./request.js";
import { newRequestId } from "./request-id.js";

/** How the hotline stands; read again with every change of a talk. */
export function useOverview() {
  const client = useQueryClient();
  const queryKey = [...keys.talks, "overview"];
  return useQuery({
    queryKey,
    queryFn: () => get(asShown(client, queryKey, paths.overview), overview),
    refetchInterval: safetyNet,
  });
}

/** Whom the bot does not answer now; read again with every change of a talk. */
export function useBlocks() {
  const client = useQueryClient();
  const queryKey = [...keys.talks, "blocks"];
  return useQuery({
    queryKey,
    queryFn: () => get(asShown(client, queryKey, paths.blocks), blockList),
    refetchInterval: safetyNet,
  });
}

/** Lets the bot stop answering somebody. What came of it shows in the talk. */
export function useBlock(person: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: BlockBody) => post(paths.block(person), accepted, body),
    onSettled: () => client.invalidateQueries({ queryKey: keys.talk(person) }),
  });
}

/** Lets it answer again. */
export function useUnblock(person: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: () => post(paths.unblock(person), accepted, { requestId: newRequestId() }),
    onSettled: () => client.invalidateQueries({ queryKey: keys.talk(person) }),
  });
}
