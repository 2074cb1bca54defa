import { Button } from "@mantine/core";
import { useEffect, useState } from "react";
import type { LiveState } from "../api/live.js";
import { IconPlug } from "../icons.js";
import { clock } from "../words/time.js";

/** How long the good news stays, milliseconds. */
const shownFor = 12_000;

/** Says when what is shown may be old, and when it is up to date again. */
export function LiveBar({ state, retry }: { readonly state: LiveState; readonly retry: () => void }) {
  const passed = usePassed(state);
  return (
    <div role="status" className="live-place">
      {state.kind === "lost" && (
        <p className="live-bar lost">
          <IconPlug size={18} aria-hidden />
          <span>
            <strong>Mất kết nối từ {clock(state.since)}.</strong> Đang tự nối lại. Những gì đang hiện có thể
            đã cũ.
          </span>
          <Button size="compact-sm" variant="white" onClick={retry}>
            Nối lại ngay
          </Button>
        </p>
      )}
      {state.kind === "catching-up" && <p className="live-bar">Đang nối lại và tải những gì đã lỡ…</p>}
      {state.kind === "renewed" && !passed && (
        <p className="live-bar good">
          Đã nối lại lúc {clock(state.at)}. Danh sách và tin nhắn đã được cập nhật đủ từ {clock(state.since)}.
        </p>
      )}
    </div>
  );
}

function usePassed(state: LiveState): boolean {
  const [passed, setPassed] = useState<LiveState | null>(null);
  useEffect(() => {
    if (state.kind !== "renewed") return;
    const timer = setTimeout(() => setPassed(state), shownFor);
    return () => clearTimeout(timer);
  }, [state]);
  return passed === state;
}
