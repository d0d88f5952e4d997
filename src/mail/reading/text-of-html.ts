/** The words of an HTML mail as plain text, in one pass from left to right: no tree, no nesting, nothing that is run. */
import { decodeEntities } from './html-entities.ts'

/** Longer pages are cut: whoever needs more has the original. */
const MOST_HTML = 256 * 1024

const NOT_SHOWN = new Set(['script', 'style', 'title', 'template', 'svg', 'math', 'object'])
const NEW_LINE = new Set(['br', 'div', 'tr', 'li', 'pre', 'section', 'article', 'header', 'footer'])
const NEW_PARAGRAPH = new Set([
  'p',
  'table',
  'blockquote',
  'hr',
  'ul',
  'ol',
  'h1',
  'h2',
  'h3',
  'h4',
  'h5',
  'h6',
])
const TAG = /^<(\/?)([a-z][a-z0-9]*)/i
const LINK = /\shref\s*=\s*["']?((?:https?:\/\/|mailto:)[^\s"'<>]{1,500})/i
const LONGEST_TAG_READ = 2_000

export interface TextOfHtml {
  readonly text: string
  readonly cut: boolean
}

export function textOfHtml(html: string): TextOfHtml {
  const source = html.slice(0, MOST_HTML)
  // Letter by letter the same length, so that places in one are places in the other.
  const small = source.replace(/[A-Z]/g, (letter) => letter.toLowerCase())
  const parts: string[] = []

  const endOf = (what: string, from: number) => {
    const found = small.indexOf(what, from)
    return found === -1 ? source.length : found + what.length
  }

  /** Adds what the markup at `open` stands for and tells where it ends. */
  function readMarkup(open: number): number {
    if (small.startsWith('<!--', open)) return endOf('-->', open + 4)
    if ('!?'.includes(small.charAt(open + 1))) return endOf('>', open + 1)
    const [, slash = '', name = ''] = TAG.exec(small.slice(open, open + 40)) ?? []
    if (name === '') {
      parts.push('<')
      return open + 1
    }
    const end = endOf('>', open + 1)
    if (slash === '' && NOT_SHOWN.has(name)) return endOf('>', endOf(`</${name}`, end))
    parts.push(standsFor(name, slash === '', source.slice(open, Math.min(end, open + LONGEST_TAG_READ))))
    return end
  }

  for (let at = 0; at < source.length;) {
    const open = small.indexOf('<', at)
    parts.push(wordsOf(source.slice(at, open === -1 ? undefined : open)))
    at = open === -1 ? source.length : readMarkup(open)
  }
  return { text: tidied(parts.join('')), cut: html.length > MOST_HTML }
}

function standsFor(name: string, opens: boolean, tag: string): string {
  if (name === 'a' && opens) {
    const address = LINK.exec(tag)?.[1]
    return address === undefined ? '' : `[${decodeEntities(address)}] `
  }
  if (name === 'td' || name === 'th') return opens ? ' ' : ''
  if (NEW_PARAGRAPH.has(name)) return '\n\n'
  if (NEW_LINE.has(name)) return name === 'li' && opens ? '\n- ' : '\n'
  return ''
}

/** White space in the source is only space between words. */
function wordsOf(source: string): string {
  return decodeEntities(source.replace(/\s+/g, ' '))
}

function tidied(text: string): string {
  return text
    .split('\n')
    .map((line) => line.replace(/[ \t\u00a0]+/g, ' ').trim())
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim()
}
