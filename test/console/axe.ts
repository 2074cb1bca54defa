import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import type { Page } from "playwright-core";

const axe = await readFile(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/** Rules of accessibility broken on a page as it stands, with what breaks them. */
export async function faultsOn(page: Page): Promise<string[]> {
  // Through the debugger, which the page's content policy does not concern; a page keeps it until it is left.
  if (!(await page.evaluate(() => "axe" in globalThis))) await page.evaluate(axe);
  return page.evaluate(async () => {
    const { axe: engine } = globalThis as unknown as {
      axe: {
        run(options: object): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }>;
      };
    };
    const tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
    // The component library heads its dialogs with a header element, which these two take for the page's own.
    const rules = {
      "landmark-no-duplicate-banner": { enabled: false },
      "landmark-unique": { enabled: false },
    };
    const { violations } = await engine.run({
      runOnly: { type: "tag", values: tags },
      // What is in order need not be told in full.
      resultTypes: ["violations"],
      rules,
    });
    return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" | ")}`);
  });
}
