/** How PostgreSQL's values arrive in the programme, the same on every pool and without touching the driver's globals. */
import pg from 'pg'
import { BrokenPromise } from '#kernel'

type Parser = (text: string) => unknown

const driverParser = pg.types.getTypeParser as (oid: number, format?: 'text' | 'binary') => Parser

const OID = {
  int8: 20,
  date: 1082,
  timestamp: 1114,
  int8Array: 1016,
  textArray: 1009,
  dateArray: 1182,
} as const

/** A number that JavaScript cannot hold exactly must not be rounded in silence. */
function safeInteger(text: string): number {
  const value = Number(text)
  if (!Number.isSafeInteger(value))
    throw new BrokenPromise('a bigint from the database is too large to be exact')
  return value
}

const asText: Parser = (text) => text

// A list of dates or bigints is read as a list of texts first: the driver would make local midnights of dates.
const textList = driverParser(OID.textArray) as (text: string) => (string | null)[]

const PARSERS: Readonly<Record<number, Parser>> = {
  [OID.int8]: safeInteger,
  [OID.date]: asText,
  [OID.timestamp]: asText,
  [OID.dateArray]: textList,
  [OID.int8Array]: (text) => textList(text).map((item) => (item === null ? null : safeInteger(item))),
}

/** For `new pg.Pool({ types })`. Numeric stays a string, timestamptz a Date, bytea a Buffer: the driver's own ways. */
export const valueTypes: pg.CustomTypesConfig = {
  getTypeParser: (oid: number, format?: 'text' | 'binary') =>
    (format === 'binary' ? undefined : PARSERS[oid]) ?? driverParser(oid, format),
}
