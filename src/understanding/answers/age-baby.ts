const inMonths =
  /(?:^| )(\d{1,2})(?: (?:-|,|hay|hoac)? ?\d{1,2})? ?(?:thang|months?|th)(?: (?:tuoi|old|ruoi|hon|may|\d{1,2} ngay))?(?= |$)(?! ?(?:\d|truoc|nay|qua|nua|sau|hoc|luong))/;
const before = /(?:ngay|mung|mong|cach day|tu|\/|-|hon em|bi|suot|trong|con) $/;
const inDays = /(?:^| )(?:\d{1,3}|may) ?(?:ngay|tuan|days?|weeks?)(?: (?:tuoi|old))(?= |$)/;
const onlyDays =
  /^(?:(?:da|vang|em|con|chau|be|no|moi|duoc|khoang|tam|gan|hon|co|chac) )*(?:\d{1,3}|may|vai) (?:ngay|tuan|hom)(?: (?:thoi|a|ha|roi|tuoi|ne))*$/;
const newborn =
  /so sinh|(?:^| )nua (?:tuoi|nam)(?= |$)|moi (?:sinh|de|lot long|chao doi)(?= |$)|newborn|do hon|trong thang|o cu|day thang|may thang(?: tuoi)?(?: |$)(?!nay|truoc|roi|qua)|chua (?:day|duoc|toi|du|den|tron)(?: \S+)?(?: 1)? (?:tuoi|nam|thoi noi)(?= |$)|chua (?:thoi noi|day tuoi|biet bo|biet lat)|duoi 1 tuoi|duoi 12 thang/;
const inYearsAndMonths = /(?:^| )(\d{1,2}) nam (?:\d{1,2} thang|ruoi|hon)(?= |$)/;
const firstBirthday = /(?:^| )(?:vua |moi |da )?(?:thoi noi|day nam|tron nam|1 year)(?= |$)/;

/** The age of who is counted in months, weeks or days: whole years, 0 for most. */
export function ageOfBaby(line: string): number | null {
  const years = inYearsAndMonths.exec(line);
  if (years !== null) return Number(years[1]);
  const found = inMonths.exec(line);
  if (found !== null && !before.test(line.slice(0, found.index + 1))) {
    const isAlmost = /(?:gan|sap|chua du|chua toi)(?: (?:duoc|tron|len|day))? $/.test(
      line.slice(0, found.index + 1),
    );
    return Math.floor((Number(found[1]) - (isAlmost ? 1 : 0)) / 12);
  }
  if (inDays.test(line) || onlyDays.test(line) || newborn.test(line)) return 0;
  return firstBirthday.test(line) ? 1 : null;
}
