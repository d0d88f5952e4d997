/** What pdf.js remembers while it paints text. */
import type { Matrix } from '../geometry.ts'
import type { PaintFont } from './paint-list.ts'

export interface PaintState {
  toPage: Matrix
  text: Matrix | undefined
  font: PaintFont | undefined
  size: number
  direction: 1 | -1
  charSpacing: number
  wordSpacing: number
  hScale: number
  leading: number
  rise: number
  mode: number
  x: number
  y: number
  lineX: number
  lineY: number
}

export function startState(toPage: Matrix): PaintState {
  return {
    toPage,
    text: undefined,
    font: undefined,
    size: 0,
    direction: 1,
    charSpacing: 0,
    wordSpacing: 0,
    hScale: 1,
    leading: 0,
    rise: 0,
    mode: 0,
    x: 0,
    y: 0,
    lineX: 0,
    lineY: 0,
  }
}
