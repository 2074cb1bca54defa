import type { ReactNode } from "react";
import { Logo } from "../shell/logo.js";

/** The quiet page around the forms before the console. */
export function Entrance({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <main className="entrance">
      <div className="entrance-card">
        <Logo />
        <h1>{title}</h1>
        {children}
      </div>
      <p className="entrance-foot">Chỉ dành cho người trực. Mọi lần xem và mọi việc làm đều được ghi lại.</p>
    </main>
  );
}

/** A sentence that a reader must not miss, said aloud by screen readers when it comes. */
export function FormNote({
  tone,
  children,
}: {
  readonly tone: "bad" | "calm";
  readonly children: ReactNode;
}) {
  return (
    <p className={`form-note ${tone}`} role={tone === "bad" ? "alert" : "status"}>
      {children}
    </p>
  );
}
