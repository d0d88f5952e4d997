/** The kinds of file that a room may take: told by content, never by name. Nothing that a browser or a desk would run. */

export interface FileType {
  /** As it is served; also how it is recognised, where the recogniser knows it. */
  readonly type: string
  /** For people: `a PDF`. */
  readonly words: string
  /** Endings that a name of this kind may have; the first is given to a name without one. */
  readonly endings: readonly [string, ...string[]]
}

const OPEN_XML = 'application/vnd.openxmlformats-officedocument'

export const FILE_TYPES = {
  pdf: { type: 'application/pdf', words: 'PDF', endings: ['pdf'] },
  jpeg: { type: 'image/jpeg', words: 'JPEG picture', endings: ['jpg', 'jpeg'] },
  png: { type: 'image/png', words: 'PNG picture', endings: ['png'] },
  heic: { type: 'image/heic', words: 'HEIC picture', endings: ['heic', 'heif'] },
  tiff: { type: 'image/tiff', words: 'TIFF picture', endings: ['tif', 'tiff'] },
  docx: { type: `${OPEN_XML}.wordprocessingml.document`, words: 'Word document', endings: ['docx'] },
  xlsx: { type: `${OPEN_XML}.spreadsheetml.sheet`, words: 'Excel workbook', endings: ['xlsx'] },
  pptx: {
    type: `${OPEN_XML}.presentationml.presentation`,
    words: 'PowerPoint presentation',
    endings: ['pptx'],
  },
  odt: { type: 'application/vnd.oasis.opendocument.text', words: 'OpenDocument text', endings: ['odt'] },
  ods: {
    type: 'application/vnd.oasis.opendocument.spreadsheet',
    words: 'OpenDocument sheet',
    endings: ['ods'],
  },
  txt: { type: 'text/plain; charset=utf-8', words: 'text', endings: ['txt'] },
  csv: { type: 'text/csv; charset=utf-8', words: 'CSV', endings: ['csv'] },
} as const satisfies Record<string, FileType>

export type FileTypeName = keyof typeof FILE_TYPES

export const FILE_TYPE_NAMES = Object.keys(FILE_TYPES) as readonly FileTypeName[]

export function fileType(name: FileTypeName): FileType {
  return FILE_TYPES[name]
}

/** For the `accept` of a form's field: `.pdf,.jpg,.jpeg`. */
export function endingsOf(names: readonly FileTypeName[]): string {
  return names.flatMap((name) => fileType(name).endings.map((ending) => `.${ending}`)).join(',')
}
