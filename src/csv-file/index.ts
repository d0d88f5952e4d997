/** A CSV file that somebody hands in: bytes in, rows or a fault out. */
import './error-codes.ts'
export { exactHeader, namedColumns, type HeaderRule } from './header-rule.ts'
export { readCsv, type CsvRow } from './read-csv.ts'
export { readText } from './read-text.ts'
