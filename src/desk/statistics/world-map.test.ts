/** The map of the world: every land is itself, and markets are found on it. */
import { describe, expect, it } from 'vitest'
import { marketChoices } from '#desk/directory'
import { mapFigure } from './map-figure.ts'
import { marketNumber } from './market-numbers.ts'
import { MAP_SIZE, worldMap } from './world-map.ts'

/** Every x that a path comes to. */
function acrossOf(path: string): readonly number[] {
  return path
    .split('M')
    .slice(1)
    .flatMap((ring) => {
      const [start = '', steps = ''] = ring.replace('z', '').split('l')
      let x = Number(start.split(',')[0])
      return [x, ...steps.split(' ').map((step) => (x += Number(step.split(',')[0])))]
    })
}

/** Parts of France, the Netherlands and Norway that the atlas gives no land of their own, and the smallest islands. */
const NOT_ON_THE_MAP = 'BQ GF GI GP MQ RE TK TV YT'

describe('the map of the world', () => {
  it('has no land that is the whole world but itself', () => {
    for (const { number, path } of worldMap()) {
      const across = acrossOf(path)
      const span = Math.max(...across) - Math.min(...across)
      expect(span >= MAP_SIZE.width - 2 && number !== '304', number).toBe(false)
      expect(/NaN|undefined/.test(path)).toBe(false)
    }
  })

  it('knows nearly every market by its number', () => {
    const land = new Set(worldMap().map(({ number }) => number))
    const missing = marketChoices().filter(({ value }) => !land.has(marketNumber(value) ?? ''))
    expect(
      missing
        .map(({ value }) => value)
        .sort()
        .join(' '),
    ).toBe(NOT_ON_THE_MAP)
  })

  it('says in words what it shows, hides what is hidden, and names what it cannot draw', () => {
    const figure = mapFigure([
      { value: 'JP', name: 'Japan', figures: [24] },
      { value: 'TO', name: 'Tonga', figures: ['not-shown'] },
      { value: 'TV', name: 'Tuvalu', figures: [7] },
      { value: '', name: 'No market named', figures: [9] },
    ])
    expect(figure.svg).toContain(
      '<title>A map of the world: 3 markets that enquiries name. Most: Japan 24, Tuvalu 7.',
    )
    const looks = [...figure.svg.matchAll(/<(?:path|circle) class="map-market (map-market--\w+)"/g)]
    expect(looks.map(([, look]) => look)).toEqual([
      'map-market--3',
      'map-market--hidden',
      'map-market--hidden',
    ])
    expect(figure.notDrawn).toEqual(['Tuvalu'])
    expect(figure.svg.includes('style=')).toBe(false)
  })
})
