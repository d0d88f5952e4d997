/** How text looks in Word, as far as it decides whether it is seen: marked hidden, white on white, too small. */
import { childOf, childrenOf, isOn, type XmlNode } from './xml.ts'

export interface Look {
  readonly vanish?: boolean
  readonly white?: boolean
  readonly tiny?: boolean
  /** Something other than paper may lie behind it. */
  readonly shaded?: boolean
}

/** In half points; smaller than two points is a speck. */
const TINY = 4

export function lookOf(properties: XmlNode | undefined): Look {
  const colour = childOf(properties, 'color')?.attributes['val']
  const size = Number(childOf(properties, 'sz')?.attributes['val'] ?? NaN)
  const vanish = childOf(properties, 'vanish') ?? childOf(properties, 'webHidden')
  return {
    ...(vanish === undefined ? {} : { vanish: isOn(vanish) }),
    ...(colour === undefined ? {} : { white: isWhite(colour) }),
    ...(Number.isFinite(size) ? { tiny: size < TINY } : {}),
    ...(isShaded(properties) ? { shaded: true } : {}),
  }
}

/** So near to white that it is not seen on paper. */
function isWhite(colour: string): boolean {
  const parts = /^([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(colour)?.slice(1)
  return parts?.every((part) => Number.parseInt(part, 16) >= 0xe8) ?? false
}

function isShaded(properties: XmlNode | undefined): boolean {
  const fill = childOf(properties, 'shd')?.attributes['fill']
  const highlight = childOf(properties, 'highlight')?.attributes['val']
  return (
    (fill !== undefined && fill !== 'auto' && !isWhite(fill)) ||
    (highlight !== undefined && highlight !== 'none' && highlight !== 'white')
  )
}

/** White on something dark is seen; what is seen too much is read by the reviewer, what is left out is in the list. */
export function isUnseen({ vanish, white, tiny, shaded }: Look): boolean {
  return vanish === true || tiny === true || (white === true && shaded !== true)
}

export function stylesOf(part: XmlNode | undefined): (id: string | undefined) => Look {
  const styles = new Map(childrenOf(part, 'style').map((style) => [style.attributes['styleId'] ?? '', style]))
  const look = (id: string | undefined, depth: number): Look => {
    const style = id === undefined ? undefined : styles.get(id)
    if (style === undefined || depth > 20) return {}
    return {
      ...look(childOf(style, 'basedOn')?.attributes['val'], depth + 1),
      ...lookOf(childOf(style, 'pPr')),
      ...lookOf(childOf(style, 'rPr')),
    }
  }
  return (id) => look(id, 0)
}
