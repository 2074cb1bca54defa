import { Button } from "@mantine/core";
import { useState } from "react";
import { IconCheck, IconCopy } from "../icons.js";

interface CopyButtonProps {
  readonly text: string;
  /** What is copied, for who can not see: "số 111". */
  readonly what: string;
}

/** Copies a text, and says whether that worked: a page without HTTPS may not. */
export function CopyButton({ text, what }: CopyButtonProps) {
  const [state, setState] = useState<"idle" | "copied" | "refused">("idle");
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(text);
      setState("copied");
    } catch {
      // The text stands beside the button and can be marked by hand.
      setState("refused");
    }
  };
  const words = { idle: "Chép", copied: "Đã chép", refused: "Chưa chép được" }[state];
  return (
    <Button
      variant="default"
      size="compact-md"
      leftSection={
        state === "copied" ? <IconCheck size={16} aria-hidden /> : <IconCopy size={16} aria-hidden />
      }
      onClick={() => void copy()}
      onBlur={() => setState("idle")}
      aria-label={`${words} ${what}`}
    >
      <span aria-live="polite">{words}</span>
    </Button>
  );
}
