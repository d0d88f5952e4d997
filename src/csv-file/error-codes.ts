/** Why a file that somebody hands in is not read. */
import { declareErrors } from '#kernel'

export const csvFileErrors = declareErrors({
  'file-not-utf-8': 'The file is not text in UTF-8, so nothing in it was read.',
  'file-blank': 'The file is empty: not even a header row stands in it.',
  'file-empty': 'The file holds no row.',
  'file-compressed':
    'The file looks like a compressed file or a spreadsheet (.zip, .xlsx, .gz), so nothing in it was read. Unpack it, or save it as CSV.',
  'file-separated-by-semicolons':
    'The file seems to be separated by semicolons instead of commas, so nothing in it was read. Save it as CSV with commas.',
  'file-separated-by-tabs':
    'The file seems to be separated by tabs instead of commas, so nothing in it was read. Save it as CSV with commas.',
  'file-header-only':
    'The file holds its header row and nothing else, so it is taken for one that broke off.',
  'file-holds-nul': 'The file holds a NUL byte, so nothing in it was read.',
  'file-not-csv': 'The quoting is broken, so nothing in the file was read.',
  'file-header-wrong': 'The header row is not the one that the file must have, so nothing in it was read.',
  'row-has-wrong-columns': 'The row has too few or too many columns, so nothing in the file was read.',
  'column-missing': 'The header row lacks a column.',
  'column-repeated': 'A column stands in the header row more than once, so nothing in the file was read.',
  'row-too-long': 'The row is longer than any row may be, so nothing in the file was read.',
})

declare module '#kernel' {
  interface ErrorCodes extends Record<keyof typeof csvFileErrors, string> {}
}
