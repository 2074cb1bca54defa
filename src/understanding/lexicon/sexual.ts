import { phrases } from "./words.js";

/** Words around sexual abuse and pictures. Kept to what children and parents write. */
export const sexual = {
  PRIVATE: phrases(
    `cái đó của, cái đó của ổng, cái của ổng, phía dưới, chỗ dưới, quần chíp, quần xì, quần sịp, chỗ riêng tư, vùng riêng tư, cặp ngực, cái ti, đầu ti, vô áo, vào áo, vô quần, vào quần, vào váy, từ đằng sau, eo, chỗ kín, vùng kín, chỗ nhạy cảm, bộ phận nhạy cảm, bộ phận sinh dục, ngực, vú, mông, đùi, bím, bim, cu!, hĩm, chim!, bướm!, háng, chỗ đi tiểu, chỗ đi đái, chỗ đó, vùng nhạy cảm, quần lót, đồ lót, áo lót, áo ngực, trong quần, trong áo, dưới váy, người em, người con, khắp người, cơ thể, thân thể, chỗ ấy, của quý, cái ấy, private part, private parts, cậu nhỏ, cô bé`,
  ),
  TOUCH: phrases(
    `sờ, sờ mó, sờ soạng, rờ!, rờ mó, mò!, mò mẫm, mó!, đụng, đụng chạm, chạm, chạm vào, động chạm, bóp, nắn, vuốt, vuốt ve, xoa, hôn!, liếm, thò tay, cho tay, luồn tay, thọc tay, cọ!, nhìn, ngó, chọc, đụng vào, touch, touches, touched, touching`,
  ),
  MOLEST: phrases(
    `sàm sỡ, dâm ô, quấy rối, quấy rối tình dục, gạ gẫm, gạ tình, gạ!, hiếp, hiếp dâm, cưỡng hiếp, cưỡng bức, cưỡng dâm, xâm hại, xâm hại tình dục, lạm dụng, lạm dụng tình dục, giở trò, giở trò đồi bại, làm trò bậy, làm trò bậy bạ, làm trò đồi bại, làm trò người lớn, làm trò đó, làm trò ấy, làm trò kỳ, làm trò lạ, làm nhục, làm bậy, làm chuyện bậy, làm chuyện bậy bạ, làm chuyện không nên, làm chuyện người lớn, chuyện người lớn, làm chuyện ấy, làm chuyện đó, quan hệ tình dục, hãm hiếp, hãm hại, hại đời, sờ mó, sờ soạng, rờ mó, động chạm, đụng chạm, vuốt ve, lấy mất trinh, mất trinh, mất zin, phá trinh, rape, raped, molest, molested, sexually abused, sexual abuse, đòi quan hệ, bắt quan hệ, ép quan hệ`,
  ),
  UNDRESS: phrases(
    `cởi đồ, cởi quần, cởi áo, cởi quần áo, cởi truồng, tụt quần, tuột quần, kéo quần, lột đồ, lột quần, lột áo, lột quần áo, cởi hết, cởi trần, coi đồ!, thoát y, vén áo, vén váy, khỏa thân, ở truồng!, take off my clothes, undress, tốc váy`,
  ),
  PORN: phrases(
    `phim người lớn, phim sex, phim đen, phim 18, phim cấp ba, phim heo, phim khiêu dâm, ảnh sex, clip sex, phim jav, phim con heo, sex, porn, xxx`,
  ),
  FORCE: phrases(
    `bắt, ép, ép buộc, bắt ép, dụ, dụ dỗ, rủ, đòi, kêu, bảo, cho, muốn, lừa, gạ!, cưỡng ép, dọa, bắt em, ép em, make, makes, made, forces, forced, force`,
  ),
  HUG: phrases(
    `ôm hôn, ôm, hôn, hôn môi, hôn má, ôm chặt, đè, đè lên, nằm lên, nằm đè, leo lên người, chui vào chăn, chui vào mùng, ngủ chung, ngủ cùng, nằm chung`,
  ),
  SECRET: phrases(
    `bí mật của hai, bí mật của, giữ bí mật, không được kể, không được nói, đừng nói ai, đừng kể ai, cấm kể, không được nói ai, bắt giữ bí mật, bí mật giữa hai, kể là giết, kể là đánh, nói kể là, nói ra là, bắt im, im lặng, bắt con im, không cho nói, không cho kể, bắt em im, secret, don't tell`,
  ),
  GENITAL_PAIN: phrases(
    `phía dưới, chỗ dưới, quần chíp, quần xì, chỗ riêng tư, chỗ đi tiểu, chỗ đi đái, chỗ kín, vùng kín, quần lót, bộ phận sinh dục, hậu môn, chỗ ấy, bím, đi tiểu`,
  ),
  PAIN: phrases(`đau, rát, chảy máu, ra máu, có máu, máu, sưng, ngứa, bị thương, dính máu`),
  NUDES: phrases(
    `không mặc áo, không mặc đồ, không mặc quần áo, không mặc gì, không quần áo, mặc đồ lót, đồ lót màu gì, không che, ảnh tắm, clip tắm, cảnh nóng, clip bậy, ảnh bậy, hình bậy, clip giường chiếu, ảnh nhạy cảm, hình nhạy cảm, ảnh nóng, clip nóng, hình nóng, ảnh khỏa thân, hình khỏa thân, khỏa thân, khoả thân, khỏe thân, ảnh hở!, ảnh hở hang, ảnh nude, nude, nudes, nuđe, ảnh sex, clip sex, hình sex, ảnh riêng tư, ảnh thân thể, ảnh ngực, hình ngực, ảnh không mặc, ảnh không mặc đồ, ảnh cởi đồ, hình cởi đồ, clip riêng, ảnh kín, ảnh chỗ kín, đồi trụy, hình đồi trụy, ảnh 18, ảnh lộ, clip lộ, naked, nude photo, nude photos`,
  ),
  FAKED: phrases(`hình ghép, ảnh ghép, ghép ảnh, ghép mặt, ghép hình`),
  PICTURE: phrases(
    `ảnh, hình, clip, video, tấm hình, tấm ảnh, hình em, ảnh em, ảnh con, cam, picture, pictures, photo, photos, pics`,
  ),
  SPREAD: phrases(
    `tung ảnh, rải, quăng lên, gửi khắp, truyền tay, chuyền tay, chia sẻ, đăng, tung, tung lên, phát tán, up, up lên, gửi cho, gửi lên, bêu, bóc phốt, đưa lên, lan truyền, share, post, leak, công khai, gửi hết, leo lên`,
  ),
  NET: phrases(
    `mạng, trên mạng, qua mạng, facebook, zalo, tiktok, instagram, messenger, telegram, game, online, internet, locket, discord, livestream, tài khoản, youtube, web`,
  ),
  MEET: phrases(
    `đi gặp, gặp, gặp riêng, gặp mặt, hẹn gặp, hẹn, rủ đi, đi chơi riêng, đi theo, đi với, tới đón, qua đón, lên gặp, meet`,
  ),
  HOTEL: phrases(
    `nhà nghỉ, khách sạn, phòng trọ, nhà riêng, nhà hắn, nhà ảnh!, motel, homestay, hotel, nhà anh ta`,
  ),
  MONEY: phrases(
    `tiền, chuyển tiền, chuyển khoản, nạp thẻ, triệu, thẻ cào, nạp, tiền chuộc, money, skin, kim cương, quà, thẻ game, nghìn, củ`,
  ),
} as const;
