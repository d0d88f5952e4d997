/** The theme's promises: contrast in light and dark, nothing of GOV.UK's font and crest, nothing from elsewhere. */
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { buildAssets, styleSheet } from './build-assets.ts'

const tokens = readFileSync(new URL('./theme/01-tokens.css', import.meta.url), 'utf8')
const [lightText = '', darkText = ''] = tokens.split('@media screen and (prefers-color-scheme: dark)')

function coloursOf(text: string): Map<string, string> {
  return new Map(
    [...text.matchAll(/--([a-z0-9-]+): (#[0-9a-f]{6});/g)].map((found) => [found[1] ?? '', found[2] ?? '']),
  )
}

const LIGHT = coloursOf(lightText)
const DARK = new Map([...LIGHT, ...coloursOf(darkText)])

/** Relative luminance and contrast as WCAG 2.2 defines them. */
function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = parseInt(colour.slice(at, at + 2), 16) / 255
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

function contrast(one: string, other: string): number {
  const [darker = 0, lighter = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b)
  return (lighter + 0.05) / (darker + 0.05)
}

const GROUNDS = ['ground', 'surface', 'raised']
const TEXT_ON: readonly (readonly string[])[] = [
  ...GROUNDS.flatMap((ground) => ['ink', 'ink-soft', 'sea', 'red', 'amber'].map((text) => [text, ground])),
  ...['sea-wash', 'amber-wash', 'red-wash'].map((ground) => ['ink', ground]),
  ...[['sea-deep', 'sea-wash'], ['sea', 'sea-wash'], ['sea', 'amber-wash'], ['amber', 'amber-wash'], ['red', 'red-wash']],
  ...[['on-sea', 'sea'], ['on-sea', 'sea-deep'], ['on-red', 'red'], ['on-mast', 'mast'], ['on-mast-soft', 'mast']],
  ...[['on-focus', 'focus'], ['amber-wash', 'amber']],
] // prettier-ignore

const EDGES_ON: readonly (readonly string[])[] = [
  ...GROUNDS.flatMap((ground) => ['line-strong', 'sea', 'red', 'amber-line'].map((edge) => [edge, ground])),
  ...['series-1', 'series-2', 'series-3', 'series-4'].map((series) => [series, 'surface']),
  ...['part-1', 'part-2', 'part-3', 'part-4', 'part-5', 'part-6'].map((part) => [part, 'ground']),
  ...[['focus', 'mast'], ['mast-line', 'mast']],
] // prettier-ignore

describe.each([
  ['light', LIGHT],
  ['dark', DARK],
])('in %s', (_scheme, colours) => {
  const colour = (name = '') => colours.get(name) ?? expect.fail(`no colour --${name}`)

  it.each(TEXT_ON)('%s can be read on %s', (text, ground) => {
    expect(contrast(colour(text), colour(ground))).toBeGreaterThanOrEqual(4.5)
  })

  it.each(EDGES_ON)('%s can be told from %s', (edge, ground) => {
    expect(contrast(colour(edge), colour(ground))).toBeGreaterThanOrEqual(3)
  })
})

describe('the style sheet', () => {
  const css = styleSheet()

  it('carries neither the font nor the crest, and fetches nothing', () => {
    // A weave of the page's own (`#…`) is fetched from nowhere.
    expect(css.match(/GDS Transport|@font-face|crest|url\((?!'#)[^)]*|@import/g)).toBeNull()
  })

  it('is small enough to arrive in one go', () => {
    expect(buildAssets().all[0]?.gzipped.length).toBeLessThan(30_000)
  })

  it('changes its address when its content changes, and never otherwise', () => {
    expect(buildAssets().links.css).toEqual(buildAssets().links.css)
    expect(buildAssets().links.css.address).toMatch(/^\/assets\/site\.[0-9a-f]{12}\.css$/)
  })
})
