const small =
  "(?:la|thi|em|con|chau|be|no|minh|moi|duoc|tron|len|day|den|du|se|vua|toi|buoc|sang|vao|qua|het|sua|khoang|tam|co|dc|ben)";
const notYet = new RegExp(
  `(?:^| )(?:sap|gan|suyt|chua|xap xi|gan nhu|(?:sang|qua|nam|thang|tuan|mua|he) (?:nam|thang|tuan|tet|he|sau|toi|xuan)|(?:qua|ra|an|het|xong|toi|sau|den|qua) (?:tet|nam|sinh nhat|he|nam moi)|tet(?: nay| nam nay)?|nua|ngay mai|mai (?=la |sinh nhat |em |con |moi |tron |du )(?:la|sinh nhat|em|con|moi|tron|du)|sinh nhat(?: toi| nay)?|sap toi|toi day|(?:cuoi|het|sang|qua) nam(?: nay)?|thang \\d{1,2} (?:nay|toi|sap toi)|thieu|dau nam sau)(?: ${small}){0,5} $`,
);
const notYetAfter =
  /^ (?:vao |khi |luc )?(?:(?:qua|sau|ra) tet|sang nam|nam sau|thang sau|tuan sau|thang toi|nua)\b/;
const earlier =
  /(?:nam ngoai|nam truoc|nam roi)(?: (?:la|em|con|chau|be|no|minh|moi|duoc|tron|len|thi)){0,3} $/;

/** True where an age is still to come: "sắp 9", "qua tết là 13", "2 tháng nữa tròn 8". */
export function isNotYet(before: string, after: string): boolean {
  return (notYet.test(before) && !/khong sap $/.test(before)) || notYetAfter.test(after);
}

/** True where it was the age of last year. */
export function wasEarlier(before: string): boolean {
  return earlier.test(before);
}
