/** What the schemas' formats mean, here as everywhere: a day and an instant that exist. */
import Format from 'typebox/format'
import { isCivilDay, parseInstant } from '#kernel'

/** Of every schema of the process; the library's own let leap seconds through, and the year nought. */
export function setSchemaFormats(): void {
  Format.Set('date', isCivilDay)
  Format.Set('date-time', (text) => parseInstant(text) !== undefined)
}
