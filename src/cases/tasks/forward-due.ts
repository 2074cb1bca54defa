import { type RawBuilder, sql } from "kysely";
import { atOnceBounds } from "./at-once-bounds.js";
import { harmKinds } from "./suggest.js";

/**
 * Of the row of `cases` at hand: when its information should have been passed on to the commune, which the decree
 * wants "ngay" (56/2017/NĐ-CP, article 26 paragraph 1), counted from receiving it. Null: it was passed on since, staff
 * noted that it need not be, or nothing in it asks for that. While nobody knows the commune, 111 stands for it.
 */
export function forwardDue(): RawBuilder<Date | null> {
  const received = sql`coalesce(cases.clock_from, cases.first_message_at)`;
  return sql<Date | null>`case when cases.status <> 'closed'
    and (cases.legal_deadline_at is not null or (
      select true from case_dangers as shown where shown.case_id = cases.id
      and shown.kind in (${sql.join([...harmKinds])}) limit 1))
    and not exists (
      select from case_referrals as sent where sent.case_id = cases.id and sent.sent_at >= ${received}
      and (sent.to_kind = 'commune' or (sent.to_kind = '111' and cases.unit_code is null)))
    and not exists (
      select from case_tasks as passed where passed.case_id = cases.id and passed.done_at >= ${received}
      and passed.kind = 'refer-commune' and passed.result = 'not-needed')
    then ${received} + coalesce(
      (select value::integer from alarm_settings where key = 'at-once-minutes'),
      ${sql.lit(atOnceBounds.usual)}) * interval '1 minute' end`;
}
