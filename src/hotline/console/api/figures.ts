import { keepPreviousData, useMutation, useQuery } from "@tanstack/react-query";
import { type FiguresView, figures, paths } from "../../api/contract.js";
import { save } from "./forms.js";
import { get, getFile } from "./request.js";

/** What is looked at: how long a row is, and a moment of the span; null: the newest. */
export interface FiguresWish {
  readonly step: FiguresView["step"];
  readonly at: number | null;
}

/** The figures of a span. Reading is recorded, so they are not read again by themselves. */
export function useFigures(wish: FiguresWish) {
  return useQuery({
    queryKey: ["figures", wish],
    queryFn: () => get(`${paths.figures}?${queryOf(wish)}`, figures),
    refetchOnWindowFocus: false,
    staleTime: 60_000,
    placeholderData: keepPreviousData,
  });
}

/** Saves them for a spreadsheet program. */
export function useSaveFigures() {
  return useMutation({
    mutationFn: async ({ wish, name }: { readonly wish: FiguresWish; readonly name: string }) =>
      save(await getFile(`${paths.figures}?${queryOf(wish)}&as=csv`), name),
  });
}

function queryOf({ step, at }: FiguresWish): string {
  return new URLSearchParams({ step, ...(at === null ? {} : { at: `${at}` }) }).toString();
}
