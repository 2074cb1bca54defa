import { useQueryClient } from "@tanstack/react-query";
import { useEffect } from "react";
import { paths, presence } from "../../api/contract.js";
import { forgetSession } from "../api/query-client.js";
import { failedWith, post } from "../api/request.js";

const interval = 60_000;

/** Tells the server once a minute that somebody looks at the console. */
export function usePresence(): void {
  const client = useQueryClient();
  useEffect(() => {
    const tell = () => {
      if (document.visibilityState !== "visible") return;
      post(paths.presence, presence, {}).catch((error: unknown) => {
        // Any other failure shows in the live connection's banner; the next minute tries again.
        if (failedWith(error, "signed-out")) forgetSession(client, "lost");
      });
    };
    tell();
    const timer = setInterval(tell, interval);
    document.addEventListener("visibilitychange", tell);
    return () => {
      clearInterval(timer);
      document.removeEventListener("visibilitychange", tell);
    };
  }, [client]);
}
