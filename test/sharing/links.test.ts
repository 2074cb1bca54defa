import { describe, expect, it } from "vitest";
import { readClassWord } from "../../src/conversation/class-word.js";
import { spokenWord } from "../../src/sharing/class-lesson.js";
import { classLinks, type Doors, isLocal } from "../../src/sharing/class-links.js";
import { allDoors } from "./school.js";

const drowning = { word: "duoi-nuoc", title: "Phòng đuối nước" };
const { publicUrl } = allDoors;
const everywhere = {
  landing: "https://tiengem.example.vn/lop/duoi-nuoc/vao",
  web: "https://tiengem.example.vn/chat#lop=duoi-nuoc",
  spoken: "lớp đuối nước",
};
const messenger = "https://m.me/1020304050?ref=lop-duoi-nuoc";
const zalo = "https://zalo.me/5566778899";

describe("links lead through the doors that are open", () => {
  const cases: readonly [string, Doors, object][] = [
    ["all", allDoors, { ...everywhere, messenger, zalo }],
    ["only the web", { publicUrl }, everywhere],
    ["no Zalo", { publicUrl, messengerPage: "1020304050" }, { ...everywhere, messenger }],
    ["no Messenger", { publicUrl, zaloAccount: "5566778899" }, { ...everywhere, zalo }],
    [
      "an address with a slash at its end, without a name",
      { publicUrl: "http://localhost:8080/" },
      {
        landing: "http://localhost:8080/lop/duoi-nuoc/vao",
        web: "http://localhost:8080/chat#lop=duoi-nuoc",
        spoken: "lớp đuối nước",
      },
    ],
  ];
  it.each(cases)("%s", (_what, doors, links) => {
    expect(classLinks(drowning, doors)).toEqual(links);
  });

  it("and carry the number of the class on every way", () => {
    expect(classLinks(drowning, allDoors, "4827")).toEqual({
      landing: "https://tiengem.example.vn/lop/duoi-nuoc/4827/vao",
      web: "https://tiengem.example.vn/chat#lop=duoi-nuoc-4827",
      messenger: `${messenger}-4827`,
      zalo,
      spoken: "lớp đuối nước 4827",
    });
  });
});

describe("the word to send has the marks of the title, and is understood", () => {
  const cases: readonly [string, string, string][] = [
    ["duoi-nuoc", "Phòng đuối nước", "lớp đuối nước"],
    ["duoi-nuoc", "Phòng đuối nước".normalize("NFD"), "lớp đuối nước"],
    ["lua-bong", "Lửa và bỏng", "lớp lửa bỏng"],
    ["cam-xuc", "CẢM XÚC", "lớp cảm xúc"],
    ["gio-dau", "12 giờ đầu", "lớp giờ đầu"],
    ["bat-nat", "Ở trường", "lớp bat nat"],
    ["mang", "Trên mạng, an toàn", "lớp mạng"],
    ["mot-hai", "Hai một", "lớp mot hai"],
  ];
  it.each(cases)("%s of “%s” is “%s”", (word, title, spoken) => {
    expect(spokenWord({ word, title })).toBe(spoken);
    expect(readClassWord(spoken)).toEqual({ word, group: null });
  });
});

it.each([
  ["lop-duoi-nuoc-4827", "duoi-nuoc", "4827"],
  ["Lớp ĐUỐI NƯỚC 4827", "duoi-nuoc", "4827"],
  ["lop duoi nuoc - 4827", "duoi-nuoc", "4827"],
  ["lop-a-b-c-d-e-f-1000", "a-b-c-d-e-f", "1000"],
  ["lop duoi nuoc 482", "duoi-nuoc-482", null],
  ["lop duoi nuoc 0482", "duoi-nuoc-0482", null],
])("“%s” is the class of %s with the number %s", (text, word, group) => {
  expect(readClassWord(text)).toEqual({ word, group });
});

const grades = [
  "lop 5",
  "lop 4827",
  "lớp 5 4827",
  "lớp",
  "lớp mầm",
  "lop la a",
  "lớp chồi 2",
  "lớp ba",
  "lớp mười hai",
];
it.each(grades)("“%s” is no class of a lesson", (text) => {
  expect(readClassWord(text)).toBeNull();
});

it("the word to send is the lesson's own, where it has one", () => {
  expect(spokenWord({ word: "duoi-nuoc", title: "An toàn gần nước", spoken: "đuối nước" })).toBe(
    "lớp đuối nước",
  );
});

it.each([
  ["http://localhost:8080", true],
  ["http://127.0.0.1:3000", true],
  ["http://[::1]:8080", true],
  ["http://tiengem.localhost", true],
  ["https://tiengem.example.vn", false],
  ["http://192.168.1.20:8080", false],
  ["https://localhost.example.vn", false],
])("%s is local: %s", (address, local) => {
  expect(isLocal(address)).toBe(local);
});
