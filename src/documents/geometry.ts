/** Points, quadrilaterals that follow rotated text, and the transforms between a page and its picture. */
export interface Point {
  readonly x: number
  readonly y: number
}

/** Four corners in turn: the word's start above, its end above, its end below, its start below. */
export type Quad = readonly [Point, Point, Point, Point]

/** As PDF and canvas write it: x' = a·x + c·y + e, y' = b·x + d·y + f. */
export type Matrix = readonly [number, number, number, number, number, number]

/** First `inner`, then `outer`. */
export function chain(outer: Matrix, inner: Matrix): Matrix {
  const [a, b, c, d, e, f] = outer
  const [g, h, i, j, k, l] = inner
  return [a * g + c * h, b * g + d * h, a * i + c * j, b * i + d * j, a * k + c * l + e, b * k + d * l + f]
}

export function apply([a, b, c, d, e, f]: Matrix, { x, y }: Point): Point {
  return { x: a * x + c * y + e, y: b * x + d * y + f }
}

export function quadOf(matrix: Matrix, left: number, bottom: number, right: number, top: number): Quad {
  return [
    apply(matrix, { x: left, y: top }),
    apply(matrix, { x: right, y: top }),
    apply(matrix, { x: right, y: bottom }),
    apply(matrix, { x: left, y: bottom }),
  ]
}

export function uprightQuad(x: number, y: number, width: number, height: number): Quad {
  return [
    { x, y },
    { x: x + width, y },
    { x: x + width, y: y + height },
    { x, y: y + height },
  ]
}

export interface Box {
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
}

export function boxOf(quads: readonly Quad[]): Box {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity]
  for (const quad of quads) {
    for (const { x, y } of quad) {
      left = Math.min(left, x)
      right = Math.max(right, x)
      top = Math.min(top, y)
      bottom = Math.max(bottom, y)
    }
  }
  return { left, top, right, bottom }
}

/** In degrees, clockwise as seen, from 0 to 359: the direction in which its words run. */
export function directionOf([start, end]: Quad): number {
  return (Math.round((Math.atan2(end.y - start.y, end.x - start.x) * 180) / Math.PI) + 360) % 360
}

/** By the axes of both (separating axis theorem), so that a slanted word is not touched by what lies beside it. */
export function quadsTouch(one: Quad, other: Quad): boolean {
  return [...axesOf(one), ...axesOf(other)].every((axis) => {
    const [a, b] = [extent(one, axis), extent(other, axis)]
    return a.least < b.most && b.least < a.most
  })
}

function axesOf([a, b, , d]: Quad): readonly Point[] {
  return [
    { x: b.x - a.x, y: b.y - a.y },
    { x: d.x - a.x, y: d.y - a.y },
    // Of a quad without a height the first axis turned a quarter stands in.
    { x: a.y - b.y, y: b.x - a.x },
  ].filter(({ x, y }) => x !== 0 || y !== 0)
}

function extent(quad: Quad, axis: Point): { least: number; most: number } {
  const along = quad.map(({ x, y }) => x * axis.x + y * axis.y)
  return { least: Math.min(...along), most: Math.max(...along) }
}

/** Larger by so much on every side, along its own directions. */
export function grown(quad: Quad, by: number): Quad {
  const [a, b, c, d] = quad
  const along = unit(b.x - a.x, b.y - a.y, { x: 1, y: 0 })
  const down = unit(d.x - a.x, d.y - a.y, { x: -along.y, y: along.x })
  const moved = (point: Point, sideways: number, downwards: number): Point => ({
    x: point.x + by * (sideways * along.x + downwards * down.x),
    y: point.y + by * (sideways * along.y + downwards * down.y),
  })
  return [moved(a, -1, -1), moved(b, 1, -1), moved(c, 1, 1), moved(d, -1, 1)]
}

function unit(x: number, y: number, otherwise: Point): Point {
  const length = Math.hypot(x, y)
  return length < 1e-9 ? otherwise : { x: x / length, y: y / length }
}
