/** What a picture's file holds beside its pixels: EXIF with places and thumbnails, XMP, words, profiles, bytes after its end. */
import type { PictureKind } from '../document-kinds.ts'
import type { HiddenList } from '../hidden-things.ts'
import { jpegSegments, pngChunks, webpChunks } from './picture-header.ts'
import { tiffDirectories } from './tiff.ts'

export function findHiddenInPicture(
  kind: PictureKind,
  bytes: Buffer,
  hidden: HiddenList,
  where = 'document',
): void {
  FINDERS[kind](bytes, (name, data) => addNamed(name, data, hidden, where))
}

/** As the reviewer reads it: what of it is letters. */
function lettersOf(data: Buffer): string {
  return data
    .subarray(0, 64 * 1024)
    .toString('utf8')
    .replace(/[^\p{L}\p{N}\p{P}\p{S} ]+/gu, ' ')
}

type Finder = (bytes: Buffer, add: (name: string, data: Buffer) => void) => void

function addNamed(name: string, data: Buffer, hidden: HiddenList, where: string): void {
  if (data.length === 0) return
  if (name === 'exif') {
    hidden.add('exif', where, lettersOf(data))
    if (exifHolds(data, 0x8825)) hidden.add('location', where)
    if (data.indexOf(Buffer.from([0xff, 0xd8, 0xff]), 8) !== -1) hidden.add('thumbnail', where)
  } else if (name === 'xmp') hidden.add('xmp', where, lettersOf(data))
  else if (name === 'profile') hidden.add('colour-profile', where)
  else if (name === 'trailing') hidden.add('trailing-bytes', where, lettersOf(data))
  else hidden.add('text-in-picture', where, lettersOf(data))
}

/** Whether the first directory has the tag that leads to another: 0x8825 to the place. */
export function exifHolds(data: Buffer, tag: number): boolean {
  const start = data.toString('latin1', 0, 4) === 'Exif' ? 6 : 0
  const tiff = data.subarray(start)
  if (tiff.length < 8) return false
  const little = tiff.toString('latin1', 0, 2) === 'II'
  const two = (at: number) =>
    at + 2 > tiff.length ? 0 : little ? tiff.readUInt16LE(at) : tiff.readUInt16BE(at)
  const first = little ? tiff.readUInt32LE(4) : tiff.readUInt32BE(4)
  const count = Math.min(two(first), 500)
  return Array.from({ length: count }, (_, i) => two(first + 2 + 12 * i)).includes(tag)
}

const FINDERS: Record<PictureKind, Finder> = {
  jpeg(bytes, add) {
    const { segments, end } = jpegSegments(bytes)
    for (const { marker, data } of segments) {
      const head = data.toString('latin1', 0, 30)
      if (marker === 0xe1) add(head.startsWith('Exif') ? 'exif' : 'xmp', data)
      else if (marker === 0xe2 && head.startsWith('ICC_PROFILE')) add('profile', data)
      else if (marker === 0xfe || (marker >= 0xe2 && marker <= 0xef)) add('words', data)
      else if (marker === 0xe0 && !/^JFIF\0/.test(head)) add('words', data)
    }
    add('trailing', bytes.subarray(end))
  },
  png(bytes, add) {
    const chunks = pngChunks(bytes)
    for (const { type, data } of chunks) {
      if (type === 'eXIf') add('exif', data)
      else if (type === 'iTXt' && data.toString('latin1', 0, 3) === 'XML') add('xmp', data)
      else if (type === 'iCCP') add('profile', data)
      else if (!/^(IHDR|PLTE|IDAT|IEND|tRNS|gAMA|cHRM|sRGB|pHYs|sBIT|bKGD)$/.test(type)) add('words', data)
    }
    add('trailing', bytes.subarray(chunks.at(-1)?.end ?? bytes.length))
  },
  webp(bytes, add) {
    for (const { type, data } of webpChunks(bytes)) {
      if (type === 'EXIF') add('exif', data)
      else if (type === 'XMP ') add('xmp', data)
      else if (type === 'ICCP') add('profile', data)
      else if (!/^(VP8[ LX]|ALPH|ANIM|ANMF)$/.test(type)) add('words', data)
    }
    add('trailing', bytes.subarray(8 + (bytes.length >= 8 ? bytes.readUInt32LE(4) : 0)))
  },
  tiff(bytes, add) {
    for (const { tags, words } of tiffDirectories(bytes)) {
      for (const [tag, text] of words)
        add(tag === 700 ? 'xmp' : tag === 34675 ? 'profile' : 'words', Buffer.from(text))
      if (tags.has(34665)) add('exif', Buffer.from('EXIF'))
      if (tags.has(34853)) add('words', Buffer.from('GPS'))
    }
  },
}
