import { useQuery } from "@tanstack/react-query";
import { channelStates, paths } from "../../api/contract.js";
import { keys } from "./query-client.js";
import { get } from "./request.js";

/** How the platforms stand is asked so often, milliseconds. */
const stateMs = 60_000;

/** How the platforms stand; asked only by who may. */
export function useChannels(may: boolean) {
  return useQuery({
    queryKey: keys.channels,
    queryFn: () => get(paths.channels, channelStates),
    refetchInterval: stateMs,
    enabled: may,
  });
}
