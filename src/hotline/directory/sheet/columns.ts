/** The columns of a spreadsheet of numbers, in the order of the template. */
export const columns = [
  { id: "province", title: "Tỉnh/thành phố", width: 24, example: "Thành phố Hà Nội" },
  { id: "commune", title: "Xã/phường/đặc khu", width: 24, example: "Phường Ba Đình" },
  { id: "kind", title: "Loại", width: 26, example: "Cán bộ trẻ em cấp xã" },
  {
    id: "name",
    title: "Tên cơ quan hoặc chức danh trực",
    width: 40,
    example: "Trực bảo vệ trẻ em của phường",
  },
  { id: "phones", title: "Điện thoại", width: 26, example: "024 0000 0000; 111" },
  { id: "hours", title: "Giờ làm việc", width: 24, example: "Cả ngày, mọi ngày" },
  { id: "note", title: "Ghi chú", width: 30, example: "Dòng ví dụ, xin xoá trước khi nhập" },
  { id: "verified", title: "Ngày kiểm tra", width: 16, example: "" },
  { id: "source", title: "Nguồn", width: 30, example: "" },
] as const;

/** One of the columns. */
export type ColumnId = (typeof columns)[number]["id"];

/** Columns without which nothing can be read. */
export const neededColumns: readonly ColumnId[] = ["province", "kind", "name", "phones"];

/** The title of a column. */
export function titleOf(id: ColumnId): string {
  return columns.find((column) => column.id === id)?.title ?? id;
}
