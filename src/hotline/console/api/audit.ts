import { useInfiniteQuery } from "@tanstack/react-query";
import { type AuditQuery, auditPage, paths } from "../../api/contract.js";
import { get } from "./request.js";

/** Pages of the audit. Every reading is recorded, so nothing is read again by itself. */
export function useAudit(query: Omit<AuditQuery, "before">) {
  return useInfiniteQuery({
    queryKey: ["audit", query],
    queryFn: ({ pageParam }) => get(`${paths.audit}?${searchOf({ ...query, before: pageParam })}`, auditPage),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.next ?? undefined,
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
    refetchOnWindowFocus: false,
    refetchOnReconnect: false,
  });
}

function searchOf(query: Readonly<Record<string, string | undefined>>): URLSearchParams {
  const given = Object.entries(query).filter((pair): pair is [string, string] => Boolean(pair[1]));
  return new URLSearchParams(given);
}
