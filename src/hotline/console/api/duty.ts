import { type QueryClient, useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import {
  alarmSettings,
  done,
  type GoLiveBody,
  goLiveSheet,
  type LaddersView,
  newWebhook,
  paths,
  rosterWeek,
  type ShiftBody,
  shiftCount,
  type TestBody,
} from "../../api/contract.js";
import { get, post } from "./request.js";

const rosterKey = ["roster"] as const;
const alarmKey = ["alarm-settings"] as const;
const goLiveKey = ["go-live"] as const;

/** The week of the roster in which a moment lies; read again every minute, because shifts change by themselves. */
export function useRoster(at: number) {
  return useQuery({
    queryKey: [...rosterKey, at],
    queryFn: () => get(`${paths.roster}?at=${at}`, rosterWeek),
    refetchInterval: 60_000,
    placeholderData: (before) => before,
  });
}

function refreshing(client: QueryClient, queryKey: readonly string[]) {
  return () => client.invalidateQueries({ queryKey });
}

/** Adds a shift. */
export function useAddShift() {
  const onSuccess = refreshing(useQueryClient(), rosterKey);
  return useMutation({ mutationFn: (body: ShiftBody) => post(paths.shifts, done, body), onSuccess });
}

/** What can be done with one shift. */
export type ShiftDeed =
  | { readonly kind: "remove"; readonly shift: string }
  | { readonly kind: "note"; readonly shift: string; readonly note: string }
  | { readonly kind: "ask"; readonly shift: string; readonly of: string | null }
  | { readonly kind: "accept" | "decline"; readonly swap: string };

/** Does something with a shift. */
export function useShiftDeed() {
  const onSettled = refreshing(useQueryClient(), rosterKey);
  return useMutation({ mutationFn: doDeed, onSettled });
}

function doDeed(deed: ShiftDeed) {
  switch (deed.kind) {
    case "remove":
      return post(paths.removeShift(deed.shift), done, {});
    case "note":
      return post(paths.shiftNote(deed.shift), done, { note: deed.note });
    case "ask":
      return post(paths.askSwap(deed.shift), done, { of: deed.of });
    case "accept":
      return post(paths.acceptSwap(deed.swap), done, {});
    case "decline":
      return post(paths.declineSwap(deed.swap), done, {});
  }
}

/** Fills a week by the pattern, or makes it the pattern. */
export function useWeekDeed() {
  const onSuccess = refreshing(useQueryClient(), rosterKey);
  return useMutation({
    mutationFn: ({ kind, monday }: { readonly kind: "fill" | "keep"; readonly monday: number }) =>
      post(kind === "fill" ? paths.fillRoster : paths.rosterPattern, shiftCount, { monday }),
    onSuccess,
  });
}

/** How alarms leave the console; while a test runs, read again every two seconds. */
export function useAlarmSettings(testing: boolean) {
  return useQuery({
    queryKey: alarmKey,
    queryFn: () => get(paths.alarmSettings, alarmSettings),
    refetchInterval: testing ? 2_000 : false,
  });
}

/** Sets when whom an alarm is told to. */
export function useLadders() {
  const onSuccess = refreshing(useQueryClient(), alarmKey);
  return useMutation({ mutationFn: (body: LaddersView) => post(paths.ladders, done, body), onSuccess });
}

/** Sets where somebody gets alarms by e-mail. */
export function useAlarmAddress() {
  const onSuccess = refreshing(useQueryClient(), alarmKey);
  return useMutation({
    mutationFn: (body: { readonly staff: string; readonly email: string | null }) =>
      post(paths.alarmAddresses, done, body),
    onSuccess,
  });
}

/** Adds a webhook; the answer holds the secret, once. */
export function useAddWebhook() {
  const onSuccess = refreshing(useQueryClient(), alarmKey);
  return useMutation({
    mutationFn: (body: { readonly name: string; readonly url: string }) =>
      post(paths.webhooks, newWebhook, body),
    onSuccess,
  });
}

/** Removes a webhook. */
export function useRemoveWebhook() {
  const onSuccess = refreshing(useQueryClient(), alarmKey);
  return useMutation({ mutationFn: (id: string) => post(paths.removeWebhook(id), done, {}), onSuccess });
}

/** Sends a test alarm. */
export function useTestAlarm() {
  const onSuccess = refreshing(useQueryClient(), alarmKey);
  return useMutation({ mutationFn: (body: TestBody) => post(paths.testAlarm, done, body), onSuccess });
}

/** The sheet that is filled in before the doors open. */
export function useGoLive() {
  return useQuery({ queryKey: goLiveKey, queryFn: () => get(paths.goLive, goLiveSheet) });
}

/** Writes one item of it. */
export function useGoLiveItem() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ id, ...body }: GoLiveBody & { readonly id: string }) =>
      post(paths.goLiveItem(id), goLiveSheet, body),
    onSuccess: (sheet) => client.setQueryData(goLiveKey, sheet),
  });
}
