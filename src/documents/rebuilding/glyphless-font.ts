/**
 * A TrueType font of two letters without an outline. The layer of words under a picture is never painted, so it needs a
 * font in which every letter of every script exists and none is drawn. ToUnicode says which letter is which.
 */
const UNITS = 1000
export const GLYPH_WIDTH = 500

export function glyphlessFont(): Buffer {
  const tables: [string, Buffer][] = [
    ['cmap', numbers([0, 1, 1, 0, 0, 12, 6, 12, 0, 32, 1, 1])],
    ['glyf', Buffer.alloc(4)],
    ['head', head()],
    ['hhea', numbers([1, 0, 800, -200, 0, GLYPH_WIDTH, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 2])],
    ['hmtx', numbers([GLYPH_WIDTH, 0, GLYPH_WIDTH, 0])],
    ['loca', numbers([0, 0, 0])],
    ['maxp', numbers([1, 0, 2, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0])],
    ['post', numbers([3, 0, 0, 0, -100, 50, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0])],
  ]
  const start = Buffer.alloc(12 + 16 * tables.length)
  start.writeUInt32BE(0x00010000, 0)
  start.writeUInt16BE(tables.length, 4)
  start.writeUInt16BE(128, 6)
  start.writeUInt16BE(3, 8)
  start.writeUInt16BE(tables.length * 16 - 128, 10)
  const bodies: Buffer[] = []
  let offset = start.length
  tables.forEach(([tag, body], i) => {
    const padded = Buffer.concat([body, Buffer.alloc((4 - (body.length % 4)) % 4)])
    const entry = 12 + 16 * i
    start.write(tag, entry, 'latin1')
    start.writeUInt32BE(checksum(padded), entry + 4)
    start.writeUInt32BE(offset, entry + 8)
    start.writeUInt32BE(body.length, entry + 12)
    bodies.push(padded)
    offset += padded.length
  })
  return Buffer.concat([start, ...bodies])
}

/** Sixteen bits each; a negative one as its complement. */
function numbers(values: readonly number[]): Buffer {
  const bytes = Buffer.alloc(values.length * 2)
  values.forEach((value, i) => void bytes.writeUInt16BE(value & 0xffff, i * 2))
  return bytes
}

function head(): Buffer {
  const bytes = Buffer.alloc(54)
  bytes.writeUInt32BE(0x00010000, 0)
  bytes.writeUInt32BE(0x00010000, 4)
  bytes.writeUInt32BE(0x5f0f3cf5, 12)
  bytes.writeUInt16BE(UNITS, 18)
  bytes.writeInt16BE(-200, 38)
  bytes.writeInt16BE(GLYPH_WIDTH, 40)
  bytes.writeInt16BE(800, 42)
  bytes.writeUInt16BE(8, 46)
  bytes.writeInt16BE(2, 48)
  return bytes
}

function checksum(bytes: Buffer): number {
  let sum = 0
  for (let at = 0; at < bytes.length; at += 4) sum = (sum + bytes.readUInt32BE(at)) >>> 0
  return sum
}

/** A letter's code is its UTF-16 unit: the same for all. */
export const TO_UNICODE = [
  '/CIDInit /ProcSet findresource begin 12 dict begin begincmap',
  '/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def',
  '/CMapName /Adobe-Identity-UCS def /CMapType 2 def',
  '1 begincodespacerange <0000> <FFFF> endcodespacerange',
  '1 beginbfrange <0000> <FFFF> <0000> endbfrange',
  'endcmap CMapName currentdict /CMap defineresource pop end end',
].join('\n')
