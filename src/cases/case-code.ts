/** The code of a case as staff say it and as a person may have been told: the first eight characters in two groups. */
export function caseCode(id: string): string {
  return id.length < 8 ? id : `${id.slice(0, 4)}-${id.slice(4, 8)}`;
}

/** The beginning of a case's code, enough to name it among the few that are open. */
export function shortCaseCode(id: string): string {
  return id.slice(0, 4);
}

/**
 * What somebody typed as the beginning of a case's code, as ids begin: capitals without hyphens and spaces. Letters
 * that the codes do not have are read as the digits they look like. Null: fewer than three characters, or more than a
 * code has.
 */
export function typedCaseCode(text: string): string | null {
  const code = text.toUpperCase().replace(/[\s-]/g, "").replace(/O/g, "0").replace(/[IL]/g, "1");
  return /^[0-9A-Z]{3,26}$/.test(code) ? code : null;
}
