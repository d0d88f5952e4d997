/** What the tags of an HTML mail want of whoever opens it: to fetch, to lead away, not to be seen. */

type TagAttributes = Readonly<Record<string, string>>

/** A picture within the mail's own bytes, of a kind that holds nothing else. */
const INLINE_PICTURE = /^data:image\/(png|jpeg|gif|webp);base64,[A-Za-z0-9+/=\s]+$/i

export function isInlinePicture(place: string): boolean {
  return INLINE_PICTURE.test(place)
}

export interface LinkPlace {
  /** As a browser would read it: without the words before an @, and foreign letters spelled out. */
  readonly host: string
  readonly address: string
}

const LONGEST_ADDRESS = 500

/** Undefined for what leads to no place: a script, an anchor, data. */
export function leadsTo(address: string): LinkPlace | undefined {
  const text = address.trim().startsWith('//') ? `https:${address.trim()}` : address.trim()
  if (!URL.canParse(text)) return undefined
  const url = new URL(text)
  if (url.protocol === 'http:' || url.protocol === 'https:')
    return { host: url.host, address: url.href.slice(0, LONGEST_ADDRESS) }
  if (url.protocol === 'mailto:' || url.protocol === 'tel:')
    return { host: url.pathname.slice(0, 254), address: url.href.slice(0, LONGEST_ADDRESS) }
  return undefined
}

const FETCHED = ['src', 'background', 'poster', 'srcset', 'data', 'lowsrc', 'dynsrc']
const IN_STYLE = /url\(\s*["']?((?:https?:)?\/\/[^\s"')]{1,500})/gi

/** The hosts that would learn, by a fetch of this tag, that the mail was opened. */
export function remotePlaces(attributes: TagAttributes): readonly string[] {
  const named = FETCHED.map((name) => attributes[name]?.trim().split(/\s/, 1)[0] ?? '')
  const styled = [...(attributes['style'] ?? '').matchAll(IN_STYLE)].map(([, place = '']) => place)
  return [...named, ...styled]
    .filter((place) => /^(https?:)?\/\//i.test(place))
    .flatMap((place) => leadsTo(place)?.host ?? [])
}

/** Ways of hiding that stand on the tag itself; those of a style sheet come to nothing, because it is left out. */
const HIDING = [
  /display\s*:\s*none/i,
  /visibility\s*:\s*(hidden|collapse)/i,
  /opacity\s*:\s*(0|0?\.0\d*)\s*(;|!|$)/i,
  /font-size\s*:\s*[01](\.\d+)?\s*(px|pt|em|rem|%)?\s*(;|!|$)/i,
  /mso-hide\s*:\s*all/i,
  /max-(height|width)\s*:\s*0/i,
  /(text-indent|left|top|margin-left|margin-top)\s*:\s*-\d{3,}/i,
  /color\s*:\s*(transparent|rgba\([^)]*,\s*0(\.0+)?\s*\))/i,
  /(^|[;\s])color\s*:\s*(#fff(fff)?|white)\b/i,
]

export function hidesItself(attributes: TagAttributes): boolean {
  const style = (attributes['style'] ?? '').slice(0, 4_000).replace(/\/\*.*?\*\//gs, '')
  const isWhite = /^(#?fff(fff)?|white)$/i.test(attributes['color']?.trim() ?? '')
  return 'hidden' in attributes || isWhite || HIDING.some((way) => way.test(style))
}
