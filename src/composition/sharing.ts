import { randomInt } from "node:crypto";
import { fileURLToPath } from "node:url";
import type { Router } from "express";
import { questionsWord } from "../conversation/acts/topics.js";
import { createLessons } from "../conversation/lessons.js";
import { loadFlows } from "../flow/loader.js";
import { loadWords } from "../flow/words.js";
import { type Config, openChannels } from "../infra/config.js";
import type { ClassLesson } from "../sharing/class-lesson.js";
import type { Doors } from "../sharing/class-links.js";
import { createSharingRoutes } from "../sharing/routes.js";
import { publicUrl } from "./public-url.js";

const root = fileURLToPath(new URL("../../", import.meta.url));
const assets = fileURLToPath(new URL("../pages/lop", import.meta.url));
const questions: ClassLesson = { word: questionsWord, title: "Hỏi đáp và cần giúp", audience: [] };

/** The teachers' pages over the lessons among the flows. */
export function openSharing(config: Config): Router {
  const { OFFICE_NAME: office } = config;
  const newClass = () => `${randomInt(1_000, 10_000)}`;
  const offer = { lessons: readLessons(), questions };
  return createSharingRoutes({ ...offer, doors: doorsOf(config), office, assets, newClass });
}

/** The lessons in the order of the menu, with their Vietnamese titles. */
export function readLessons(flowsFolder = `${root}flows`, localesFolder = `${root}locales`): ClassLesson[] {
  const { flows } = loadFlows(flowsFolder);
  const texts = loadWords(localesFolder).words["vi"] ?? {};
  const lessons = createLessons(flows);
  const ids = new Set([...lessons.for("child"), ...lessons.for("adult"), ...lessons.for("officer")]);
  return [...ids].flatMap((id) => {
    const lesson = flows.find((flow) => flow.id === id)?.lesson;
    const title = texts[id]?.["title"];
    if (lesson === undefined || typeof title !== "string") return [];
    return [{ word: lesson.word, title, audience: lesson.for, spoken: lesson.spoken }];
  });
}

function doorsOf(config: Config): Doors {
  const open = openChannels(config);
  return {
    publicUrl: publicUrl(config),
    ...(open.messenger && config.MESSENGER_PAGE_ID && { messengerPage: config.MESSENGER_PAGE_ID }),
    ...(open.zalo && config.ZALO_OA_ID && { zaloAccount: config.ZALO_OA_ID }),
  };
}
