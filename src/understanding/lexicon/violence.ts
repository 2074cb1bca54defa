import { phrases } from "./words.js";

/** Words for blows, weapons, wounds and being shut in. */
export const violence = {
  BEAT: phrases(`ăn tát, ăn đấm, chịu đòn, gõ vào đầu, cốc đầu, đánh vào đầu, dùng nhục hình, nhục hình, đè ra đánh, lấy chân đạp, xách tai, kéo tai, giáng!, phang, choảng, nọc ra, đập vào đầu, thụi!, dằn mặt, xử, dần cho, trừng phạt, đánh thâm, đập vỡ, dí bàn là, châm thuốc, gí thuốc, dí điếu thuốc, gí bàn ủi, đánh, đánh đập, đập, tát, vả!, bợp, bạt tai, bợp tai, đấm!, đá!, đạp, quất, quật, vụt!, ăn đòn, đánh đòn, cho ăn đòn, no đòn, dợt!, tẩn!, nện!, táng!, bóp cổ, siết cổ,
    véo, nhéo, ngắt nhéo, cấu!, cắn!, giật tóc, nắm tóc, túm tóc, nắm đầu, lôi đầu, dúi đầu, đập đầu, trói!, xích lại!, xích chân!, xích tay!, xích cổ!, bị xích!, xích cửa!, tiếng xích!, xích em!, xích con!, xích nó!, xích cháu!, xích vào!, xích vô!, xích ở!, đem xích!, hành hạ, bạo hành, tra tấn, ngược đãi, hành hung,
    rượt đánh, đuổi đánh, đuổi chém, dí thuốc, đánh hội đồng, xô!, xô ngã, chọi!, ném!, đập phá, bạo lực, quỳ gối, bắt quỳ, phạt quỳ, dội nước, tạt nước sôi, đổ nước sôi,
    hit, hits, hitting, beat, beats, beating, beaten, punch, punches, punching, slap, slaps, slapping, kick, kicks, kicking, choke, choking, hurts, hurting, abuse, abusing`),
  SCOLD: phrases(
    `chửi, chửi mắng, chửi bới, mắng chửi, mắng nhiếc, la mắng, xỉ vả, sỉ nhục, nhục mạ, hăm dọa`,
  ),
  CHOKE: phrases(
    `bóp cổ, siết cổ, thắt cổ, bịt miệng, bịt mũi, nhấn nước, dìm đầu, dìm nước, dúi đầu, đập đầu, choking, choke, strangle`,
  ),
  DEADLY: phrases(
    `dao, con dao, búa, rìu, súng, mã tấu, kiếm, kéo!, rựa, axit, a xít, xăng, can xăng, dao phay, tuýp sắt, gậy, gậy sắt, knife, gun`,
  ),
  TAKE: phrases(`cầm, lấy, rút, vác, xách, kề, dí, đem, quơ, chĩa, giơ, cầm theo, has a, with a`),
  THING: phrases(
    `dây điện, thắt lưng, dây nịt, roi, roi mây, cây, cái cây, móc áo, cán chổi, chổi, chổi lông gà, chai, dép, ống nước, gậy, khúc cây, dây xích, xích xe đạp, xích chó, điếu thuốc, bàn ủi, bàn là, thước, thước sắt, dây sạc, sợi dây, nón bảo hiểm, vỏ chai`,
  ),
  KILL: phrases(
    `giết, giết chết, chém, đâm!, đâm chết, chém chết, đánh chết, thiêu sống, đốt nhà, tưới xăng, tẩm xăng, đổ xăng, tạt axit, kill, stab`,
  ),
  HURT: phrases(`chảy máu, ra máu, máu me, máu, bầm, bầm tím, thâm tím, bầm dập, tím người, sưng, sưng má, sưng vù, gãy tay, gãy chân, gãy răng, gãy xương, bất tỉnh, ngất, ngất xỉu, ngất đi, xỉu!, bị thương, trầy xước,
    khó thở, không thở, toác đầu, bể đầu, vỡ đầu, rách, nhập viện, cấp cứu, thương tích, bleeding, bruise, bruises, unconscious`),
  GRAVE:
    phrases(`bất động, nằm bất động, tím tái, không nhúc nhích, không cử động, không dậy nổi, ngất lịm, thoi thóp, chảy máu, ra máu, máu me, bất tỉnh, ngất, ngất xỉu, ngất đi, xỉu!, khó thở, không thở, toác đầu, bể đầu, vỡ đầu, cấp cứu, gần chết, sắp chết, chết mất, thập tử nhất sinh,
    im luôn, im bặt, nằm im, co giật, bleeding, unconscious`),
  FIERCE: phrases(
    `dữ lắm, dữ quá, dã man, khóc thét, la hét, gào khóc, kêu cứu, tới tấp, túi bụi, không ngừng, thừa sống thiếu chết, tàn nhẫn, khóc dữ, la khóc`,
  ),
  LOCK: phrases(
    `nhốt, khóa trái, giam, giam giữ, trói!, trói tay, xích lại!, xích chân!, xích tay!, xích cổ!, bị xích!, xích cửa!, tiếng xích!, xích em!, xích con!, xích nó!, xích cháu!, xích vào!, xích vô!, xích ở!, đem xích!, nhốt lại, locked`,
  ),
  DOOR: phrases(`cửa, cửa phòng, cửa nhà, cái cửa, door`),
  BANG: phrases(`đập, phá, đạp, tông, đạp phá, đập phá, phá khóa, xông vào, cạy, banging`),
  CHASE: phrases(`rượt, rượt theo, đuổi theo, đuổi đánh, đuổi chém, dí theo, lùng, tìm đánh, chasing`),
  THREAT: phrases(
    `dọa, dọa giết, đe dọa, đòi, hăm, hăm dọa, nói sẽ, doạ, thề, dọa đánh, nói, bảo, kêu, đòi đánh`,
  ),
  DRUNK: phrases(
    `say, say rượu, say xỉn, nhậu, nhậu xỉn, uống rượu, nhậu say, xỉn, rượu, ngáo, ngáo đá, lên cơn, drunk`,
  ),
  SOON: phrases(
    `tối nay, đêm nay, chiều nay, lát nữa, tí nữa, sắp, sắp về, về tới, về là, một lát, hôm nay, ngày mai, chút nữa`,
  ),
  HIDING: phrases(`trốn, núp, nấp, chui, trốn trong, đang trốn, hiding`),
} as const;
