/**
 * An HTML mail as its sender made it, without whatever acts, fetches or hides. Runs in a worker; the library is loaded by
 * the first mail that needs it. Styles are left out altogether: what nothing can style, nothing can hide.
 */
import type { Attributes, IOptions, Tag } from 'sanitize-html'
import { err, ok, type ErrorCode, type Result } from '#kernel'
import { manyLines, oneLine } from '../clean-words.ts'
import { takenApart } from './parse-mail.ts'
import { hidesItself, isInlinePicture, leadsTo, remotePlaces } from './signs-in-html.ts'

export interface MailAsSent {
  /** A whole document; undefined for a mail of plain words alone. */
  readonly document: string | undefined
  /** The mail is longer than what is shown. */
  readonly cut: boolean
  /** How many of its parts were hidden from its reader, and are shown. */
  readonly hidden: number
  /** Where pictures would have been fetched from, the most first. */
  readonly pictures: readonly { readonly host: string; readonly count: number }[]
  /** Where its links lead, each address once. */
  readonly links: readonly { readonly host: string; readonly address: string }[]
}

/** The library takes time by the square of the nesting: half a second for this much. */
const MOST_HTML = 256 * 1024
const DEEPEST = 60
const MOST_LINKS = 100
const MOST_HOSTS = 50

const SHOWN = [
  ...[
    'p',
    'br',
    'div',
    'span',
    'b',
    'strong',
    'i',
    'em',
    'u',
    's',
    'strike',
    'del',
    'ins',
    'sub',
    'sup',
    'small',
  ],
  ...[
    'h1',
    'h2',
    'h3',
    'h4',
    'h5',
    'h6',
    'ul',
    'ol',
    'li',
    'dl',
    'dt',
    'dd',
    'blockquote',
    'pre',
    'code',
    'hr',
  ],
  ...['table', 'caption', 'thead', 'tbody', 'tfoot', 'tr', 'td', 'th', 'img'],
]
/** Their words are no words of the mail. */
const WITH_ALL_THEY_HOLD = [
  ...[
    'script',
    'style',
    'title',
    'template',
    'noscript',
    'svg',
    'math',
    'object',
    'applet',
    'audio',
    'video',
  ],
  ...['iframe', 'frameset', 'noframes', 'noembed', 'textarea', 'select', 'option', 'xml'],
]

export async function mailAsSent(raw: Uint8Array): Promise<Result<MailAsSent, ErrorCode>> {
  const mail = await takenApart(raw)
  if (mail === undefined) return err('mail-unreadable')
  const { html } = mail
  if (html === undefined || html.trim() === '') return ok(NOTHING)
  return ok(await harmless(html))
}

const NOTHING: MailAsSent = { document: undefined, cut: false, hidden: 0, pictures: [], links: [] }

async function harmless(html: string): Promise<MailAsSent> {
  const { default: sanitize } = await import('sanitize-html')
  const found = findings()
  const body = sanitize(html.slice(0, MOST_HTML), optionsFor(found))
  return {
    document: documentOf(body),
    cut: html.length > MOST_HTML,
    hidden: found.hidden,
    pictures: [...found.hosts]
      .map(([host, count]) => ({ host, count }))
      .sort((one, other) => other.count - one.count),
    links: [...found.links].map(([address, host]) => ({ address, host })),
  }
}

interface Findings {
  hidden: number
  readonly hosts: Map<string, number>
  readonly links: Map<string, string>
}

function findings(): Findings {
  return { hidden: 0, hosts: new Map(), links: new Map() }
}

function optionsFor(found: Findings): IOptions {
  return {
    allowedTags: SHOWN,
    nonTextTags: WITH_ALL_THEY_HOLD,
    allowedAttributes: {
      '*': ['class', 'data-host', 'data-words'],
      td: ['class', 'colspan', 'rowspan'],
      th: ['class', 'colspan', 'rowspan'],
      img: ['class', 'src', 'alt'],
    },
    allowedSchemes: [],
    allowedSchemesByTag: { img: ['data'] },
    allowProtocolRelative: false,
    parseStyleAttributes: false,
    nestingLimit: DEEPEST,
    transformTags: { '*': (name, attributes) => harmlessTag(name, attributes, found) },
    textFilter: (words) => manyLines(words),
  }
}

/** Of what the sender wrote on a tag nothing is kept but the size of a table's cell and a picture that came along. */
function harmlessTag(name: string, attributes: Attributes, found: Findings): Tag {
  for (const host of remotePlaces(attributes)) {
    if (found.hosts.has(host) || found.hosts.size < MOST_HOSTS)
      found.hosts.set(host, (found.hosts.get(host) ?? 0) + 1)
  }
  if (name === 'img') return pictureTag(attributes)
  const isHidden = hidesItself(attributes)
  if (isHidden) found.hidden += 1
  const mark = isHidden ? { class: 'was-hidden' } : undefined
  if (name === 'a' || name === 'area') return linkTag(attributes, mark, found)
  const { colspan, rowspan } = attributes
  const cell = Object.fromEntries(
    Object.entries({ colspan, rowspan }).filter(([, value]) => /^\d{1,2}$/.test(value ?? '')),
  ) as Attributes
  return { tagName: name, attribs: { ...cell, ...mark } }
}

function pictureTag(attributes: Attributes): Tag {
  const alt = oneLine(attributes['alt'] ?? '', 200)
  const { src = '' } = attributes
  if (isInlinePicture(src)) return { tagName: 'img', attribs: { src, alt } }
  const host = leadsTo(src)?.host ?? 'came with the mail'
  return { tagName: 'span', attribs: { class: 'picture', 'data-host': host, 'data-words': alt } }
}

/** Words that look like a link, with where it leads behind them; nothing that a slip of the hand can follow. */
function linkTag(attributes: Attributes, mark: Attributes | undefined, found: Findings): Tag {
  const { href = '' } = attributes
  if (href === '') return { tagName: 'span', attribs: { ...mark } }
  const place = leadsTo(href)
  if (place !== undefined && found.links.size < MOST_LINKS) found.links.set(place.address, place.host)
  const host = place?.host ?? 'nowhere that can be opened'
  return { tagName: 'span', attribs: { class: `link ${mark?.['class'] ?? ''}`.trim(), 'data-host': host } }
}

const STYLE = `body{font:16px/1.5 Arial,sans-serif;margin:16px;color:#0b0c0c;background:#fff;overflow-wrap:anywhere}
table{border-collapse:collapse;max-width:100%}td,th{padding:2px 6px;vertical-align:top;text-align:left}
img{max-width:100%;height:auto}blockquote{border-left:4px solid #b1b4b6;margin:8px 0;padding-left:12px}pre{white-space:pre-wrap}
.link{text-decoration:underline}.link::after{content:" [leads to " attr(data-host) "]";font-size:14px;color:#484949}
.picture::before{content:"[picture, not fetched: " attr(data-host) "] " attr(data-words);font-size:14px;color:#484949}
.was-hidden{outline:2px dashed #d4351c}.was-hidden::before{content:"[hidden by the sender] ";font-size:14px;color:#942514}`

function documentOf(body: string): string {
  return `<!DOCTYPE html><html><head><meta charset="utf-8"><title>A mail as it was sent</title><style>${STYLE}</style></head><body>${body}</body></html>`
}
