/** A picture of a screen in a few shapes: what the macro `sketchOf` draws, on paper of 240 by 132. */
export type Tone = 'ink' | 'soft' | 'line' | 'sea' | 'amber' | 'red' | 'on-sea'

export type Shape =
  /** A line of words, as grey as print is from afar. */
  | { readonly is: 'words'; readonly x: number; readonly y: number; readonly w: number; readonly tone: Tone }
  /** A sheet, card or button; filled when it says so. */
  | {
      readonly is: 'sheet'
      readonly x: number
      readonly y: number
      readonly w: number
      readonly h: number
      readonly tone: Tone
      readonly filled: boolean
    }
  /** Words that can be read. */
  | {
      readonly is: 'text'
      readonly x: number
      readonly y: number
      readonly text: string
      readonly tone: Tone
    }
  /** A stroke: a tick, an arrow, a person. */
  | { readonly is: 'stroke'; readonly d: string; readonly tone: Tone }

export interface Sketch {
  /** What the picture shows, for whoever does not see it. */
  readonly alt: string
  readonly shapes: readonly Shape[]
}

export const words = (x: number, y: number, w: number, tone: Tone = 'line'): Shape => ({
  ...{ is: 'words', x, y, w, tone },
})
export const sheet = (x: number, y: number, w: number, h: number, tone: Tone = 'line'): Shape => ({
  ...{ is: 'sheet', x, y, w, h, tone, filled: false },
})
export const block = (x: number, y: number, w: number, h: number, tone: Tone): Shape => ({
  ...{ is: 'sheet', x, y, w, h, tone, filled: true },
})
export const text = (x: number, y: number, said: string, tone: Tone = 'ink'): Shape => ({
  ...{ is: 'text', x, y, text: said, tone },
})
export const stroke = (d: string, tone: Tone = 'sea'): Shape => ({ is: 'stroke', d, tone })

/** Lines of words one under the other. */
export function lines(
  x: number,
  y: number,
  widths: readonly number[],
  tone: Tone = 'line',
): readonly Shape[] {
  return widths.map((w, i) => words(x, y + i * 12, w, tone))
}

export const tick = (x: number, y: number): Shape => stroke(`M${x} ${y} l4 4 l8 -9`)
export const arrow = (x: number, y: number, length: number): Shape =>
  stroke(`M${x} ${y} h${length} m-7 -6 l7 6 l-7 6`)
export const person = (x: number, y: number, tone: Tone = 'ink'): Shape =>
  stroke(`M${x} ${y} a7 7 0 1 1 0.1 0 M${x - 13} ${y + 24} q0 -18 13 -18 t13 18`, tone)
