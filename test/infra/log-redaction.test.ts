import { Writable } from "node:stream";
import { describe, expect, it } from "vitest";
import { Fault } from "../../src/infra/fault.js";
import { createLog, faultFields } from "../../src/infra/log.js";

function lines(write: (log: ReturnType<typeof createLog>) => void): string {
  let text = "";
  const sink = new Writable({
    write(chunk, _encoding, done) {
      text += chunk;
      done();
    },
  });
  write(createLog("debug", sink));
  return text;
}

describe("a log line", () => {
  it("never holds the message of a foreign error, which may quote what a person wrote", () => {
    const words = "ba em đánh em";
    const text = lines((log) => {
      try {
        JSON.parse(`{"text": ${words}`);
      } catch (thrown) {
        log.error("broken", { fault: faultFields(thrown) });
      }
      log.error("broken", { fault: faultFields(Object.assign(new Error(words), { code: "X1" })) });
      log.error("broken", { fault: faultFields(new Error(words, { cause: new Error(words) })) });
      log.error("broken", { fault: faultFields(words) });
      log.error("broken", { fault: faultFields(new Error(`x\n    at ${words} (file.js:1:1)`)) });
    });
    expect(text).toContain("SyntaxError");
    expect(text).toContain("X1");
    expect(text).not.toContain("đánh");
  });

  it("keeps the message of our own faults, and where any error came from", () => {
    const text = lines((log) =>
      log.warn("known", { fault: faultFields(new Fault("code", "The sentence.")) }),
    );
    expect(text).toContain("The sentence.");
    expect(text).toContain("log-redaction.test");
  });
});
