/** The sheet that the report is written on: its measures, and what its library calls itself and the parts that are heard. */
import type PDFDocument from 'pdfkit'

export type Pdf = InstanceType<typeof PDFDocument>
export type Element = ReturnType<Pdf['struct']>

/** In points, of A4. */
export const MARGIN = 48
export const WIDTH = 499
export const INK = '#13211e'
