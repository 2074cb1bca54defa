import { Button } from "@mantine/core";
import { type ReactNode, useEffect, useRef } from "react";
import { IconBack } from "../icons.js";

interface PageSheetProps {
  readonly title: string;
  readonly leave: () => void;
  /** Where back leads, and what it says; the main page when left out. */
  readonly back?: { readonly address: string; readonly words: string };
  /** It is the main page itself: nothing leads back. */
  readonly home?: boolean;
  readonly children: ReactNode;
}

/** The frame of a page of its own: the way back, the heading that is read first, and what stands below. */
export function PageSheet({ title, leave, back, home = false, children }: PageSheetProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  // A screen reader begins to read here, not at the menu that is gone.
  // biome-ignore lint/correctness/useExhaustiveDependencies: another title is another page
  useEffect(() => heading.current?.focus(), [title]);
  return (
    <main className="pane content">
      <div className="content-sheet">
        {!home && (
          <Button
            component="a"
            href={back?.address ?? "#/"}
            {...(back === undefined ? { onClick: leave } : {})}
            variant="subtle"
            size="compact-md"
            leftSection={<IconBack size={18} aria-hidden />}
            className="content-back"
          >
            {back?.words ?? "Về trang chính"}
          </Button>
        )}
        <h1 ref={heading} tabIndex={-1}>
          {title}
        </h1>
        {children}
      </div>
    </main>
  );
}
