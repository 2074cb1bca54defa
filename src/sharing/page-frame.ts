import { html, type Markup } from "./html.js";

const phone = html`<svg aria-hidden="true" viewBox="0 0 24 24"><path d="M6.6 10.8a15 15 0 0 0 6.6 6.6l2.2-2.2a1 1 0 0 1 1-.25 11.4 11.4 0 0 0 3.6.57 1 1 0 0 1 1 1V20a1 1 0 0 1-1 1A17 17 0 0 1 3 4a1 1 0 0 1 1-1h3.5a1 1 0 0 1 1 1c0 1.25.2 2.45.57 3.57a1 1 0 0 1-.25 1z"/></svg>`;

/** What stands around the content of a page. */
export interface Frame {
  /** Name of the page in tabs and histories: it names no danger. */
  readonly title: string;
  /** What the name at the top leads to; none on a page for pupils. */
  readonly home?: string;
  /** Who runs this installation, if that is known. */
  readonly office?: string | undefined;
  readonly content: Markup;
}

/** A whole page with the calm head of the chat page: the name, and 111 in sight. */
export function pageFrame({ title, home, office, content }: Frame): string {
  const name = home === undefined ? html`Tiếng Em` : html`<a href="${home}">Tiếng Em</a>`;
  const { text } = html`<!doctype html>
<html lang="vi">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<meta name="format-detection" content="telephone=no">
<title>${title}</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="/lop/page/style.css">
<script type="module" src="/lop/page/page.js"></script>
</head>
<body>
<header class="bar">
<p class="name">${name}</p>
<a class="call" href="tel:111" aria-label="Gọi 111, miễn phí, cả ngày lẫn đêm">${phone}Gọi 111</a>
</header>
<main>
${content}
</main>
${office ? html`<footer>Đơn vị vận hành: ${office}</footer>` : null}
</body>
</html>
`;
  return text;
}
