import { existsSync } from "node:fs";
import { type Browser, chromium } from "playwright-core";

const places = ["/usr/bin/chromium", "/usr/bin/google-chrome-stable", "/usr/bin/google-chrome"];

/** Starts a headless browser that stays offline but for the pages it is sent to; as root it needs `--no-sandbox`. */
export async function launchChromium(): Promise<Browser> {
  const installed = places.find((place) => existsSync(place));
  return chromium.launch({
    executablePath: installed ?? chromium.executablePath(),
    args: [
      "--no-sandbox",
      "--disable-gpu",
      "--disable-quic",
      "--no-first-run",
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-sync",
    ],
  });
}
