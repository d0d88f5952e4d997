/** What a cell shows: shared words, numbers in the format of their style, and whether format or colour hide it. */
import type { HiddenList } from '../hidden-things.ts'
import { refuse } from '../refusal.ts'
import type { OfficeArchive } from './office-archive.ts'
import { allBelow, childOf, childrenOf, textBelow, type XmlNode } from './xml.ts'

export interface ShownCell {
  readonly text: string
  readonly isShown: boolean
  readonly formula: string
}

export interface CellReader {
  read(cell: XmlNode): ShownCell
  /** Everything in a sheet, for the list of what is hidden. */
  allText(sheet: XmlNode): string
}

interface CellLook {
  readonly format: string
  readonly white: boolean
}

/** Those that the standard numbers and Excel does not write down (ECMA-376, 18.8.30). */
const BUILT_IN: Readonly<Record<string, string>> = {
  ...{
    9: '0%',
    10: '0.00%',
    14: 'd/mm/yyyy',
    15: 'd-mmm-yy',
    16: 'd-mmm',
    17: 'mmm-yy',
    18: 'h:mm',
    19: 'h:mm',
  },
  ...{ 20: 'h:mm', 21: 'h:mm:ss', 22: 'd/mm/yyyy h:mm', 45: 'mm:ss', 46: '[h]:mm:ss', 47: 'mm:ss' },
}

export function cellReader(archive: OfficeArchive, hidden: HiddenList): CellReader {
  const shared = childrenOf(archive.xml('xl/sharedStrings.xml'), 'si')
  for (const spoken of shared.flatMap((entry) => childrenOf(entry, 'rPh')))
    hidden.add('hidden-text', 'document', textBelow(spoken))
  const words = shared.map(richText)
  const looks = looksOf(archive.xml('xl/styles.xml'))
  const is1904 = ['1', 'true'].includes(
    childOf(archive.xml('xl/workbook.xml'), 'workbookPr')?.attributes['date1904'] ?? '',
  )

  function read(cell: XmlNode): ShownCell {
    const look = looks[Number(cell.attributes['s'] ?? 0)] ?? { format: 'General', white: false }
    const raw = textBelow(childOf(cell, 'v'))
    const formula = textBelow(childOf(cell, 'f'))
    const text = valueOf(cell, raw, look.format)
    // `;;;` shows nothing, whatever the cell holds.
    const isBlank = /^\s*;\s*;\s*(;\s*)?$/.test(look.format)
    return { text, isShown: !isBlank && !look.white, formula }
  }

  function valueOf(cell: XmlNode, raw: string, format: string): string {
    const type = cell.attributes['t'] ?? 'n'
    if (type === 's') return words[Number(raw)] ?? refuse('document-damaged')
    if (type === 'inlineStr') return richText(childOf(cell, 'is'))
    if (type === 'b') return raw === '1' ? 'TRUE' : 'FALSE'
    return type === 'n' ? numberIn(format, raw, is1904) : raw
  }

  return {
    read,
    allText: (sheet) =>
      [...allBelow(sheet, 'c').map((cell) => read(cell).text), ...allBelow(sheet, 'f').map(textBelow)].join(
        ' ',
      ),
  }
}

/** Runs put together, without how it is spoken. */
function richText(node: XmlNode | undefined): string {
  return childrenOf(node)
    .filter(({ name }) => name === 't' || name === 'r')
    .map((part) => (part.name === 't' ? textBelow(part) : textBelow(childOf(part, 't'))))
    .join('')
}

function looksOf(styles: XmlNode | undefined): CellLook[] {
  const formats = new Map(
    childrenOf(childOf(styles, 'numFmts'), 'numFmt').map(({ attributes }) => [
      attributes['numFmtId'],
      attributes['formatCode'] ?? '',
    ]),
  )
  const whites = childrenOf(childOf(styles, 'fonts'), 'font').map((font) => isWhite(childOf(font, 'color')))
  const filled = childrenOf(childOf(styles, 'fills'), 'fill').map((fill) => {
    const pattern = childOf(fill, 'patternFill')
    const isPlain = pattern === undefined || ['none', undefined].includes(pattern.attributes['patternType'])
    return childOf(fill, 'gradientFill') !== undefined || !(isPlain || isWhite(childOf(pattern, 'fgColor')))
  })
  return childrenOf(childOf(styles, 'cellXfs'), 'xf').map(({ attributes }) => {
    const id = attributes['numFmtId'] ?? '0'
    const white =
      whites[Number(attributes['fontId'] ?? 0)] === true && filled[Number(attributes['fillId'] ?? 0)] !== true
    return { format: formats.get(id) ?? BUILT_IN[id] ?? 'General', white }
  })
}

/** Theme colour 0 is the paper's. */
function isWhite(colour: XmlNode | undefined): boolean {
  const { rgb, theme, indexed } = (colour?.attributes ?? {}) as Record<string, string | undefined>
  return /^(ff)?f{6}$/i.test(rgb ?? '') || theme === '0' || indexed === '9' || indexed === '1'
}

/** Dates and times, hundredths, and numbers as they stand: grouping and currency are left as digits. */
function numberIn(format: string, raw: string, is1904: boolean): string {
  const value = Number(raw)
  if (raw === '' || !Number.isFinite(value)) return raw
  const bare = format.replace(/"[^"]*"|\\.|\[(?!h+\]|m+\]|s+\])[^\]]*\]/gi, '')
  if (bare.includes('%')) return `${trimmed(value * 100, (/0\.(0+)%/.exec(bare)?.[1] ?? '').length)}%`
  if (/^general$/i.test(bare) || !/[dyhs]|m/i.test(bare.replace(/general/i, '')))
    return withWords(format, raw)
  return asDate(value, bare, is1904)
}

/** Units and signs that a format writes around the number belong to what is shown. */
function withWords(format: string, raw: string): string {
  const words = [...(format.split(';')[0] ?? '').matchAll(/"([^"]*)"|\[\$([^\]-]*)[^\]]*\]/g)].map(
    ([, quoted, currency]) => quoted ?? currency ?? '',
  )
  const before = /^[\s\S]*?(?=[0#?])/.exec(format)?.[0] ?? ''
  return words.reduce((text, word) => (before.includes(word) ? `${word}${text}` : `${text}${word}`), raw)
}

function trimmed(value: number, digits: number): string {
  return value.toFixed(digits)
}

function asDate(serial: number, format: string, is1904: boolean): string {
  const days = Math.floor(serial)
  const seconds = Math.round((serial - days) * 86_400)
  // Excel believes that 1900 was a leap year: its day 60 never was.
  const epoch = is1904 ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, days < 60 ? 31 : 30)
  const at = new Date(epoch + days * 86_400_000 + seconds * 1000)
  if (Number.isNaN(at.getTime())) return String(serial)
  const iso = at.toISOString()
  const hasDate = /[dy]|m(?!m?:)/i.test(format.replace(/h:mm?|mm?:ss/gi, ''))
  const hasTime = /[hs]/i.test(format)
  return [hasDate ? iso.slice(0, 10) : '', hasTime ? iso.slice(11, /s/i.test(format) ? 19 : 16) : '']
    .filter(Boolean)
    .join(' ')
}
