import express, { type ErrorRequestHandler, type Express, type Router } from "express";
import helmet from "helmet";
import { faultFields, type Log } from "../infra/log.js";
import { operations, type Probes } from "./operations.js";

/** What the application serves. Each router brings its own limits and errors. */
export interface Mounts {
  readonly probes: Probes;
  readonly log: Log;
  /** Routers and where they stand, in order. */
  readonly routers: readonly { readonly path: string; readonly router: Router }[];
}

/** The one web application: headers, operations, the doors and pages, and an end for everything else. */
export function createApplication(mounts: Mounts): Express {
  const application = express();
  application.disable("x-powered-by");
  application.set("trust proxy", "loopback, linklocal, uniquelocal");
  application.use(headers());
  application.use(operations(mounts.probes));
  for (const { path, router } of mounts.routers) application.use(path, router);
  application.use((_request, response) => {
    response.status(404).type("text/plain").send("Không có trang này.\n");
  });
  application.use(lastResort(mounts.log));
  return application;
}

function headers() {
  return helmet({
    contentSecurityPolicy: {
      directives: {
        defaultSrc: ["'self'"],
        styleSrc: ["'self'", "'unsafe-inline'"],
        imgSrc: ["'self'", "data:"],
        // A voice note that the console unpacks itself is played from the page's own memory.
        mediaSrc: ["'self'", "blob:"],
        objectSrc: ["'none'"],
        frameAncestors: ["'none'"],
        upgradeInsecureRequests: null,
      },
    },
    strictTransportSecurity: { maxAge: 31_536_000 },
    referrerPolicy: { policy: "no-referrer" },
  });
}

/** Faults that reached nobody else: bad bodies are the caller's, everything else means "try again". */
function lastResort(log: Log): ErrorRequestHandler {
  return (error, request, response, next) => {
    if (response.headersSent) return next(error);
    const given = (error as { status?: unknown }).status;
    const status = typeof given === "number" && given >= 400 && given < 500 ? given : 503;
    if (status === 503) {
      log.error("request-failed", {
        method: request.method,
        path: request.route?.path,
        fault: faultFields(error),
      });
      response.setHeader("retry-after", "3");
    }
    response
      .status(status)
      .json({ error: { code: status === 413 ? "too-long" : status === 503 ? "busy" : "bad-request" } });
  };
}
