import { mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, vi } from "vitest";
import type { ProductSettings } from "./product.js";

/** A clock of a product's process that can be moved on, so that minutes pass at once. */
export interface MovingClock {
  /** To be given to the start of the process. */
  readonly settings: ProductSettings;
  /** Lets time pass, milliseconds; resolves when the process knows it. */
  advance(ms: number): Promise<void>;
  remove(): void;
}

/** Makes a clock that goes with the real one. */
export function movingClock(): MovingClock {
  const folder = mkdtempSync(join(tmpdir(), "tieng-em-clock-"));
  const file = join(folder, "ahead");
  let ahead = 0;
  return {
    settings: {
      MOVING_CLOCK: file,
      NODE_OPTIONS: `--import=${new URL("moving-clock.mjs", import.meta.url).href}`,
    },
    advance: async (ms) => {
      ahead += ms;
      // Whole or not at all: the process may read at any moment.
      writeFileSync(`${file}.new`, `${ahead}`);
      renameSync(`${file}.new`, file);
      await vi.waitFor(() => expect(readFileSync(`${file}.taken`, "utf8")).toBe(`${ahead}`), 10_000);
    },
    remove: () => rmSync(folder, { recursive: true }),
  };
}
