/** What programs of the field read in a PDF: poppler, mupdf and qpdf, where they are installed. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { findProgram, run } from '../programs.ts'

const PROGRAMS = {
  pdftotext: (path: string) => [path, '-'],
  mutool: (path: string) => ['draw', '-F', 'txt', path],
  qpdf: (path: string) => ['--qdf', '--object-streams=disable', path, `${path}.qdf`],
} as const

export type Extractor = keyof typeof PROGRAMS

export function hasExtractor(name: Extractor): boolean {
  return findProgram(name) !== undefined
}

export async function extracted(name: Extractor, bytes: Buffer): Promise<string> {
  const program = findProgram(name)
  if (program === undefined) throw new Error(`${name} is not installed`)
  const folder = mkdtempSync(join(tmpdir(), 'landfall-documents-'))
  try {
    const path = join(folder, 'released.pdf')
    writeFileSync(path, bytes)
    const { output } = await run(program, PROGRAMS[name](path), { withinMs: 60_000 })
    return name === 'qpdf' ? readFileSync(`${path}.qdf`, 'latin1') : output
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
