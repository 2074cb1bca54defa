import express, { type Router } from "express";

/** Emergency numbers with what they are for. */
const numbers: Readonly<Record<string, string>> = {
  "111": "Tổng đài quốc gia bảo vệ trẻ em. Miễn phí, cả ngày lẫn đêm.",
  "113": "Công an. Miễn phí, cả ngày lẫn đêm.",
  "114": "Chữa cháy, cứu nạn. Miễn phí, cả ngày lẫn đêm.",
  "115": "Cấp cứu y tế. Miễn phí, cả ngày lẫn đêm.",
};

/**
 * `/goi/111`: a page with one big button that dials. Messenger's call button takes only numbers with a country code,
 * which short numbers have not; its link button leads here.
 */
export function callPage(): Router {
  const router = express.Router();
  router.get("/:number", (request, response, next) => {
    const what = numbers[request.params.number];
    if (what === undefined) return next();
    response.type("html").send(render(request.params.number, what));
  });
  return router;
}

function render(number: string, what: string): string {
  return `<!doctype html><html lang="vi"><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1">
<title>${number}</title><style>body{font:1.2rem/1.5 system-ui,sans-serif;margin:0;min-height:100dvh;display:grid;place-content:center;text-align:center;padding:1rem;background:#f4f6f5;color:#1d2b2a}
a{display:block;padding:1.2rem 2.5rem;border-radius:16px;background:#b3261e;color:#fff;font-size:2rem;font-weight:700;text-decoration:none}</style>
<p>${what}</p><a href="tel:${number}">Gọi ${number}</a></html>`;
}
