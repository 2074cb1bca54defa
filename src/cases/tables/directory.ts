/** The sheet of numbers: duty contacts of offices. Holds nothing about a child. */
export interface DirectoryTables {
  directory_contacts: ContactTable;
}

export interface ContactTable {
  id: string;
  unit_code: string;
  unit_name: string;
  province_code: string;
  province_name: string;
  kind: string;
  name: string;
  /** JSON list of digits to dial. */
  phones: string;
  hours: string;
  note: string;
  source: string;
  verified_at: Date | null;
  /** Unit, kind and folded name: what makes two contacts the same. */
  same: string;
  /** Folded words to search in. */
  search: string;
  changed_at: Date;
}
