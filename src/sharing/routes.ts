import express, { type Response, type Router } from "express";
import type { ClassLesson } from "./class-lesson.js";
import { type ClassGroup, classLinks, type Doors, pathOf } from "./class-links.js";
import { classPage } from "./class-page.js";
import type { Markup } from "./html.js";
import { landingPage } from "./landing-page.js";
import { chooseLesson, noSuchLesson, type Offer, pupilsPage, teachersPage } from "./lesson-list.js";
import { type Frame, pageFrame } from "./page-frame.js";
import { paintQrCode } from "./qr-code.js";

/** What the teachers' pages need. */
export interface Sharing extends Offer {
  readonly doors: Doors;
  /** Who runs this installation, if that is known. */
  readonly office?: string | undefined;
  /** A number for a class that begins, from 1000 to 9999. */
  newClass(): ClassGroup;
  /** Folder of the built style and script. */
  readonly assets: string;
}

/** Nothing from elsewhere and nothing inline; the pages have no form and are in no frame. */
const policy = [
  "default-src 'none'",
  "style-src 'self'",
  "script-src 'self'",
  "img-src 'self' data:",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join("; ");

/** The pages say the same to everybody; a new lesson shows within five minutes. */
const shared = "public, max-age=300";

/**
 * The teachers' pages, mounted at `/lop`: `GET /` the lessons, `/<word>` leads to a new class of one,
 * `/<word>/<class>` its links and QR code, `/<word>/<class>/qr.png`, and `/<word>/<class>/vao`, which the QR code
 * opens. Sheets from before classes had numbers go on working. The pages keep nothing and know nobody.
 */
export function createSharingRoutes(sharing: Sharing): Router {
  const { doors } = sharing;
  const router = express.Router();
  router.use("/page", express.static(sharing.assets, { maxAge: 300_000, fallthrough: false }));
  router.get("/", (_request, response) => {
    send(response, teachers(sharing, "Vào lớp", chooseLesson(sharing)));
  });
  router.get("/:word", (request, response) => {
    const lesson = find(sharing, request.params.word);
    if (lesson === undefined) return refuse(response, sharing);
    // Each teacher who comes gets a number of the own: nothing between may keep the answer.
    response.set("cache-control", "no-store").redirect(302, pathOf(lesson, sharing.newClass()));
  });
  router.get(["/:word/qr.png", "/:word/:group/qr.png"], async (request, response) => {
    const found = findClass(sharing, request.params);
    if (found === null) return refuse(response, sharing);
    const picture = await paintQrCode(classLinks(found.lesson, doors, found.group).landing);
    response.set("cache-control", shared).type("png").send(picture);
  });
  router.get(["/:word/vao", "/:word/:group/vao"], (request, response) => {
    const found = findClass(sharing, request.params);
    const content = found ? landingPage(found.lesson, doors, found.group) : noSuchLesson(sharing, pupilsPage);
    if (found === null) response.status(404);
    send(response, { title: "Vào lớp", office: sharing.office, content });
  });
  router.get("/:word/:group", async (request, response) => {
    const found = findClass(sharing, request.params);
    if (found === null || found.group === null) return refuse(response, sharing);
    const { lesson, group } = found;
    send(response, teachers(sharing, `Vào lớp: ${lesson.title}`, await classPage(lesson, doors, group)));
  });
  return router;
}

/** The lesson and the class of an address; null: there is no such lesson, or the number is none. */
function findClass(
  offer: Offer,
  { word = "", group }: { readonly word?: string | string[]; readonly group?: string | string[] },
): { readonly lesson: ClassLesson; readonly group: ClassGroup | null } | null {
  const lesson = find(offer, `${word}`);
  if (lesson === undefined) return null;
  if (group === undefined) return { lesson, group: null };
  return /^[1-9]\d{3}$/.test(`${group}`) ? { lesson, group: `${group}` } : null;
}

function find({ lessons, questions }: Offer, given: string): ClassLesson | undefined {
  const word = given.toLowerCase();
  return [questions, ...lessons].find((lesson) => lesson.word === word);
}

function teachers({ office }: Sharing, title: string, content: Markup): Frame {
  return { title, home: "/lop", office, content };
}

function refuse(response: Response, sharing: Sharing): void {
  send(response.status(404), teachers(sharing, "Vào lớp", noSuchLesson(sharing, teachersPage)));
}

function send(response: Response, frame: Frame): void {
  const cache = response.statusCode === 404 ? "no-store" : shared;
  response
    .set({ "cache-control": cache, "content-security-policy": policy })
    .type("html")
    .send(pageFrame(frame));
}
