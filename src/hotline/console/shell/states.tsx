import { Button, Skeleton } from "@mantine/core";
import type { ReactNode } from "react";
import { failureWords } from "../api/request.js";
import { IconAlert, IconInbox } from "../icons.js";

/** A part that could not be read, with a way to try again. */
export function Failure({ error, retry }: { readonly error: unknown; readonly retry: () => void }) {
  return (
    <div className="notice-page" role="alert">
      <IconAlert size={32} aria-hidden />
      <p className="notice-title">Chưa tải được</p>
      <p>{failureWords(error)}</p>
      <Button onClick={retry}>Thử lại</Button>
    </div>
  );
}

/** There is nothing here, and that is all right. */
export function Empty({ title, children }: { readonly title: string; readonly children?: ReactNode }) {
  return (
    <div className="notice-page quiet">
      <IconInbox size={32} stroke={1.5} aria-hidden />
      <p className="notice-title">{title}</p>
      {children}
    </div>
  );
}

/** Grey lines while something is being read. */
export function Waiting({ rows, height }: { readonly rows: number; readonly height: number }) {
  return (
    <div className="waiting" role="status" aria-label="Đang tải">
      {Array.from({ length: rows }, (_, row) => `row-${row}`).map((row) => (
        <Skeleton key={row} height={height} radius={8} />
      ))}
    </div>
  );
}
