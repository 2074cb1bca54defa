import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { done, type OfficerAnswerBody, officerCase, paths, referralList } from "../../api/contract.js";
import { asShown, safetyNet } from "./query-client.js";
import { get, post } from "./request.js";

const list = ["referrals"] as const;

/** What was referred to the own commune; asked for again by itself, beside the live stream. */
export function useReferrals() {
  const client = useQueryClient();
  return useQuery({
    queryKey: list,
    queryFn: () => get(asShown(client, list, paths.referrals), referralList),
    refetchInterval: safetyNet,
  });
}

/** One referred case; reading it is recorded, so it is not asked for again by itself. */
export function useOfficerCase(id: string) {
  return useQuery({
    queryKey: ["referral", id],
    queryFn: () => get(paths.referral(id), officerCase),
    refetchOnWindowFocus: false,
  });
}

/** Says that a case arrived, or what was found. */
export function useOfficerAnswer(id: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: OfficerAnswerBody) => post(paths.officerAnswer(id), done, body),
    onSettled: () =>
      Promise.all([
        client.invalidateQueries({ queryKey: ["referral", id] }),
        client.invalidateQueries({ queryKey: list }),
      ]),
  });
}
