/** The address of a case's own page. */
export function caseAddress(id: string): string {
  return `#/ho-so/${id}`;
}
