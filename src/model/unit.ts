/** A province or a commune-level unit of today, with its official code. */
export interface AdministrativeUnit {
  readonly code: string;
  /** Full name, "Phường Vũng Tàu". */
  readonly name: string;
  /** The province it lies in; of a province, itself. */
  readonly province: { readonly code: string; readonly name: string };
}

/** All units of today. */
export interface Units {
  /**
   * Units whose name and province hold all the words, with or without marks and in any order, the best first; also
   * what became of a unit that is no more. At most `limit`.
   */
  find(words: string, limit: number): readonly AdministrativeUnit[];
  byCode(code: string): AdministrativeUnit | undefined;
  /** The codes a filter by this unit means: of a province itself and all its communes, else the unit alone. */
  within(code: string): readonly string[];
}
