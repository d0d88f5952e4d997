/** What a file is, by its content; its name decides only between texts, which look alike. */
import { fileTypeFromBuffer } from 'file-type'
import { err, ok, type ErrorCode, type Result } from '#kernel'
import { checkArchive } from './archive/check-archive.ts'
import { checkText } from './check-text.ts'
import { checkPdf } from './running/check-pdf.ts'
import { endingOf } from './declared-name.ts'
import { FILE_TYPE_NAMES, fileType, type FileTypeName } from './file-types.ts'
import type { Spool } from './spool.ts'

const ARCHIVE = Buffer.from('PK\u0003\u0004')

export async function detectType(spool: Spool, name: string): Promise<Result<FileTypeName, ErrorCode>> {
  if (spool.head.subarray(0, ARCHIVE.length).equals(ARCHIVE)) return checkArchive(spool)
  const found = await fileTypeFromBuffer(spool.head)
  if (found === undefined) return textType(spool, name)
  const known = FILE_TYPE_NAMES.find((one) => fileType(one).type === found.mime)
  if (known !== 'pdf') return known === undefined ? err(unknownKind(name)) : ok(known)
  const checked = await checkPdf(spool.open())
  return checked.ok ? ok(known) : checked
}

async function textType(spool: Spool, name: string): Promise<Result<FileTypeName, ErrorCode>> {
  const known = (['txt', 'csv'] as const).find((one) => endingOf(name) === one)
  if (known === undefined) return err(unknownKind(name))
  const text = await checkText(spool.open())
  return text.ok ? ok(known) : text
}

/** Whoever sends `letter.pdf` that is none must not read that a PDF may be sent. */
function unknownKind(name: string): ErrorCode {
  const ending = endingOf(name)
  const isNamed = FILE_TYPE_NAMES.some((one) => fileType(one).endings.includes(ending))
  return isNamed ? 'file-name-and-type-differ' : 'file-type-not-allowed'
}
