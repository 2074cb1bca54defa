import type { DangerKind } from "../../../model/danger.js";

/** What an officer should and should not do, in few words. */
export interface Advice {
  readonly doing: readonly string[];
  readonly never: readonly string[];
}

/** For every case (Decree 56/2017/NĐ-CP, articles 24, 26 and 31). */
const always: Advice = {
  doing: [
    "Gặp riêng trẻ, ở chỗ trẻ thấy yên tâm. Xem trẻ có an toàn không trước đã.",
    "Trẻ đang bị đe doạ hoặc bị hại nặng: báo Chủ tịch UBND xã và công an xã ngay.",
    "Giữ nguyên lời trẻ nói, đồ vật và tin nhắn liên quan.",
  ],
  never: [
    "Không nói với người bị nghi gây hại là đã có tin báo.",
    "Không hỏi đi hỏi lại chuyện đã xảy ra, không hỏi trước mặt người lạ.",
    "Không kể tên trẻ, không chụp ảnh, không đăng lên mạng hay nhóm chat.",
  ],
};

const byDanger: Partial<Record<DangerKind, Partial<Advice>>> = {
  "violence-now": { doing: ["Gọi 113 hoặc công an xã, đừng tự đi một mình."] },
  "sexual-abuse": {
    doing: ["Chuyển tin cho công an xã ngay và đưa trẻ đi khám sớm."],
    never: ["Không để gia đình hai bên tự dàn xếp."],
  },
  "self-harm": {
    doing: ["Cất thuốc, dao, dây. Không để trẻ một mình. Trẻ bị thương: gọi 115."],
    never: ["Không trách mắng, không thách đố."],
  },
  "online-abuse": {
    doing: ["Giữ lại tin nhắn và hình, chuyển công an."],
    never: ["Không chuyển tiếp hình của trẻ cho bất kỳ ai ngoài công an."],
  },
  "missing-trafficking": { doing: ["Báo công an ngay, không chờ đủ 24 giờ."] },
  "injury-medical": { doing: ["Gọi 115 hoặc đưa trẻ tới cơ sở y tế gần nhất trước."] },
  "carer-crisis": { doing: ["Hỏi thăm người nuôi trước; tìm người trông trẻ giúp trong lúc này."] },
  "runaway-fear": { never: ["Không đưa trẻ về nhà khi chưa rõ ở nhà có an toàn không."] },
};

/** What to do and not to do about these dangers, the special lines first. */
export function adviceFor(dangers: readonly DangerKind[]): Advice {
  const special = dangers.map((kind) => byDanger[kind] ?? {});
  return {
    doing: [...special.flatMap(({ doing = [] }) => doing), ...always.doing],
    never: [...special.flatMap(({ never = [] }) => never), ...always.never],
  };
}
