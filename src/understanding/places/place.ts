/** A unit with its official code (Quyết định 19/2025/QĐ-TTg) and its full name, "Phường Vũng Tàu". */
export interface NamedUnit {
  readonly code: string;
  readonly name: string;
}

/** A place of today: a commune, or a whole province when no more is known; then both codes are the same. */
export interface Place extends NamedUnit {
  readonly province: NamedUnit;
  /**
   * The unit before 1 July 2025 that was named, when it is no more: "Phường 11, Thành phố Vũng Tàu". Beside a
   * whole province it is the old district or province, within which the place is somewhere.
   */
  readonly was?: string;
}

/**
 * What the words say about a place. Namesakes and divided units are `ambiguous`: to be asked about, never guessed;
 * `province` is there when all of them lie in one. `words`: nothing known, keep the text.
 */
export type PlaceReading =
  | { readonly kind: "found"; readonly place: Place }
  | { readonly kind: "ambiguous"; readonly places: readonly Place[]; readonly province?: NamedUnit }
  | { readonly kind: "words" };
