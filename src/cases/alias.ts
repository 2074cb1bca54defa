import type { PersonKey } from "../model/ids.js";

/** Things of sky, garden and sea: no name of a person, nothing that belittles. */
const things = [
  ...[
    "Mây",
    "Gió",
    "Nắng",
    "Sóng",
    "Suối",
    "Biển",
    "Sao",
    "Trăng",
    "Sương",
    "Mưa",
    "Hồ",
    "Đảo",
    "Đồi",
    "Núi",
  ],
  ...[
    "Rừng",
    "Cỏ",
    "Lá",
    "Sen",
    "Cúc",
    "Tre",
    "Bàng",
    "Phượng",
    "Thông",
    "Dừa",
    "Khế",
    "Bưởi",
    "Cam",
    "Diều",
  ],
  ...["Thuyền", "Đèn", "Cầu", "Trống", "Sáo", "Chuông", "Én", "Sẻ", "Yến", "Bướm", "Đom Đóm", "Hải Âu"],
] as const;

const looks = [
  ...[
    "Xanh",
    "Vàng",
    "Tím",
    "Hồng",
    "Trắng",
    "Đỏ",
    "Cam",
    "Bạc",
    "Biếc",
    "Ngọc",
    "Lam",
    "Sáng",
    "Trong",
    "Êm",
  ],
  ...["Nhẹ", "Cao", "Xa", "Rộng", "Mới", "Sớm", "Thơm", "Mát", "Ấm", "Dịu", "Vui", "Nhanh", "Khoẻ", "Lành"],
] as const;

const numbers = 90;

/**
 * A name by which staff speak of a talk, e.g. `Mây Xanh 27`: always the same for one person on one channel, and it
 * says nothing about them. About a hundred thousand exist, so that two in sight at once are hardly ever alike.
 */
export function aliasOf(person: PersonKey): string {
  const mixed = mix(person);
  const thing = things[mixed % things.length] ?? things[0];
  const rest = Math.floor(mixed / things.length);
  const others = looks.filter((look) => look !== thing);
  const look = others[rest % others.length] ?? looks[0];
  return `${thing} ${look} ${10 + (Math.floor(rest / others.length) % numbers)}`;
}

/** FNV-1a over the key, with a last stir so that near keys lie far apart; 32 bits, never negative. */
function mix(text: string): number {
  let hash = 0x811c9dc5;
  for (let place = 0; place < text.length; place += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(place), 0x01000193);
  }
  hash = Math.imul(hash ^ (hash >>> 16), 0x45d9f3b);
  return (hash ^ (hash >>> 13)) >>> 0;
}
