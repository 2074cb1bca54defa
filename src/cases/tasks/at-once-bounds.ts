/**
 * Minutes after which "ngay" (at once) counts as overdue: what an office may set, and what holds until it does. The
 * decree says "ngay" and names no number.
 */
export const atOnceBounds = { least: 5, usual: 30, most: 240 } as const;
