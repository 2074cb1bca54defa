import type { ClassLesson } from "./class-lesson.js";
import {
  type ClassGroup,
  type ClassLinks,
  classLinks,
  classRef,
  type Doors,
  isLocal,
  pathOf,
} from "./class-links.js";
import { copyField } from "./copy-field.js";
import { html, type Markup } from "./html.js";
import { drawQrCode } from "./qr-code.js";

/** What a teacher gets for a class: one QR code, all links, and a sheet to print. */
export async function classPage(lesson: ClassLesson, doors: Doors, group: ClassGroup): Promise<Markup> {
  const links = classLinks(lesson, doors, group);
  const code = await drawQrCode(links.landing, `Mã QR mở trang vào lớp: ${lesson.title}`);
  return html`<p class="back"><a href="/lop">Chọn bài khác</a></p>
<h1>${lesson.title}</h1>
${isLocal(doors.publicUrl) ? localNote : null}
<div class="class">
<section class="scan" aria-labelledby="scan">
<h2 id="scan">Mã QR cho cả lớp</h2>
<p>Chiếu lên bảng hoặc in ra. Quét mã thì thấy mọi cách để vào.</p>
<div class="sheet">
<p class="sheet-title">${lesson.title}</p>
<p class="sheet-how">Mở máy ảnh điện thoại, đưa vào mã này</p>
${code}
<p class="sheet-address">Không quét được thì gõ:<br><b>${bare(links.landing)}</b></p>
<p class="sheet-word">Hoặc nhắn cho Tiếng Em: <b>${links.spoken}</b></p>
<p class="sheet-call">Cần giúp: gọi <b>111</b>, miễn phí, cả ngày lẫn đêm</p>
</div>
<p class="deeds">
<button type="button" class="button" data-print hidden>In một tờ A4</button>
<a class="button" href="${pathOf(lesson, group)}/qr.png" download="lop-${classRef(lesson, group)}.png">Tải ảnh mã QR</a>
</p>
</section>
<section class="links" aria-labelledby="links">
<h2 id="links">Đường dẫn để gửi</h2>
${linkList(links)}
${closedNote(links)}
<p class="quiet">Số ${group} là của riêng lớp này, không gắn với tên ai. Lớp khác thì mở lại bài để có số mới.</p>
<p class="quiet">Thầy cô không xem được ai viết gì trong đó. Có em đang gặp nguy hiểm: gọi 111 hoặc 113.</p>
</section>
</div>`;
}

function linkList(links: ClassLinks): Markup {
  return html`<h3>Một đường dẫn cho tất cả</h3>
<p>Mở ra trang có mọi cách vào, giống mã QR.</p>
${copyField("landing", "đường dẫn cho tất cả", links.landing)}
${
  links.messenger
    ? html`<h3>Messenger</h3>
<p>Mở Messenger và vào thẳng bài.</p>
${copyField("messenger", "đường dẫn Messenger", links.messenger)}`
    : null
}
${
  links.zalo
    ? html`<h3>Zalo</h3>
<p>Zalo không tự biết lớp nào: mở đường dẫn rồi gửi từ của lớp.</p>
${copyField("zalo", "đường dẫn Zalo", links.zalo)}
${copyField("word", "từ của lớp", links.spoken)}`
    : null
}
<h3>Trên web</h3>
<p>Trò chuyện ngay trong trình duyệt, không cần ứng dụng.</p>
${copyField("web", "đường dẫn trên web", links.web)}`;
}

const localNote = html`<p class="note">Máy chủ này chưa có địa chỉ công khai: điện thoại của lớp chưa mở được mã và đường dẫn dưới đây. Người cài đặt cần đặt PUBLIC_URL.</p>`;

function closedNote({ messenger, zalo }: ClassLinks): Markup | null {
  const closed = [...(messenger ? [] : ["Messenger"]), ...(zalo ? [] : ["Zalo"])];
  if (closed.length === 0) return null;
  return html`<p class="quiet">Ở đây chưa nối ${closed.join(" và ")}, nên không có đường dẫn đó.</p>`;
}

/** An address as people type it. */
function bare(address: string): string {
  return address.replace(/^https?:\/\//, "");
}
