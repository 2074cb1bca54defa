import type { FieldGroup } from "../../cases/report-fields.js";

/** Titles of the parts, in the form's words. */
export const sectionTitles: Readonly<Record<FieldGroup, string>> = {
  source: "Thông tin về nguồn tin",
  child: "Thông tin về trẻ em",
  event: "Thông tin về sự việc",
  family: "Thông tin về gia đình của trẻ",
  help: "Những hỗ trợ trẻ đã nhận được",
  informant: "Thông tin về người báo tin (nếu người báo tin đồng ý cung cấp)",
};

/** Fixed words of the form. */
export const formWords = {
  form: "Mẫu số 01\nNghị định số 56/2017/NĐ-CP",
  title: "BÁO CÁO TIẾP NHẬN THÔNG TIN TRẺ EM",
  country: "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
  motto: "Độc lập - Tự do - Hạnh phúc",
  practice: "HỒ SƠ TẬP DƯỢT – KHÔNG PHẢI VỤ VIỆC THẬT",
  withheld: "Không in trong bản này để giữ kín người báo tin.",
  storyWithheld: "Lời kể nguyên văn giữ ở đường dây, không in trong bản này để giữ kín người báo tin.",
  empty: "chưa có thông tin",
  date: "………………, ngày …… tháng …… năm 20……",
  role: "NGƯỜI TIẾP NHẬN THÔNG TIN",
  hint: "(Ký, ghi rõ họ tên)",
} as const;
