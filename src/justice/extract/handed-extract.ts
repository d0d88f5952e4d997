/** Reads an extract that somebody hands in, and refuses what no fines system would write on purpose. */
import { err, fault, type Fault, type Result } from '#kernel'
import { readExtract, type Extract, type ReadExtract } from './read-extract.ts'

/**
 * Files of a header alone: without people there is nothing to import, and a whole register without a debt or a warrant
 * is a file that broke off.
 */
export async function readHandedExtract(
  extract: Extract,
  today: string,
): Promise<Result<ReadExtract, readonly Fault[]>> {
  const read = await readExtract(extract, today)
  if (!read.ok) return read
  const { people, debts, warrants } = read.value.rows
  const empty = [
    ...(people === 0 ? ['people.csv'] : []),
    ...(extract.full && debts === 0 ? ['debts.csv'] : []),
    ...(extract.full && warrants === 0 ? ['warrants.csv'] : []),
  ]
  return empty.length === 0 ? read : err(empty.map((file) => fault('file-header-only', { file })))
}
