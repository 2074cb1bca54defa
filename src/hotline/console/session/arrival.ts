const outcomes = ["code-wanted", "no-account", "disabled", "provider-failed", "too-many-tries"] as const;

/** What came of a sign-in at the province's own sign-in, as the address says. */
export type Arrival = (typeof outcomes)[number];

/** What to say about an arrival that did not let anybody in. */
export const arrivalWords: Readonly<Record<Exclude<Arrival, "code-wanted">, string>> = {
  "no-account": "Địa chỉ thư của anh/chị chưa có tài khoản ở đây. Xin hỏi người quản trị.",
  disabled: "Tài khoản này đã bị khoá. Xin hỏi người quản trị.",
  "provider-failed": "Cổng đăng nhập của tỉnh không xác nhận được. Xin thử lại, hoặc dùng mật khẩu.",
  "too-many-tries": "Đã thử quá nhiều lần. Xin đợi ít phút rồi thử lại.",
};

/** Reads the outcome out of the address and clears it there, so that a reload does not tell it again. */
export function takeArrival(): Arrival | null {
  const found = outcomes.find((outcome) => window.location.hash === `#/dang-nhap/${outcome}`) ?? null;
  if (found !== null) window.history.replaceState(null, "", "#/");
  return found;
}
