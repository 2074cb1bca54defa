import { describe, expect, it } from "vitest";
import { checkSubscription } from "../../../src/channels/messenger/subscription.js";

const good = {
  "hub.mode": "subscribe",
  "hub.verify_token": "verify-me-please",
  "hub.challenge": "1158201444",
};

describe("the check of the callback address", () => {
  it.each([
    ["right", good, 200, "1158201444"],
    ["wrong token", { ...good, "hub.verify_token": "verify-me" }, 403, ""],
    ["no token", { ...good, "hub.verify_token": undefined }, 403, ""],
    ["token twice", { ...good, "hub.verify_token": ["verify-me-please", "x"] }, 403, ""],
    ["no mode", { ...good, "hub.mode": undefined }, 400, ""],
    ["other mode", { ...good, "hub.mode": "unsubscribe" }, 400, ""],
    ["no challenge", { ...good, "hub.challenge": undefined }, 400, ""],
    ["challenge with markup", { ...good, "hub.challenge": "<script>" }, 400, ""],
    ["endless challenge", { ...good, "hub.challenge": "1".repeat(257) }, 400, ""],
    ["nothing", {}, 400, ""],
  ])("%s", (_name, query, status, body) => {
    expect(checkSubscription(query, "verify-me-please")).toEqual({ status, body });
  });
});
