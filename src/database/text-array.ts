/** A column of values as one parameter, for `unnest`. */

/**
 * PostgreSQL's text for an array of texts (PostgreSQL manual, 8.15.6), without nulls. The driver makes the same of a
 * list, but while the statement waits; this can be made while the one before is still running.
 */
export function textArray(values: readonly (string | number | boolean)[]): string {
  if (values.length === 0) return '{}'
  return `{"${values.map((value) => escaped(String(value))).join('","')}"}`
}

const SPECIAL = /["\\]/

function escaped(text: string): string {
  return SPECIAL.test(text) ? text.replace(/["\\]/g, String.raw`\$&`) : text
}
