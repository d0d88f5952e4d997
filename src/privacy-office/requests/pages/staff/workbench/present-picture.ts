/** The picture of one page, with what is withheld drawn on it. */
import type { ReadDocument, WithheldPlace } from '#documents'
import type { Reading } from '../../../workbench/bench.ts'
import { pagerOf, type PagerLink, type Shown } from './pager.ts'

export interface PictureView {
  readonly href: string
  /** For whoever does not see it. */
  readonly alt: string
  /** In points; of a flow, which is typeset anew, nobody knows them before. */
  readonly size: { readonly width: number; readonly height: number } | false
  /** Corners of what is withheld, as SVG writes them. */
  readonly boxes: readonly string[]
  readonly pages: readonly PagerLink[]
}

type Quad = Extract<WithheldPlace, { readonly kind: 'area' }>['quad']

export function presentPicture(
  { read, pictures }: Reading,
  of: {
    readonly asking: Shown
    /** Counted from 1. */
    readonly page: number
    readonly places: readonly WithheldPlace[]
  },
): PictureView | false {
  if (!pictures.ok) return false
  const { asking, places } = of
  const count = pictures.value
  const shown = Math.min(of.page, count)
  const page = read.form === 'pages' ? read.pages[shown - 1] : undefined
  return {
    href: `${asking.path}/picture/${String(shown - 1)}`,
    alt:
      page === undefined
        ? `Page ${String(shown)} of ${String(count)}, as it would be given`
        : `Page ${String(shown)} of ${String(count)}, as it is held; what is withheld is marked`,
    size: page !== undefined && { width: page.width, height: page.height },
    boxes: page === undefined ? [] : boxesOn(read, shown - 1, places).map(cornersOf),
    pages: read.form === 'pages' ? [] : pagerOf(asking, { name: 'picture', shown, count }),
  }
}

function boxesOn(read: ReadDocument, page: number, places: readonly WithheldPlace[]): readonly Quad[] {
  const words = read.form === 'pages' ? (read.pages[page]?.words ?? []) : []
  return places.flatMap((place): readonly Quad[] => {
    if (place.kind === 'area') return place.page === page ? [place.quad] : []
    if (place.kind !== 'words' || place.page !== page) return []
    return words.slice(place.first, place.last + 1).map(({ quad }) => quad)
  })
}

function cornersOf(quad: Quad): string {
  return quad.map(({ x, y }) => `${x.toFixed(1)},${y.toFixed(1)}`).join(' ')
}
