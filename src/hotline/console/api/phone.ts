import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { dutyBotState, ownPhone, paths, phoneCode } from "../../api/contract.js";
import { keys } from "./query-client.js";
import { get, post } from "./request.js";

/** While a code waits for its phone, asked again so often, milliseconds. */
const watchMs = 2_000;
/** How the bot stands is asked so often, milliseconds. */
const stateMs = 60_000;

/** One's own duty phone; `watched`: somebody waits for it to be linked. */
export function useOwnPhone(watched: boolean) {
  return useQuery({
    queryKey: keys.phone,
    queryFn: () => get(paths.ownPhone, ownPhone),
    refetchInterval: watched ? watchMs : false,
  });
}

/** Makes a one-time code for one's own phone. */
export function usePhoneCode() {
  return useMutation({ mutationFn: () => post(paths.phoneCode, phoneCode, {}) });
}

/** Ends the link of one's own phone. */
export function useUnlinkPhone() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: () => post(paths.unlinkPhone, ownPhone, {}),
    onSuccess: (phone) => client.setQueryData(keys.phone, phone),
  });
}

/** How the duty bot stands; asked only by who may. */
export function useDutyBot(may: boolean) {
  return useQuery({
    enabled: may,
    queryKey: keys.dutyBot,
    queryFn: () => get(paths.dutyBot, dutyBotState),
    refetchInterval: stateMs,
  });
}
