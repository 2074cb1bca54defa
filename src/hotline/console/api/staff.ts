import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import {
  done,
  type Me,
  me,
  type PasswordBody,
  paths,
  practiceLink,
  type SignInBody,
  signInAnswer,
  signOutAnswer,
} from "../../api/contract.js";
import { forgetDrafts } from "../session/draft-store.js";
import { forgetSession, keys } from "./query-client.js";
import { failedWith, get, post } from "./request.js";

/** Who is signed in; null: nobody. */
export function useMe() {
  return useQuery({ queryKey: keys.me, queryFn: askMe, staleTime: 60_000 });
}

async function askMe(): Promise<Me | null> {
  try {
    return await get(paths.me, me);
  } catch (error) {
    if (failedWith(error, "signed-out")) return null;
    throw error;
  }
}

/** Signs in and then asks who that is; `wantCode` is called when a code is wanted first. */
export function useSignIn(wantCode: () => void) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: SignInBody) => post(paths.signIn, signInAnswer, body),
    onSuccess: (answer) => {
      if (!answer.done) return wantCode();
      return client.invalidateQueries({ queryKey: keys.me });
    },
  });
}

/** Signs out; drafts of this tab go too, since the next one at the computer may be somebody else. */
export function useSignOut() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: () => post(paths.signOut, signOutAnswer, {}),
    onSuccess: ({ provider }) => {
      forgetDrafts();
      forgetSession(client, "left");
      // Who came by the province's own sign-in leaves that one too, and is led back here.
      if (provider !== null) window.location.assign(provider);
    },
  });
}

/** Changes one's own password. */
export function usePassword() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: PasswordBody) => post(paths.password, done, body),
    onSuccess: () => client.invalidateQueries({ queryKey: keys.me }),
  });
}

/** Makes a one-time link to a practice talk. */
export function usePracticeLink() {
  return useMutation({ mutationFn: () => post(paths.practiceLinks, practiceLink, {}) });
}
