import { useQuery } from "@tanstack/react-query";
import { content, paths } from "../../api/contract.js";
import { keys } from "./query-client.js";
import { get } from "./request.js";

/** How far the bot's answers have been read by a child-protection officer. */
export function useContent() {
  return useQuery({ queryKey: keys.content, queryFn: () => get(paths.content, content) });
}
