/** PDFs written by hand, object by object: what a maker would not write is just what a test needs. */
import { deflateSync } from 'node:zlib'

export interface HandWrittenPdf {
  /** Content of the one page; Helvetica is /F1. */
  readonly content: string
  /** Entries of the page, of the catalogue and of the trailer. */
  readonly page?: string
  readonly resources?: string
  readonly catalog?: string
  readonly info?: string
  /** Numbered from 10 on. */
  readonly objects?: readonly string[]
  readonly size?: readonly [number, number]
  readonly packed?: boolean
}

export const PAGE: readonly [number, number] = [400, 260]

export function handWrittenPdf({
  content,
  page = '',
  resources = '',
  catalog = '',
  info,
  objects = [],
  size = PAGE,
  packed = false,
}: HandWrittenPdf): Buffer {
  const all = new Map<number, string>([
    [1, `<< /Type /Catalog /Pages 2 0 R ${catalog} >>`],
    [2, '<< /Type /Pages /Kids [3 0 R] /Count 1 >>'],
    [
      3,
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${size.join(' ')}] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> ${resources} >> ${page} >>`,
    ],
    [4, packed ? packedStream(content) : stream(content)],
    [5, '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>'],
    ...(info === undefined ? [] : ([[6, `<< ${info} >>`]] as [number, string][])),
    ...objects.map((body, i): [number, string] => [10 + i, body]),
  ])
  return write(all, info === undefined ? '' : '/Info 6 0 R')
}

function write(objects: ReadonlyMap<number, string>, trailer: string): Buffer {
  let text = '%PDF-1.7\n%\u00e2\u00e3\u00cf\u00d3\n'
  const last = Math.max(...objects.keys())
  const places = new Map<number, number>()
  for (const [number, body] of objects) {
    places.set(number, text.length)
    text += `${number} 0 obj\n${body}\nendobj\n`
  }
  const start = text.length
  text += `xref\n0 ${last + 1}\n0000000000 65535 f \n`
  for (let number = 1; number <= last; number++) {
    const at = places.get(number)
    text += at === undefined ? '0000000000 65535 f \n' : `${String(at).padStart(10, '0')} 00000 n \n`
  }
  text += `trailer\n<< /Size ${last + 1} /Root 1 0 R ${trailer} >>\nstartxref\n${start}\n%%EOF\n`
  return Buffer.from(text, 'latin1')
}

export function stream(body: string, entries = ''): string {
  return `<< /Length ${body.length} ${entries} >>\nstream\n${body}\nendstream`
}

export function packedStream(body: string, entries = ''): string {
  const packed = deflateSync(Buffer.from(body, 'latin1')).toString('latin1')
  return stream(packed, `/Filter /FlateDecode ${entries}`)
}

/** An earlier state stays in the file: the new one is written after it, as Acrobat saves. */
export function revised(earlier: Buffer, number: number, body: string): Buffer {
  const before = earlier.toString('latin1')
  const start = before.lastIndexOf('startxref')
  const previous = /startxref\n(\d+)/.exec(before.slice(start))?.[1] ?? '0'
  const object = `${number} 0 obj\n${body}\nendobj\n`
  const xref = before.length + object.length
  const table = `xref\n${number} 1\n${String(before.length).padStart(10, '0')} 00000 n \n`
  const trailer = `trailer\n<< /Size 40 /Root 1 0 R /Prev ${previous} >>\nstartxref\n${xref}\n%%EOF\n`
  return Buffer.from(before + object + table + trailer, 'latin1')
}

/** Text at a place, in black unless said otherwise. */
export function text(words: string, x: number, y: number, before = '', size = 16): string {
  return `q ${before} BT /F1 ${size} Tf 1 0 0 1 ${x} ${y} Tm (${words}) Tj ET Q\n`
}

export function turnedText(words: string, x: number, y: number, degrees: number, size = 16): string {
  const angle = (degrees * Math.PI) / 180
  const [cos, sin] = [Math.cos(angle).toFixed(5), Math.sin(angle).toFixed(5)]
  return `BT /F1 ${size} Tf ${cos} ${sin} -${sin} ${cos} ${x} ${y} Tm (${words}) Tj ET\n`.replace('--', '')
}
