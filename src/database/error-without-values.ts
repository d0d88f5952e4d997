/** Takes the values out of a database error, so that whoever logs it logs no person: the code and the names stay. */
import pg from 'pg'

/** Class 22 is "data exception", and its messages quote the value: `invalid input syntax for type date: "..."`. */
const QUOTES_THE_VALUE = /^22/

export function errorWithoutValues(error: unknown): unknown {
  if (!(error instanceof pg.DatabaseError)) return error
  // The detail quotes keys and whole rows; the others quote statements and their arguments.
  for (const part of ['detail', 'where', 'internalQuery', 'hint'] as const)
    Reflect.deleteProperty(error, part)
  const { code, message } = error
  if (code !== undefined && QUOTES_THE_VALUE.test(code)) {
    error.message = `a value cannot stand where the statement puts it (${code})`
    // The stack was written down with the first message in it.
    if (error.stack !== undefined) error.stack = error.stack.replace(message, error.message)
  }
  return error
}
