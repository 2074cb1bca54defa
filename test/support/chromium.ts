import { existsSync } from "node:fs";
import { type Browser, type BrowserServer, chromium } from "playwright-core";
import { inject } from "vitest";

// The shell is the same browser without its windows: a page of its own costs it a third of the work.
const places = [
  "/usr/bin/chromium-headless-shell",
  "/usr/bin/chromium",
  "/usr/bin/google-chrome-stable",
  "/usr/bin/google-chrome",
];

/** Headless, and offline but for the pages it is sent to; as root it needs `--no-sandbox`. */
const options = () => ({
  executablePath: places.find((place) => existsSync(place)) ?? chromium.executablePath(),
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

/** Starts a headless browser of one's own, for what runs outside the tests. */
export function launchChromium(): Promise<Browser> {
  return chromium.launch(options());
}

/** Starts the browser of a whole test run, reached at its `wsEndpoint()`. */
export function serveChromium(): Promise<BrowserServer> {
  return chromium.launchServer({ ...options(), host: "127.0.0.1" });
}

let connected: Promise<Browser> | undefined;

/** The browser of the test run, which starts when a file first asks. A file closes its contexts, never the browser. */
export function sharedChromium(): Promise<Browser> {
  connected ??= connect();
  return connected;
}

async function connect(): Promise<Browser> {
  const answer = await fetch(new URL("/chromium", inject("sharedDoor")));
  return chromium.connect(await answer.text());
}
