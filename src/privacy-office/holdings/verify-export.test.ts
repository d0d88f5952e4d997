/** A copy proves itself, and one in which anything was changed, added, left out or signed by another does not. */
import { generateKeyPairSync } from 'node:crypto'
import { Readable } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import { expect, test } from 'vitest'
import { manifestText, signatureText } from './manifest.ts'
import { safeFileName } from './safe-file-name.ts'
import { verifyExport } from './verify-export.ts'
import { accessLogCsv } from './csv-tables.ts'
import type { Copy } from './copy.ts'
import { zipWriter, type WrittenEntry } from './zip-stream.ts'

const ours = generateKeyPairSync('ed25519')
const theirs = generateKeyPairSync('ed25519')

/** A zip of the files, with a manifest over those that it is said to have. */
async function zipOf(
  files: Readonly<Record<string, string>>,
  said: Readonly<Record<string, string>> = files,
  key = ours.privateKey,
): Promise<Buffer> {
  const entryOf = (name: string, text: string) => ({ name, compress: true, body: [Buffer.from(text)] })
  async function* written(all: Readonly<Record<string, string>>): AsyncGenerator<Uint8Array, WrittenEntry[]> {
    const entries: WrittenEntry[] = []
    for (const [name, text] of Object.entries(all)) entries.push(yield* zip.add(entryOf(name, text)))
    return entries
  }
  const at = new Date('2026-11-21T09:30:00+13:00')
  let zip = zipWriter(at)
  const entries = await resultOf(written(said))
  const manifest = manifestText({
    ...{ site: 'desk', agency: 'Desk', reference: 'AR-1', writtenAt: at.toISOString(), files: entries },
  })
  zip = zipWriter(at)
  return buffer(
    Readable.from(
      (async function* () {
        yield* written(files)
        yield* zip.add(entryOf('manifest.json', manifest))
        yield* zip.add(entryOf('manifest.sig', signatureText(manifest, key)))
        yield* zip.end()
      })(),
    ),
  )
}

async function resultOf<T>(all: AsyncGenerator<unknown, T>): Promise<T> {
  for (;;) {
    const next = await all.next()
    if (next.done === true) return next.value
  }
}

const FILES = { 'index.html': '<p>Mere Ngāta</p>', 'files/0001-letter.txt': 'a letter' }

test('what the site signed is proved', async () => {
  expect(await verifyExport(await zipOf(FILES), [theirs.publicKey, ours.publicKey])).toMatchObject({
    ok: true,
    value: { site: 'desk', reference: 'AR-1', files: [{ name: 'index.html' }, { bytes: 8 }] },
  })
})

test.each([
  ['a file was changed', { ...FILES, 'index.html': '<p>Mere Ngata</p>' }, FILES],
  ['a file was added', { ...FILES, 'more.txt': 'more' }, FILES],
  ['a file was left out', { 'index.html': FILES['index.html'] }, FILES],
])('where %s nothing is proved', async (_, files, said) => {
  expect(await verifyExport(await zipOf(files, said), ours.publicKey)).toMatchObject({
    ok: false,
    error: { code: 'export-altered' },
  })
})

test('a key of somebody else, and what is no copy, prove nothing', async () => {
  expect(await verifyExport(await zipOf(FILES), theirs.publicKey)).toMatchObject({
    error: { code: 'export-key-unknown' },
  })
  const whole = await zipOf(FILES)
  for (const bytes of [Buffer.from('no zip'), whole.subarray(0, whole.length - 30), Buffer.alloc(0)])
    expect(await verifyExport(bytes, ours.publicKey)).toMatchObject({ error: { code: 'export-unreadable' } })
})

test('a name leads nowhere, and keeps the letters of its language', () => {
  expect(safeFileName('../../etc/passwd')).toBe('etc-passwd')
  expect(safeFileName('C:\\Ngā reta\u202Egpj.exe')).toBe('C-Ngā reta-gpj.exe')
  expect(safeFileName('...')).toBe('file')
  expect(safeFileName(`${'ā'.repeat(300)}.pdf`)).toBe(`${'ā'.repeat(100)}.pdf`)
})

test('no cell is a formula', () => {
  const look = { at: new Date(0), role: '=1+1', agency: '@SUM(A1)', event: '-2', sentence: '\t=cmd' }
  const csv = accessLogCsv({ looks: [look] } as unknown as Copy)
  expect(csv).toContain("'=1+1,'@SUM(A1),'-2,'\t=cmd")
})
