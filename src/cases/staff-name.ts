import { type RawBuilder, sql } from "kysely";
import type { Tables } from "./tables.js";

/** A column of a table, as `table.column`. */
type Column = { [Table in keyof Tables & string]: `${Table}.${keyof Tables[Table] & string}` }[keyof Tables &
  string];

/** The name of the member of staff whose id stands in a column, to be selected; null: nobody, or no longer there. */
export function staffName(column: Column): RawBuilder<string | null> {
  return sql<string | null>`(select staff.name from staff where staff.id = ${sql.ref(column)})`;
}

/** What somebody did at a moment (milliseconds UTC), by name; null: nobody has. */
export function doneBy(at: Date | null, name: string | null): { at: number; by: string } | null {
  return at === null ? null : { at: at.getTime(), by: name ?? "" };
}

/** The unit a row names; null: none. */
export function shortUnit(row: {
  readonly unit_code: string | null;
  readonly unit_name: string | null;
}): { readonly code: string; readonly name: string } | null {
  return row.unit_code === null ? null : { code: row.unit_code, name: row.unit_name ?? "" };
}
