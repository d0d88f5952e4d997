/** A column of values as one parameter, for `unnest`. */

/**
 * PostgreSQL's text for an array of texts (PostgreSQL manual, 8.15.6), without nulls. The driver makes the same of a
 * list, but while the statement waits; this can be made while the one before is still running.
 */
export function textArray(values: readonly (string | number | boolean)[]): string {
  if (values.length === 0) return '{}'
  // One look at everything is a fraction of one look at each.
  const plain = SPECIAL.test(values.join('')) ? values.map((value) => escaped(String(value))) : values
  return `{"${plain.join('","')}"}`
}

const SPECIAL = /["\\]/

function escaped(text: string): string {
  return text.replace(/["\\]/g, String.raw`\$&`)
}
