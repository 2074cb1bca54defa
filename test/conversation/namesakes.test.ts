import { expect, it } from "vitest";
import { talks } from "../support/talk.js";

it("shows the old name beside the communes that a renamed one may be today", async () => {
  const talk = (await talks())();
  await talk.types("bạn em chìm dưới sông rồi, tụi em không biết bơi");
  await talk.types("không");
  await talk.types("Tân Lập, Thái Nguyên");
  const labels = talk.session?.offered?.choices.map(({ label }) => label) ?? [];
  expect(labels.filter((label) => /\((?:Xã|Phường) Tân Lập\)$/.test(label)).length).toBeGreaterThan(1);
});
