import { keepPreviousData, useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import {
  caseList,
  caseWork,
  done,
  duplicateList,
  fieldHistory,
  type HolidayBody,
  holidayList,
  paths,
  type TetBody,
} from "../../api/contract.js";
import { keys } from "./query-client.js";
import { get, post } from "./request.js";

/** What the list of cases is narrowed by; empty: not. */
export interface CaseView {
  readonly status: string;
  readonly urgency: string;
  readonly overdue: boolean;
  readonly lowered: boolean;
  readonly unit: string;
  readonly code: string;
  readonly offset: number;
}

/** Cases on one page of the list. */
export const casesShown = 50;

/** A page of cases; while another one is read the old one stays. Asking is recorded, so it is not asked for by itself. */
export function useCases({ status, urgency, overdue, lowered, unit, code, offset }: CaseView) {
  const query = new URLSearchParams({ status, offset: `${offset}`, limit: `${casesShown}` });
  if (urgency !== "") query.set("urgency", urgency);
  if (overdue) query.set("overdue", "true");
  if (lowered) query.set("lowered", "true");
  if (unit !== "") query.set("unit", unit);
  if (code !== "") query.set("code", code);
  return useQuery({
    queryKey: ["cases", query.toString()],
    queryFn: () => get(`${paths.cases}?${query}`, caseList),
    placeholderData: keepPreviousData,
  });
}

/** What is done for a case. */
export function useCaseWork(id: string) {
  return useQuery({
    queryKey: [...keys.case(id), "work"],
    queryFn: () => get(paths.caseWork(id), caseWork),
  });
}

/** Cases that may be about the same matter. */
export function useDuplicates(id: string) {
  return useQuery({
    queryKey: [...keys.case(id), "duplicates"],
    queryFn: () => get(paths.duplicates(id), duplicateList),
  });
}

/** All values a field has had; asked for only when wanted, since asking is recorded. */
export function useFieldHistory(id: string, field: string, wanted: boolean) {
  return useQuery({
    queryKey: [...keys.case(id), "field", field],
    queryFn: () => get(paths.field(id, field), fieldHistory),
    enabled: wanted,
  });
}

/** One change of a case, to the path and with the body given; everything shown of cases is then read again. */
export function useCaseChange() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ path, body }: { readonly path: string; readonly body: unknown }) => post(path, done, body),
    // Not waited for: the dialog closes with the answer, and what is shown follows.
    onSettled: () => {
      for (const queryKey of [["case"], ["cases"], ["talk"], [...keys.talks]]) {
        void client.invalidateQueries({ queryKey });
      }
    },
  });
}

/** The special days of a year. */
export function useHolidays(year: number, enabled = true) {
  return useQuery({
    enabled,
    queryKey: ["holidays", `${year}`],
    queryFn: () => get(`${paths.holidays}?year=${year}`, holidayList),
  });
}

/** Enters a day, or takes an entry back. */
export function useSetHoliday() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: HolidayBody) => post(paths.holidays, done, body),
    onSettled: () => client.invalidateQueries({ queryKey: ["holidays"] }),
  });
}

/** Enters the days off at Tết. */
export function useSetTet() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: TetBody) => post(paths.tet, done, body),
    onSettled: () => client.invalidateQueries({ queryKey: ["holidays"] }),
  });
}
