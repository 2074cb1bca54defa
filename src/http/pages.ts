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

/** Pictures that platforms and pages fetch: they change only with a new version. */
export function pictures(folder: string): Router {
  const router = express.Router();
  router.use(express.static(folder, { maxAge: "1d", fallthrough: false, dotfiles: "ignore" }));
  return router;
}
