import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import {
  backupCodeList,
  done,
  enrolment,
  leadsTo,
  type ProofBody,
  paths,
  type SecondStepBody,
  sessionList,
  signInAnswer,
  signInWays,
} from "../../api/contract.js";
import { forgetDrafts } from "../session/draft-store.js";
import { forgetSession, keys } from "./query-client.js";
import { get, post } from "./request.js";

/** Which other ways to sign in there are. */
export function useSignInWays() {
  return useQuery({ queryKey: keys.ways, queryFn: () => get(paths.signInWays, signInWays) });
}

/** Goes to the province's own sign-in. */
export function useProvider() {
  return useMutation({
    mutationFn: () => post(paths.provider, leadsTo, {}),
    onSuccess: ({ url }) => window.location.assign(url),
  });
}

/** The second step of signing in. */
export function useConfirmSignIn() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: SecondStepBody) => post(paths.confirmSignIn, signInAnswer, body),
    onSuccess: () => client.invalidateQueries({ queryKey: keys.me }),
  });
}

/** A new key for the authenticator app. */
export function useBeginSecondFactor() {
  return useMutation({
    mutationFn: (password: string) => post(paths.secondFactor, enrolment, { password }),
  });
}

/** The app's first code. `me` is asked for again by who shows the back-up codes, after they were seen. */
export function useConfirmSecondFactor() {
  return useMutation({
    mutationFn: (code: string) => post(paths.confirmSecondFactor, done, { code }),
  });
}

/** New back-up codes. */
export function useBackupCodes() {
  return useMutation({
    mutationFn: (proof: ProofBody) => post(paths.backupCodes, backupCodeList, proof),
  });
}

/** Takes the own second factor away. */
export function useRemoveSecondFactor() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (proof: ProofBody) => post(paths.removeSecondFactor, done, proof),
    onSuccess: () => client.invalidateQueries({ queryKey: keys.me }),
  });
}

/** The asker's own sessions. */
export function useSessions() {
  return useQuery({ queryKey: ["sessions"], queryFn: () => get(paths.sessions, sessionList), staleTime: 0 });
}

/** Ends one of them. */
export function useEndSession() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (id: string) => post(paths.endSession(id), done, {}),
    onSettled: () => client.invalidateQueries({ queryKey: ["sessions"] }),
  });
}

/** Ends all sessions of the asker, this one too. */
export function useSignOutEverywhere() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: () => post(paths.signOutEverywhere, done, {}),
    onSuccess: () => {
      forgetDrafts();
      forgetSession(client, "left");
    },
  });
}
