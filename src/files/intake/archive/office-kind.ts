/** Which kind of office document an archive is, by what it says of its own parts; macros have no place in one. */
import type { FileTypeName } from '../file-types.ts'
import { PROGRAM_ENDING } from '../running/programs.ts'

/** Parts that hold programs: Visual Basic, Excel 4 macro sheets, ActiveX, and the scripts of OpenDocument. */
const MACROS = /(^|\/)(vba(project|data)[^/]*|macrosheets\/.*|activex\/.*)$|^(basic|scripts)\/./i
const PROGRAM = new RegExp(`${PROGRAM_ENDING}$`, 'i')

export function holdsMacros(entry: string): boolean {
  return MACROS.test(entry)
}

export function isProgram(entry: string): boolean {
  return PROGRAM.test(entry)
}

/** The entries by which a document says what it is; they are read, the others only measured. */
export const TELLING_ENTRIES: ReadonlySet<string> = new Set(['[Content_Types].xml', 'mimetype'])

const KINDS: readonly (readonly [FileTypeName, string])[] = [
  ['docx', 'wordprocessingml.document.main+xml'],
  ['xlsx', 'spreadsheetml.sheet.main+xml'],
  ['pptx', 'presentationml.presentation.main+xml'],
]

const OPEN_DOCUMENT: Readonly<Record<string, FileTypeName>> = {
  'application/vnd.oasis.opendocument.text': 'odt',
  'application/vnd.oasis.opendocument.spreadsheet': 'ods',
}

export type OfficeKind = FileTypeName | 'with-macros' | 'another'

export function officeKind(told: ReadonlyMap<string, string>): OfficeKind {
  const parts = told.get('[Content_Types].xml')
  if (parts === undefined) return OPEN_DOCUMENT[told.get('mimetype')?.trim() ?? ''] ?? 'another'
  if (/macroEnabled|vbaProject|\.macrosheet/i.test(parts)) return 'with-macros'
  const kinds = KINDS.filter(([, main]) => parts.includes(main))
  // Two main parts are two documents in one: whoever opens it may see another than whoever checked it.
  return kinds.length === 1 && kinds[0] !== undefined ? kinds[0][0] : 'another'
}
