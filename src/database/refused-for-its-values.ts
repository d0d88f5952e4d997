/** Whether PostgreSQL refused what a statement carried, and would refuse it however often it is tried. */
import pg from 'pg'

/** Data exceptions (text that cannot be stored, a day that does not exist) and broken constraints. */
const FOR_GOOD = /^(22|23)/

export function isRefusedForItsValues(error: unknown): boolean {
  return error instanceof pg.DatabaseError && FOR_GOOD.test(error.code ?? '')
}
