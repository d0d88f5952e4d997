/** One figure as it is printed. */
import { grouped } from '#pages'
import { NOT_SHOWN, type SectionRow } from './sections.ts'

export function figureText(figure: SectionRow['figures'][number]): string {
  if (figure === 'not-shown') return NOT_SHOWN
  if (typeof figure === 'number') return grouped(figure)
  return figure.perCent === undefined ? '–' : `${String(figure.perCent)}%`
}
