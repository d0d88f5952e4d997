/** Precision and recall as one small picture: plain SVG, no script. */
import { thinned, type CurvePoint } from './accuracy.ts'

const [WIDTH, HEIGHT] = [640, 360]
const MARGIN = { left: 56, right: 16, top: 16, bottom: 44 }
const MOST_POINTS = 400

export interface CurvePicture {
  readonly title: string
  /** Shown as a ring on the curve's plane. */
  readonly marked?: { readonly precision: number; readonly recall: number; readonly words: string }
}

/** Recall to the right, precision upwards; both axes begin where the curve does, in steps of ten percent. */
export function curvePicture(points: readonly CurvePoint[], { title, marked }: CurvePicture): string {
  const shown = thinned(points, MOST_POINTS)
  const lowestOf = (values: readonly number[]) => Math.min(0.9, Math.floor(Math.min(1, ...values) * 10) / 10)
  const useful = shown.filter(({ recall }) => recall > 0.05)
  const leastRecall = lowestOf(useful.map(({ recall }) => recall))
  const leastPrecision = lowestOf([...useful.map(({ precision }) => precision), marked?.precision ?? 1])
  const x = (recall: number) => place(recall, leastRecall, MARGIN.left, WIDTH - MARGIN.right)
  const y = (precision: number) => place(precision, leastPrecision, HEIGHT - MARGIN.bottom, MARGIN.top)
  const line = shown.map(({ recall, precision }) => `${x(recall)},${y(precision)}`).join(' ')
  return `<svg viewBox="0 0 ${WIDTH} ${HEIGHT}" role="img" aria-label="${title}">
<title>${title}</title>
${steps(leastRecall)
  .map((at) => tick(x(at), HEIGHT - MARGIN.bottom, at, 'below'))
  .join('\n')}
${steps(leastPrecision)
  .map((at) => tick(MARGIN.left, y(at), at, 'beside'))
  .join('\n')}
<path class="axis" d="M${MARGIN.left},${MARGIN.top} V${HEIGHT - MARGIN.bottom} H${WIDTH - MARGIN.right}"/>
<polyline class="curve" points="${line}"/>
${marked === undefined ? '' : `<circle class="mark" cx="${x(marked.recall)}" cy="${y(marked.precision)}" r="6"><title>${marked.words}</title></circle>`}
<text x="${WIDTH - MARGIN.right}" y="${HEIGHT - 6}" text-anchor="end">recall</text>
<text x="4" y="${MARGIN.top}" >precision</text>
</svg>`
}

function place(value: number, least: number, from: number, to: number): number {
  const share = (Math.max(least, value) - least) / (1 - least)
  return Math.round((from + share * (to - from)) * 10) / 10
}

function steps(least: number): readonly number[] {
  const width = least >= 0.9 ? 0.02 : 0.1
  const values: number[] = []
  for (let at = least; at < 1 + width / 2; at += width) values.push(Math.round(at * 100) / 100)
  return values
}

function tick(x: number, y: number, value: number, side: 'below' | 'beside'): string {
  const words = `${Math.round(value * 100)} %`
  return side === 'below'
    ? `<text x="${x}" y="${y + 18}" text-anchor="middle">${words}</text>`
    : `<text x="${x - 8}" y="${y + 5}" text-anchor="end">${words}</text>`
}
