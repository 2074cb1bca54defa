import express, { type Router } from "express";

/**
 * A page that was built into a folder: its files may be kept for ever (their names hold a hash), the page itself never.
 * Every path below that is no file is the page.
 */
export function page(folder: string): Router {
  const router = express.Router();
  router.use(
    "/assets",
    express.static(`${folder}/assets`, { immutable: true, maxAge: "365d", fallthrough: false }),
  );
  router.get("/{*path}", (_request, response) => {
    response.set("cache-control", "no-store");
    response.sendFile("index.html", { root: folder });
  });
  return router;
}
