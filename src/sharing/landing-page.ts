import type { ClassLesson } from "./class-lesson.js";
import { type ClassGroup, classLinks, classRef, type Doors } from "./class-links.js";
import { copyField } from "./copy-field.js";
import { html, type Markup } from "./html.js";

/** What the QR code opens on a phone: all doors into the lesson. */
export function landingPage(lesson: ClassLesson, doors: Doors, group: ClassGroup | null): Markup {
  const { messenger, zalo, spoken } = classLinks(lesson, doors, group);
  const ways = [messenger, zalo].some((link) => link !== undefined);
  return html`<div class="landing">
<h1>${lesson.title}</h1>
<p class="lead">${ways ? "Chọn một cách để vào." : "Bấm nút để vào."}</p>
<a class="door" href="/chat#lop=${classRef(lesson, group)}">Mở ngay ở đây</a>
${messenger ? html`<a class="door plain" rel="noreferrer" href="${messenger}">Vào bằng Messenger</a>` : null}
${zalo ? zaloDoor(zalo, spoken) : null}
</div>`;
}

function zaloDoor(link: string, spoken: string): Markup {
  return html`<section class="zalo" aria-labelledby="zalo">
<h2 id="zalo">Vào bằng Zalo</h2>
<p>1. Chép từ này:</p>
${copyField("word", "từ của lớp", spoken)}
<p>2. Mở Zalo, dán vào rồi gửi.</p>
<a class="door plain" rel="noreferrer" href="${link}">Mở Zalo</a>
</section>`;
}
