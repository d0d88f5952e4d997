/** The kinds of document that are read, and those that are known by name and refused: told by their bytes, then by name. */

export const DOCUMENT_KINDS = {
  pdf: { words: 'PDF', endings: ['pdf'] },
  png: { words: 'PNG picture', endings: ['png'] },
  jpeg: { words: 'JPEG picture', endings: ['jpg', 'jpeg'] },
  webp: { words: 'WebP picture', endings: ['webp'] },
  tiff: { words: 'TIFF picture', endings: ['tif', 'tiff'] },
  docx: { words: 'Word document', endings: ['docx'] },
  xlsx: { words: 'Excel workbook', endings: ['xlsx'] },
  pptx: { words: 'PowerPoint presentation', endings: ['pptx'] },
  odt: { words: 'OpenDocument text', endings: ['odt'] },
  ods: { words: 'OpenDocument sheet', endings: ['ods'] },
  odp: { words: 'OpenDocument presentation', endings: ['odp'] },
  eml: { words: 'mail', endings: ['eml'] },
  txt: { words: 'text', endings: ['txt'] },
  csv: { words: 'CSV', endings: ['csv'] },
} as const satisfies Record<string, { words: string; endings: readonly string[] }>

export type DocumentKind = keyof typeof DOCUMENT_KINDS

export const PICTURE_KINDS = ['png', 'jpeg', 'webp', 'tiff'] as const
export type PictureKind = (typeof PICTURE_KINDS)[number]

export function isPicture(kind: DocumentKind): kind is PictureKind {
  return (PICTURE_KINDS as readonly string[]).includes(kind)
}
