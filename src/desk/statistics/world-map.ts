/**
 * The world as a drawing, made once: the outline of each country that the atlas knows by its number, the Pacific in the
 * middle. Land of no number (Kosovo, Somaliland) is drawn and is no market of its own.
 */
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { geoNaturalEarth1 } from 'd3-geo'
import { feature } from 'topojson-client'
import type { GeometryCollection, Topology } from 'topojson-specification'
import { outline, type Outline } from './outline.ts'

export const MAP_SIZE = { width: 960, height: 448 } as const

const ANTARCTICA = '010'
/** Degrees that the world is turned by: it is cut in the Atlantic. */
const TURNED = -150
/** Degrees that nobody can tell apart at this size. */
const CLOSE = 0.2

export interface Country {
  /** ISO 3166-1 numeric; the empty string where it has none. */
  readonly number: string
  /** What an SVG path draws. */
  readonly path: string
  readonly middle: readonly [x: number, y: number]
  /** Too small to be seen by its colour alone. */
  readonly isSmall: boolean
}

let drawn: readonly Country[] | undefined

export function worldMap(): readonly Country[] {
  return (drawn ??= draw())
}

type Atlas = Topology<{ countries: GeometryCollection<{ name: string }> }>

function draw(): readonly Country[] {
  const file = createRequire(import.meta.url).resolve('world-atlas/countries-50m.json')
  const atlas = thinned(JSON.parse(readFileSync(file, 'utf8')) as Atlas)
  const { features } = feature(atlas, atlas.objects.countries)
  const land = features.filter(({ id }) => id !== ANTARCTICA)
  const projection = geoNaturalEarth1()
    .rotate([TURNED, 0])
    .precision(1)
    .fitSize([MAP_SIZE.width, MAP_SIZE.height], { type: 'FeatureCollection', features: land })
  return land.map((one) => ({
    number: typeof one.id === 'string' ? one.id : '',
    ...placed(outline(projection, one)),
  }))
}

/** Drawn in a tenth of the time: points that come to lie in one place are left out before they are projected. */
function thinned({ transform, arcs, ...atlas }: Atlas): Atlas {
  const { scale = [1, 1], translate = [0, 0] } = transform ?? {}
  const absolute = (steps: Atlas['arcs'][number]) => {
    let [x, y] = [0, 0]
    return steps.map(([dx = 0, dy = 0]) => {
      x += dx
      y += dy
      return [x * scale[0] + translate[0], y * scale[1] + translate[1]] as const
    })
  }
  return {
    ...atlas,
    arcs: arcs.map((steps) => {
      const points = absolute(steps)
      const kept = apart(points)
      // An island of few points may turn inside out, and would be taken for the whole world but it.
      return (kept.length < LEAST_RING ? points : kept).map(([x, y]) => [x, y])
    }),
  }
}

const LEAST_RING = 9

type Place = readonly [x: number, y: number]

/** Where arcs meet, at their ends, they go on meeting. */
function apart(points: readonly Place[]): readonly Place[] {
  let last = points[0]
  return points.filter((point, index) => {
    const isFar = last === undefined || Math.hypot(point[0] - last[0], point[1] - last[1]) > CLOSE
    if (isFar) last = point
    return isFar || index === 0 || index === points.length - 1
  })
}

const SMALL = 9

/** By its greatest island: many small ones are not seen either. */
function placed({ path, rings }: Outline): Omit<Country, 'number'> {
  const places = rings.map(boxOf).sort((a, b) => b.size - a.size)
  const { middle = [0, 0], size = 0 } = places[0] ?? {}
  return { path, middle, isSmall: size < SMALL }
}

function boxOf(ring: Outline['rings'][number]): {
  readonly middle: Country['middle']
  readonly size: number
} {
  const [xs, ys] = [ring.map(([x]) => x), ring.map(([, y]) => y)]
  const [left, right] = [Math.min(...xs), Math.max(...xs)]
  const [top, bottom] = [Math.min(...ys), Math.max(...ys)]
  return {
    middle: [Math.round((left + right) / 2), Math.round((top + bottom) / 2)],
    size: Math.max(right - left, bottom - top),
  }
}
