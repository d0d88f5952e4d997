/** A shape of the earth as an SVG path of few digits: steps from point to point, and none where it stays in place. */
import { geoPath, type GeoPermissibleObjects, type GeoProjection } from 'd3-geo'

type Point = readonly [x: number, y: number]

export interface Outline {
  /** Empty where every ring shrinks to less than a triangle. */
  readonly path: string
  readonly rings: readonly (readonly Point[])[]
}

/** Points to the unit of the drawing. */
export function outline(projection: GeoProjection, shape: GeoPermissibleObjects): Outline {
  const rings: Point[][] = []
  let ring: Point[] = []
  const add = (x: number, y: number) => {
    const next: Point = [Math.round(x), Math.round(y)]
    const last = ring.at(-1)
    if (last?.[0] !== next[0] || last[1] !== next[1]) ring.push(next)
  }
  geoPath(projection, {
    beginPath: () => undefined,
    moveTo(x, y) {
      rings.push((ring = []))
      add(x, y)
    },
    lineTo: add,
    arc: () => undefined,
    closePath: () => undefined,
  })(shape)
  return { path: rings.map(asSteps).join(''), rings }
}

function asSteps(ring: readonly Point[]): string {
  const [first] = ring
  if (first === undefined || new Set(ring.map(String)).size < 3) return ''
  const steps = ring.slice(1).map(([x, y], index) => {
    const [fromX, fromY] = ring[index] ?? first
    return `${String(x - fromX)},${String(y - fromY)}`
  })
  return `M${first.join()}l${steps.join(' ')}z`
}
