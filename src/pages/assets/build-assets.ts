/** The site's own style sheet and scripts, named by their content so that a browser may keep them for ever. */
import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'
import { stackedTables } from './stacked-tables.ts'

export interface Asset {
  readonly address: string
  /** Subresource integrity, `sha384-...`. */
  readonly integrity: string
  readonly type: string
  readonly body: Buffer
  readonly gzipped: Buffer
}

export interface Assets {
  readonly all: readonly Asset[]
  readonly links: {
    readonly css: AssetLink
    readonly live: AssetLink
    readonly send: AssetLink
    readonly keys: AssetLink
    readonly attention: AssetLink
    readonly lane: AssetLink
    readonly age: AssetLink
    readonly presence: AssetLink
    readonly drafts: AssetLink
    readonly box: AssetLink
    readonly codes: AssetLink
    readonly icon: AssetLink
  }
  /** What the service worker does; what it keeps is said before it, by the site. */
  readonly worker: string
}

interface AssetLink {
  readonly address: string
  readonly integrity: string
}

export function buildAssets(): Assets {
  const css = asset('site', 'css', 'text/css; charset=utf-8', styleSheet())
  const live = asset('live', 'js', 'text/javascript; charset=utf-8', own('live.js'))
  const send = asset('send', 'js', 'text/javascript; charset=utf-8', own('send.js'))
  const keys = asset('keys', 'js', 'text/javascript; charset=utf-8', own('keys.js'))
  const attention = asset('attention', 'js', 'text/javascript; charset=utf-8', own('attention.js'))
  const lane = asset('lane', 'js', 'text/javascript; charset=utf-8', own('lane.js'))
  const age = asset('age', 'js', 'text/javascript; charset=utf-8', own('age.js'))
  const presence = asset('presence', 'js', 'text/javascript; charset=utf-8', own('presence.js'))
  const drafts = asset('drafts', 'js', 'text/javascript; charset=utf-8', own('drafts.js'))
  const box = asset('box', 'js', 'text/javascript; charset=utf-8', own('box.js'))
  const codes = asset('codes', 'js', 'text/javascript; charset=utf-8', own('codes.js'))
  const icon = asset('icon', 'svg', 'image/svg+xml', own('icon.svg'))
  const links = { css, live, send, keys, attention, lane, age, presence, drafts, box, codes, icon }
  return { all: Object.values(links), links, worker: own('worker.js') }
}

/** GOV.UK Frontend's components without its font and crest, then our theme in the order of the files' numbers. */
export function styleSheet(): string {
  const govuk = createRequire(import.meta.url).resolve('govuk-frontend/dist/govuk/govuk-frontend.min.css')
  const components = readFileSync(govuk, 'utf8')
    .replaceAll(/@font-face\{[^}]*\}/g, '')
    .replaceAll(/\/\*![^*]*Margaret Calvert[\s\S]*?\*\//g, '')
    .replaceAll('GDS Transport,arial,sans-serif', 'var(--font)')
    .replaceAll(/url\(\/assets\/[^)]*\)/g, 'none')
    .replaceAll(/\/\*#[^*]*\*\//g, '')
  const folder = fileURLToPath(new URL('./theme/', import.meta.url))
  const theme = readdirSync(folder)
    .filter((name) => name.endsWith('.css'))
    .sort()
    .map((name) => readFileSync(folder + name, 'utf8'))
  // What it says to whoever changes it is not sent to whoever looks at a page.
  const own = [...theme, stackedTables()].map((css) => css.replaceAll(/\/\*[\s\S]*?\*\//g, ''))
  return [components, ...own].join('\n')
}

function own(name: string): string {
  return readFileSync(new URL(name, import.meta.url), 'utf8')
}

function asset(name: string, ending: string, type: string, text: string): Asset {
  const body = Buffer.from(text)
  const digest = createHash('sha384').update(body).digest()
  return {
    address: `/assets/${name}.${digest.toString('hex').slice(0, 12)}.${ending}`,
    integrity: `sha384-${digest.toString('base64')}`,
    type,
    body,
    gzipped: gzipSync(body),
  }
}
