import { type Audience, type ClassLesson, spokenWord } from "./class-lesson.js";
import { html, type Markup } from "./html.js";

/** What a teacher may choose from. */
export interface Offer {
  readonly lessons: readonly ClassLesson[];
  /** Leads to questions and help instead of a lesson. */
  readonly questions: ClassLesson;
}

const groups: readonly { readonly audience: Audience; readonly title: string; readonly about: string }[] = [
  {
    audience: "child",
    title: "Cho các em",
    about: "Bài ngắn vài phút, có câu chuyện và câu đố; mỗi em tự làm trên điện thoại.",
  },
  {
    audience: "adult",
    title: "Cho cha mẹ",
    about: "Gửi vào nhóm phụ huynh, hoặc cùng làm trong buổi họp.",
  },
  {
    audience: "officer",
    title: "Cho cán bộ, cộng tác viên",
    about: "Ôn nhanh việc cần làm, hợp với buổi tập huấn.",
  },
];

/** The first page: which lesson is it to be? */
export function chooseLesson(offer: Offer): Markup {
  return html`<h1>Đưa Tiếng Em vào lớp</h1>
<p class="lead">Chọn một bài, thầy cô có ngay mã QR và đường dẫn để gửi cho lớp. Không cần tài khoản; trang này không ghi lại ai đã mở.</p>
${listLessons(offer, teachersPage)}`;
}

/** Where a lesson's name leads. */
type Target = (word: string) => string;

/** The page with QR code and links. */
export const teachersPage: Target = (word) => `/lop/${word}`;

/** The page with all doors, for pupils. */
export const pupilsPage: Target = (word) => `/lop/${word}/vao`;

/** Where a link led that belongs to no lesson: kindly, with what there is. */
export function noSuchLesson(offer: Offer, target: Target): Markup {
  return html`<h1>Chưa tìm thấy bài này</h1>
<p class="lead">Có thể đường dẫn bị thiếu vài chữ, hoặc bài đã đổi tên. Các bài đang có ở ngay dưới đây.</p>
${listLessons(offer, target)}`;
}

function listLessons({ lessons, questions }: Offer, target: Target): Markup {
  const sections = groups.flatMap(({ audience, title, about }) => {
    const found = lessons.filter((lesson) => lesson.audience.includes(audience));
    return found.length === 0 ? [] : [group(title, about, found, target)];
  });
  return html`<section>
<h2>Cho mọi người</h2>
<p>Không theo bài nào: ai cũng có thể đặt câu hỏi, hoặc viết ra khi cần giúp.</p>
<ul class="lessons">${entry(questions, target)}</ul>
</section>
${sections}`;
}

function group(title: string, about: string, lessons: readonly ClassLesson[], target: Target): Markup {
  return html`<section>
<h2>${title}</h2>
<p>${about}</p>
<ul class="lessons">${lessons.map((lesson) => entry(lesson, target))}</ul>
</section>
`;
}

function entry(lesson: ClassLesson, target: Target): Markup {
  return html`<li><a href="${target(lesson.word)}"><strong>${lesson.title}</strong><span>${spokenWord(lesson)}</span></a></li>`;
}
