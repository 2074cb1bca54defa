import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { accepted, type BlockBody, blockList, overview, paths } from "../../api/contract.js";
import { keys, safetyNet } from "./query-client.js";
import { get, post } from "./request.js";
import { newRequestId } from "./request-id.js";

/** How the hotline stands; read again with every change of a talk. */
export function useOverview() {
  return useQuery({
    queryKey: [...keys.talks, "overview"],
    queryFn: () => get(paths.overview, overview),
    refetchInterval: safetyNet,
  });
}

/** Whom the bot does not answer now; read again with every change of a talk. */
export function useBlocks() {
  return useQuery({
    queryKey: [...keys.talks, "blocks"],
    queryFn: () => get(paths.blocks, blockList),
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
