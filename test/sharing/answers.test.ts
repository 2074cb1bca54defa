import { request as httpRequest } from "node:http";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { builtPages } from "../support/built-pages.js";
import { allDoors, lessons, openSchool, questions, type School } from "./school.js";

let school: School;
let assets: string;

beforeAll(async () => {
  assets = await builtPages("lop");
  school = await openSchool(assets);
});
afterAll(async () => {
  await school.stop();
});

const pages = [
  "/lop",
  "/lop/duoi-nuoc/4827",
  "/lop/duoi-nuoc/4827/vao",
  "/lop/hoi-dap/4827",
  // From sheets that were printed before classes had numbers.
  "/lop/DUOI-NUOC/vao",
];
const files = ["/lop/duoi-nuoc/4827/qr.png", "/lop/page/style.css", "/lop/page/page.js"];

describe("everybody is given the same, and nobody is known", () => {
  it.each([...pages, ...files])("%s", async (path) => {
    const answer = await fetch(school.url + path);
    expect(answer.status).toBe(200);
    expect(answer.headers.get("set-cookie")).toBeNull();
    expect(answer.headers.get("cache-control")).toBe("public, max-age=300");
    expect(answer.headers.get("etag")).not.toBeNull();
    expect(answer.headers.get("referrer-policy")).toBe("no-referrer");
    expect(school.logged).toEqual([]);
  });
});

describe("no page lets anything foreign or inline run", () => {
  it.each(pages)("%s", async (path) => {
    const answer = await fetch(school.url + path);
    const policy = answer.headers.get("content-security-policy") ?? "";
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("script-src 'self'");
    expect(policy).not.toContain("unsafe");
    const page = await answer.text();
    expect(page.match(/<script(?![^>]* src="\/lop\/)|<style| style=| on\w+="/g)).toBeNull();
    // Links may lead elsewhere, nothing is fetched from there.
    expect(page.match(/ src="(?!\/lop\/)|<link[^>]* href="(?!\/lop\/|data:)/g)).toBeNull();
  });
});

describe("a word that is no lesson's is answered kindly, with the lessons", () => {
  it.each([
    ["/lop/khong-co", ""],
    ["/lop/khong-co/vao", "/vao"],
    ["/lop/khong-co/qr.png", ""],
    ["/lop/%3Cscript%3E", ""],
    ["/lop/toString", ""],
    ["/lop/duoi-nuoc/482", ""],
    ["/lop/duoi-nuoc/0827", ""],
    ["/lop/khong-co/4827/vao", "/vao"],
  ])("%s", async (path, end) => {
    const answer = await fetch(school.url + path);
    const page = await answer.text();
    expect(answer.status).toBe(404);
    expect(answer.headers.get("cache-control")).toBe("no-store");
    expect(page).toContain("Chưa tìm thấy bài này");
    for (const { word } of [...lessons, questions]) expect(page).toContain(`href="/lop/${word}${end}"`);
    expect(page).not.toContain("<script>");
    expect(school.logged).toEqual([]);
  });
});

it("a pupil's page leads to no page for teachers and names no danger", async () => {
  for (const path of ["/lop/duoi-nuoc/vao", "/lop/khong-co/vao"]) {
    const page = await (await fetch(school.url + path)).text();
    const led = [...page.matchAll(/href="(\/lop[^"]*)"/g)].map(([, to]) => to);
    expect(led.filter((to) => !/^\/lop\/(page\/.*|[a-z-]+\/vao)$/.test(to ?? ""))).toEqual([]);
    expect(page).not.toMatch(/xâm hại|bạo lực|tố cáo|tố giác|báo cáo|tình dục/i);
    expect(page).toContain("<title>Vào lớp</title>");
  }
});

it("an address that is broken is refused without a trace of it", async () => {
  const status = await new Promise<number>((resolve) => {
    httpRequest(`${school.url}/lop/%E0%A4%A`, (answer) => resolve(answer.statusCode ?? 0)).end();
  });
  expect(status).toBe(400);
  expect(school.logged).toEqual([]);
});

it("gives a picture of the QR code that may be kept as a file", async () => {
  const answer = await fetch(`${school.url}/lop/duoi-nuoc/4827/qr.png`);
  expect(answer.headers.get("content-type")).toBe("image/png");
  const page = await (await fetch(`${school.url}/lop/duoi-nuoc`)).text();
  expect(page).toContain('href="/lop/duoi-nuoc/4827/qr.png" download="lop-duoi-nuoc-4827.png"');
});

it("shows no address of a platform that is not connected, and says so to the teacher alone", async () => {
  const bare = await openSchool(assets, { publicUrl: "http://localhost:8080" });
  const teacher = await (await fetch(`${bare.url}/lop/duoi-nuoc`)).text();
  const pupil = await (await fetch(`${bare.url}/lop/duoi-nuoc/4827/vao`)).text();
  await bare.stop();
  for (const page of [teacher, pupil]) expect(page).not.toMatch(/m\.me|zalo\.me/);
  expect(teacher).toContain("Ở đây chưa nối Messenger và Zalo");
  expect(pupil).not.toMatch(/Messenger|Zalo|PUBLIC_URL/);
  expect(pupil).toContain('href="/chat#lop=duoi-nuoc-4827"');
  expect(teacher).toContain("điện thoại của lớp chưa mở được");
  expect(teacher).toContain('value="http://localhost:8080/lop/duoi-nuoc/4827/vao"');
});

it("says nothing of closed doors or a missing address where there are none", async () => {
  const page = await (await fetch(`${school.url}/lop/duoi-nuoc`)).text();
  expect(page).not.toMatch(/chưa nối|chưa mở được/);
  expect(allDoors.publicUrl).toMatch(/^https:/);
});

it("a teacher who takes a lesson gets a number of the own class, which nothing between may keep", async () => {
  const answer = await fetch(`${school.url}/lop/Duoi-Nuoc`, { redirect: "manual" });
  expect([answer.status, answer.headers.get("location")]).toEqual([302, "/lop/duoi-nuoc/4827"]);
  expect(answer.headers.get("cache-control")).toBe("no-store");
});
