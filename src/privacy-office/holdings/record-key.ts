/** The name of a record outside its table, taken apart again into the columns of its primary key. */

export interface KeyPart {
  readonly column: string
  readonly value: string
}

/** Undefined where the name is none of a record with such a key. */
export function keyOfRecord(columns: readonly string[], record: string): readonly KeyPart[] | undefined {
  const values = columns.length === 1 ? [record] : severalParts(record)
  if (values?.length !== columns.length || columns.length === 0) return undefined
  return columns.map((column, i) => ({ column, value: values[i] ?? '' }))
}

/** The values by which the record is named, whatever their columns are called. */
export function partsOfRecord(record: string): readonly string[] {
  return severalParts(record) ?? [record]
}

function severalParts(record: string): readonly string[] | undefined {
  if (!record.startsWith('[')) return undefined
  try {
    const read: unknown = JSON.parse(record)
    return Array.isArray(read) && read.every((one) => typeof one === 'string') ? read : undefined
  } catch {
    return undefined
  }
}
