import { describe, expect, test } from "vitest";
import { tellsPlace } from "../../../src/understanding/places/place-words.js";

describe("whether words say where somebody is", () => {
  test.each([
    "gan cho Ben Thanh",
    "sau chùa",
    "25 ngõ 12 Khương Hạ",
    "em ở gần trường Lê Lợi",
    "con tron trong nha kho canh dinh",
    "xóm 4, cái nhà màu xanh",
    "dạ khúc cua chỗ cây đa, ngay quán bà Năm",
    "hẻm 12 đường số 5",
    "tui em o sau cay xang",
    "near the market in Vung Tau",
  ])("%s: a place by its signs", (text) => {
    expect(tellsPlace(text)).toBe("named");
  });

  test.each([
    "Khương Hạ",
    "Cây Da",
    "em trốn trong tủ",
    "con o tren gac",
    "toilet nam tang 2",
    "trong nhà tắm",
  ])("%s: perhaps a place", (text) => {
    expect(tellsPlace(text)).not.toBe("not");
  });

  test.each([
    "con so qua",
    "em so lam",
    "giờ im rồi",
    "em lạnh",
    "em lanh qua",
    "em ở nhà một mình",
    "o nha",
    "tôi làm mẹ mà không bảo vệ được con, có phải lỗi của tôi không",
    "no toi roi",
    "ba dang dap cua",
    "em đau quá",
    "sao chưa ai tới",
    "con khong muon chet dau",
    "mẹ em ngất rồi",
    "cứu em với",
    "",
  ])("%s: no place", (text) => {
    expect(tellsPlace(text)).toBe("not");
  });
});
