/** Spools a file of 200 MB, stores it in a folder and by parts, opens it again, and prints how far the memory grew. */
import { createHash, createHmac } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { folderDriver } from '../../src/files/drivers/folder-driver.ts'
import { inParts } from '../../src/files/drivers/in-parts.ts'
import { spoolFile } from '../../src/files/intake/spool.ts'
import { fileKeys, newSeal } from '../../src/files/sealing/object-key.ts'
import { openStream } from '../../src/files/sealing/seal-stream.ts'

const SIZE = 200 * 2 ** 20
const folder = await mkdtemp(join(tmpdir(), 'landfall-large-'))
const before = process.memoryUsage.rss()
let most = before
const watch = setInterval(() => (most = Math.max(most, process.memoryUsage.rss())), 5)

async function* large() {
  for (let at = 0; at < SIZE; at += 65_536) yield Buffer.alloc(65_536, at / 65_536)
}

async function digest(stream: AsyncIterable<Uint8Array>): Promise<{ size: number; hash: string }> {
  const hash = createHash('sha256')
  let size = 0
  for await (const piece of stream) {
    hash.update(piece)
    size += piece.length
  }
  return { size, hash: hash.digest('hex') }
}

const keys = fileKeys(createHmac('sha256', 'made up').digest())
const seal = newSeal('large')
const spool = await spoolFile(large(), { folder, seal, keys, maxBytes: SIZE })
if (!spool.ok) throw new Error(spool.error)
const driver = folderDriver(join(folder, 'store'), 'premises')
await driver.put(spool.value.storedAs, spool.value.sealed)
for await (const part of inParts(spool.value.sealed)) if (part.bytes.length === 0) break
const opened = await digest(openStream(seal, await driver.get(spool.value.storedAs)))
clearInterval(watch)
const expected = await digest(large())
await rm(folder, { recursive: true })
process.stdout.write(
  JSON.stringify({
    received: spool.value.size,
    opened: opened.size,
    same: opened.hash === expected.hash,
    grownMegabytes: Math.round((most - before) / 2 ** 20),
  }),
)
