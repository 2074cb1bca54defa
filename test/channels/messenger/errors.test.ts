import { describe, expect, it } from "vitest";
import { outcomeOfError, outcomeOfStatus, verdicts } from "../../../src/channels/messenger/errors.js";

function outcome(code: string, tagged = false, more: { message?: string; transient?: boolean } = {}): string {
  const [main = "", subcode] = code.split("/");
  const error = { code: main, ...(subcode ? { subcode } : {}), message: "", transient: false, ...more };
  const result = outcomeOfError(error, tagged);
  const word = result.kind === "sent" ? "" : result.reason.word;
  return `${result.kind === "final" ? result.scope : result.kind} ${word}`;
}

const table: Readonly<Record<string, readonly string[]>> = {
  "unknown platform-trouble": ["1", "1/99", "1/1", "1/1357046"],
  "retry platform-trouble": ["2", "2/99", "1200"],
  "retry rate-limited": [
    "4",
    "4/2018022",
    "17",
    "32",
    "341",
    "613",
    "613/2534040",
    "80001",
    "80002",
    "80006",
  ],
  "message bad-media": ["100/2018008", "100/2018294", "100/2018047", "100/2018074", "100/2018109", "36000"],
  "message bad-request": [
    "33",
    "100",
    "100/33",
    "100/2018014",
    "100/2018164",
    "100/2018218",
    "506",
    "1609005",
    "10303",
    "10900",
    "10903",
    "2018218",
    "2018247",
    "9000001",
    "105",
    "77777",
  ],
  "message policy": ["4/2018354", "9/2018352", "2022"],
  "message not-allowed": ["2/2018344"],
  "person window-closed": ["10/2018278", "10/2018065", "10/2534022"],
  "person unreachable": ["10/2018108", "100/2018001", "200/1545041", "230", "551", "551/1545041"],
  "person not-allowed": ["200/2018028", "200/2018027"],
  "person policy": ["613/2018338"],
  "person other-app-has-talk": [
    "27",
    "100/2534037",
    "2018300",
    "2018321",
    "2018171",
    "2018234",
    "10/2018300",
    "10/2018321",
    "100/2018171",
    "10/2018234",
  ],
  "channel token": [
    "102",
    "190",
    "190/458",
    "190/459",
    "190/460",
    "190/463",
    "190/464",
    "190/467",
    "190/492",
  ],
  "channel not-allowed": [
    "3",
    "10",
    "10/2018336",
    "10/1404170",
    "10/1893015",
    "10/2534077",
    "200",
    "210",
    "299",
    "10904",
  ],
  "channel policy": ["10/1893063", "368"],
};

describe("an error of the platform", () => {
  it.each(
    Object.entries(table).flatMap(([expected, codes]) => codes.map((code) => [code, expected] as const)),
  )("%s means: %s", (code, expected) => {
    expect(outcome(code)).toBe(expected);
  });

  it("is in this table if it is in ours", () => {
    const tested = new Set(Object.values(table).flat());
    expect(Object.keys(verdicts).filter((code) => !tested.has(code))).toEqual([]);
  });

  it("of another app is recognised by its words too", () => {
    const message = "(#10) Message not sent: Another app is controlling this thread now.";
    expect(outcome("10", false, { message })).toBe("person other-app-has-talk");
  });

  it("on a human's late answer means that the tag may not be used", () => {
    for (const code of ["10", "100", "200"]) expect(outcome(code, true)).toBe("person window-closed");
    expect(outcome("100/2018001", true)).toBe("person unreachable");
    expect(outcome("190", true)).toBe("channel token");
  });

  it("that nobody knows is tried again only if the platform calls it transient", () => {
    expect(outcome("77777", false, { transient: true })).toBe("retry platform-trouble");
  });
});

describe("an answer without a readable error", () => {
  it.each([
    [200, "unknown", "platform-trouble"],
    [302, "retry", "platform-trouble"],
    [403, "retry", "platform-trouble"],
    [429, "retry", "rate-limited"],
    [500, "retry", "platform-trouble"],
    [503, "retry", "platform-trouble"],
  ])("with status %s", (status, kind, word) => {
    expect(outcomeOfStatus(status)).toMatchObject({ kind, reason: { word, code: `http-${status}` } });
  });
});
