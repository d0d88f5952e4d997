/** What tells series apart without their colours: a weave of each one's own, drawn over the colour, and a short mark. */
import { element } from './svg.ts'

const TILE = 8

/** By series, the first plain; as paths of one tile. Dots are strokes of no length with round ends. */
const WEAVES = [
  undefined,
  'M-2 2 L2 -2 M0 8 L8 0 M6 10 L10 6',
  'M2 2 h0 M6 6 h0',
  'M0 4 H8',
  'M4 0 V8',
  'M0 0 L8 8 M0 8 L8 0',
] as const

const MARK_LENGTH = 4
/** `A`. */
const FIRST_LETTER = 65

export interface Weaves {
  /** The definitions, once in the picture. */
  readonly defs: string
  /** For `fill`; the empty string where a series is plain. */
  fillOf(series: number): string
  /** The shape again with its weave, to be drawn over the coloured one. */
  over(series: number, name: string, shape: Readonly<Record<string, string | number>>): string
}

/** `title` makes the names of the weaves: pictures of one page have different ones. */
export function weaves(title: string, count: number): Weaves {
  const prefix = title.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-')
  const nameOf = (series: number) => `weave-${prefix}-${String(series + 1)}`
  const weaveOf = (series: number) => WEAVES[series % WEAVES.length]
  const defs = Array.from({ length: count }, (_, series) => {
    const d = weaveOf(series)
    const attributes = {
      ...{ id: nameOf(series), width: TILE, height: TILE, patternUnits: 'userSpaceOnUse' },
    }
    return d === undefined ? '' : element('pattern', attributes, element('path', { class: 'weave', d }))
  }).join('')
  const fillOf = (series: number) => (weaveOf(series) === undefined ? '' : `url(#${nameOf(series)})`)
  return {
    defs: defs === '' ? '' : element('defs', {}, defs),
    fillOf,
    over: (series, name, shape) =>
      fillOf(series) === '' ? '' : element(name, { ...shape, fill: fillOf(series) }),
  }
}

/** What stands in the picture beside each series: its name where all are short (`AKL`), else a letter that the legend explains. */
export function marksOf(names: readonly string[]): readonly string[] {
  return names.every((name) => name.length <= MARK_LENGTH)
    ? names
    : names.map((_, index) => String.fromCodePoint(FIRST_LETTER + index))
}
