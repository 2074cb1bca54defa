import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import {
  type AtOnce,
  atOnce,
  done,
  type OpeningBody,
  opening,
  openingPreview,
  paths,
} from "../../api/contract.js";
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

const atOnceKey = ["at-once"] as const;

/** After how many minutes "ngay" counts as overdue. */
export function useAtOnce() {
  return useQuery({ queryKey: atOnceKey, queryFn: () => get(paths.atOnce, atOnce) });
}

/** Changes it; what is shown of cases follows. */
export function useChangeAtOnce() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: AtOnce) => post(paths.atOnce, done, body),
    onSuccess: () => {
      for (const queryKey of [atOnceKey, ["case"], ["cases"]]) void client.invalidateQueries({ queryKey });
    },
  });
}

/** What a person is told first with these sentences, whether or not they are set. */
export function useOpeningPreview(sentences: OpeningBody) {
  return useQuery({
    queryKey: [...openingKey, "preview", sentences],
    queryFn: () => get(`${paths.openingPreview}?${new URLSearchParams({ ...sentences })}`, openingPreview),
    placeholderData: (before) => before,
  });
}
