import express, { type Response, type Router } from "express";
import type { ClassLesson } from "./class-lesson.js";
import { classLinks, type Doors } from "./class-links.js";
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
 * The teachers' pages, mounted at `/lop`: `GET /` the lessons, `/<word>` links and QR code of one, `/<word>/qr.png`,
 * and `/<word>/vao`, which the QR code opens. They keep nothing and know nobody.
 */
export function createSharingRoutes(sharing: Sharing): Router {
  const { doors } = sharing;
  const router = express.Router();
  router.use("/page", express.static(sharing.assets, { maxAge: 300_000, fallthrough: false }));
  router.get("/", (_request, response) => {
    send(response, teachers(sharing, "Vào lớp", chooseLesson(sharing)));
  });
  router.get("/:word", async (request, response) => {
    const lesson = find(sharing, request.params.word);
    if (lesson === undefined) return refuse(response, sharing);
    send(response, teachers(sharing, `Vào lớp: ${lesson.title}`, await classPage(lesson, doors)));
  });
  router.get("/:word/qr.png", async (request, response) => {
    const lesson = find(sharing, request.params.word);
    if (lesson === undefined) return refuse(response, sharing);
    const picture = await paintQrCode(classLinks(lesson, doors).landing);
    response.set("cache-control", shared).type("png").send(picture);
  });
  router.get("/:word/vao", (request, response) => {
    const lesson = find(sharing, request.params.word);
    const content = lesson ? landingPage(lesson, doors) : noSuchLesson(sharing, pupilsPage);
    if (lesson === undefined) response.status(404);
    send(response, { title: "Vào lớp", office: sharing.office, content });
  });
  return router;
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
