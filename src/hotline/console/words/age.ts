/** An age as it was told: bare numbers are years, anything else stays as the person said it. */
export function ageWords(age: string): string {
  return /^\s*\d{1,2}\s*$/.test(age) ? `${age.trim()} tuổi` : age;
}
