/** A score as the credits it adds up from, on a line from 0 to 100 with the edge of the A band drawn. */
import type { Tone } from '../components/cell.ts'
import type { Paper } from './chart-view.ts'
import { bothWidths } from './frame.ts'
import { linear } from './scale.ts'
import { element, text } from './svg.ts'
import { weaves } from './weaves.ts'

export interface ScoreCredit {
  readonly label: string
  readonly credit: number
}

export interface ScoreBarView {
  readonly score: string
  readonly svg: string
  readonly narrow: string
  readonly sentence: string
  readonly bandText: string
  readonly tone: Tone
  readonly parts: readonly {
    readonly label: string
    readonly credit: string
    readonly shade: number
    readonly weave: string
  }[]
}

const WIDE: Paper = { width: 640, height: 56, isNarrow: false }
const NARROW: Paper = { width: 360, height: 56, isNarrow: true }
const TOP = 22
const THICK = 20
const SHADES = 6

interface ScoreSource {
  readonly credits: readonly ScoreCredit[]
  readonly score: number
  readonly edge: number
  readonly band: string
}

/** `edge` is where the A band begins (91). Credits below zero lower the score and are named, not drawn. */
export function scoreBar(source: ScoreSource): ScoreBarView {
  const { credits, score, edge, band } = source
  const woven = wovenOf(source)
  const isOver = score >= edge
  const sum = credits.map(({ label, credit }) => `${label} ${plain(credit)}`).join(', ')
  const spoken = `Score ${plain(score)} of 100: ${sum}. ${band} begins at ${plain(edge)}.`
  return {
    score: plain(score),
    ...bothWidths(spoken, 'plot--score', WIDE, NARROW, (on) => drawn(source, on)),
    sentence: `${credits
      .map(({ credit }) => plain(credit))
      .join(' + ')
      .replaceAll('+ -', '- ')} = ${plain(score)}`,
    bandText: isOver ? band : `below ${band}`,
    tone: isOver ? 'danger' : 'quiet',
    parts: credits.map(({ label, credit }, index) => ({
      label,
      credit: plain(credit),
      shade: shadeOf(index),
      weave: woven.fillOf(index % SHADES),
    })),
  }
}

function wovenOf({ score, credits }: ScoreSource) {
  return weaves(`score ${plain(score)}`, Math.min(SHADES, credits.length))
}

function drawn(source: ScoreSource, { width, isNarrow }: Paper): readonly string[] {
  const { credits, score, edge, band } = source
  const x = linear([0, 100], [1, width - 1])
  const woven = wovenOf(source)
  const parts: string[] = [
    isNarrow ? '' : woven.defs,
    element('rect', { class: 'score-ground', x: x(0), y: TOP, width: x(100) - x(0), height: THICK, rx: 4 }),
  ]
  let from = 0
  credits.forEach(({ credit }, index) => {
    if (credit <= 0) return
    const wide = Math.max(0, x(Math.min(100, from + credit)) - x(from) - 1.5)
    const shape = { x: x(from), y: TOP, width: wide, height: THICK, rx: 2 }
    parts.push(
      element('rect', { class: `part-${String(shadeOf(index))}`, ...shape }),
      woven.over(index % SHADES, 'rect', shape),
    )
    from += credit
  })
  return [
    ...parts,
    element('line', { class: 'edge-line', x1: x(edge), x2: x(edge), y1: TOP - 6, y2: TOP + THICK + 6 }),
    text({ class: 'edge-text', x: x(100), y: TOP - 10, 'text-anchor': 'end' }, `${band} from ${plain(edge)}`),
    element('path', {
      class: 'score-pointer',
      d: pointer(x(Math.max(0, Math.min(100, score))), TOP + THICK + 3),
    }),
  ]
}

function shadeOf(index: number): number {
  return (index % SHADES) + 1
}

function pointer(x: number, y: number): string {
  return `M${x.toFixed(1)} ${String(y)} l6 9 h-12 Z`
}

/** `91`, `78.5`, `78.25`. */
function plain(value: number): string {
  return String(Math.round(value * 100) / 100)
}
