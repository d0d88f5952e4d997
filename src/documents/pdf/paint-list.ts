/** The list of what pdf.js paints on a page, as far as we read it. Operations are told by their number in `OPS`. */

export interface PaintedGlyph {
  readonly unicode: string
  readonly fontChar: string
  /** In thousandths of the font's size. */
  readonly width: number
  readonly isSpace: boolean
  readonly isInFont: boolean
  readonly vmetric?: readonly number[] | null
}

export interface PaintFont {
  readonly loadedName: string
  readonly missingFile: boolean
  readonly isInvalidPDFjsFont: boolean
  readonly isType3Font: boolean
  readonly vertical: boolean
  readonly defaultVMetrics?: readonly number[]
  readonly fontMatrix?: readonly number[]
  readonly ascent: number
  readonly descent: number
  readonly bbox?: readonly number[]
}

export interface PaintList {
  readonly fnArray: readonly number[]
  readonly argsArray: readonly (readonly unknown[] | null)[]
}

/** Where pdf.js keeps fonts and the outlines of their letters. */
export interface PaintObjects {
  has(id: string): boolean
  get(id: string): unknown
}
