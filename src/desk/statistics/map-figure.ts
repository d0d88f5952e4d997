/** The map of a quarter's markets: depth for how many, a weave for what is not shown, a ring where land is too small. */
import { figureText } from './figure-text.ts'
import { marketNumber } from './market-numbers.ts'
import { NOT_SHOWN, type SectionRow } from './sections.ts'
import { MAP_SIZE, worldMap, type Country } from './world-map.ts'

export interface MapFigure {
  readonly svg: string
  readonly legend: readonly { readonly depth: string; readonly text: string }[]
  /** Names of markets that were asked about and are no land of the map. */
  readonly notDrawn: readonly string[]
}

/** From how many a market is drawn deeper. */
export const DEPTHS = [6, 10, 20, 40] as const

/** What is heard of the picture; all of it stands in the table. */
const MOST_HEARD = 5

export function mapFigure(rows: readonly SectionRow[]): MapFigure {
  const land = new Map(worldMap().map((country) => [country.number, country]))
  const markets = rows.filter(({ value }) => value !== '')
  const placed = markets.map((row) => ({ row, country: land.get(marketNumber(row.value) ?? 'none') }))
  const counted = new Set(placed.map(({ country }) => country))
  const ground = worldMap()
    .filter((country) => !counted.has(country))
    .map(({ path }) => path)
    .join('')
  const drawn = placed.flatMap(({ row, country }) => (country === undefined ? [] : [marked(row, country)]))
  return {
    svg: [
      `<svg class="plot plot--map" viewBox="0 0 ${String(MAP_SIZE.width)} ${String(MAP_SIZE.height)}" role="img">`,
      `<title>${heard(markets)}</title>`,
      '<defs><pattern id="map-weave" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">',
      '<rect class="map-weave-ground" width="6" height="6"/><path class="map-weave-line" d="M0 0v6"/></pattern></defs>',
      `<path class="map-land" d="${ground}"/>`,
      ...drawn,
      '</svg>',
    ].join(''),
    legend: [
      ...DEPTHS.map((from, index) => ({ depth: String(index + 1), text: range(from, DEPTHS[index + 1]) })),
      { depth: 'hidden', text: NOT_SHOWN },
    ],
    notDrawn: placed.filter(({ country }) => country === undefined).map(({ row }) => row.name),
  }
}

function marked({ figures: [figure] }: SectionRow, { path, middle: [x, y], isSmall }: Country): string {
  const depth = typeof figure === 'number' ? DEPTHS.filter((from) => from <= figure).length : 0
  const look = depth === 0 ? 'map-market map-market--hidden' : `map-market map-market--${String(depth)}`
  const ring = isSmall ? `<circle class="${look}" cx="${String(x)}" cy="${String(y)}" r="6"/>` : ''
  return `<path class="${look}" d="${path}"/>${ring}`
}

function range(from: number, next: number | undefined): string {
  return next === undefined ? `${String(from)} or more` : `${String(from)} to ${String(next - 1)}`
}

/** Names of markets are the programme's own, and of letters that need no escape but `&`. */
function heard(markets: readonly SectionRow[]): string {
  const most = markets.filter(({ figures: [figure] }) => typeof figure === 'number').slice(0, MOST_HEARD)
  const named = most.map(({ name, figures: [figure] }) => `${name} ${figureText(figure ?? 0)}`).join(', ')
  const words = `A map of the world: ${String(markets.length)} markets that enquiries name. ${named === '' ? '' : `Most: ${named}. `}All are in the table.`
  return words.replaceAll('&', '&amp;')
}
