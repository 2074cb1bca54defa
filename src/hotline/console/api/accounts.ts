import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import {
  type AccountBody,
  type AccountRules,
  account,
  accountList,
  accountRules,
  communeList,
  done,
  type NewAccountBody,
  oneTime,
  paths,
} from "../../api/contract.js";
import { keys } from "./query-client.js";
import { get, post } from "./request.js";

/** What is done to an account with one press. */
export type AccountDeed = Parameters<typeof paths.accountDeed>[1];

/** All accounts, and the rules. */
export function useAccounts() {
  return useQuery({ queryKey: keys.accounts, queryFn: () => get(paths.accounts, accountList) });
}

/** Communes whose name holds the words; nothing is asked for fewer than two letters. */
export function useCommunes(words: string) {
  const sought = words.trim();
  return useQuery({
    queryKey: [...keys.communes, sought],
    queryFn: () => get(`${paths.communes}?${new URLSearchParams({ words: sought })}`, communeList),
    enabled: sought.length >= 2,
    staleTime: Number.POSITIVE_INFINITY,
  });
}

/** Makes an account. */
export function useNewAccount() {
  return useChange((body: NewAccountBody) => post(paths.accounts, oneTime, body));
}

/** Changes name, roles and commune. */
export function useAccountChange(id: string) {
  return useChange((body: AccountBody) => post(paths.account(id), account, body));
}

/** A new one-time password. */
export function usePasswordReset(id: string) {
  return useChange(() => post(paths.resetPassword(id), oneTime, {}));
}

/** Disables, enables, signs out, or takes the second factor away. */
export function useAccountDeed(id: string) {
  return useChange((deed: AccountDeed) => post(paths.accountDeed(id, deed), done, {}));
}

/** Sets what holds for all accounts. */
export function useAccountRules() {
  return useChange((rules: AccountRules) => post(paths.accountRules, accountRules, rules));
}

function useChange<Body, Answer>(send: (body: Body) => Promise<Answer>) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: send,
    onSettled: () => client.invalidateQueries({ queryKey: keys.accounts }),
  });
}
