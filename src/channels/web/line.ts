import type { Button, Choice } from "../../model/message.js";

/** One line of a talk as the chat page shows it. `id` is the same when a line comes twice; `at` in milliseconds UTC. */
export interface Line {
  readonly id: string;
  readonly by: "person" | "bot" | "staff";
  readonly text: string;
  readonly at: number;
  readonly choices?: readonly Choice[];
  readonly buttons?: readonly Button[];
  readonly image?: { readonly url: string; readonly alt: string };
}
