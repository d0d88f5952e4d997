/** Receives a file: sealed as it arrives, told by its content, scanned, stored. It is no part of any record yet. */
import { err, ok, type ErrorCode, type Result } from '#kernel'
import type { FilesContext } from './files-context.ts'
import { harmlessName, nameForType } from './intake/declared-name.ts'
import { detectType } from './intake/detect-type.ts'
import type { FileTypeName } from './intake/file-types.ts'
import { spoolFile, type Spool } from './intake/spool.ts'
import type { ScanVerdict } from './scanning/scanner.ts'
import { newSeal, sealName, wrapKey } from './sealing/object-key.ts'
import { insertArrived } from './store.ts'

export interface ReceiveOptions {
  /** As the sender called it. */
  readonly name: string
  readonly allow: readonly FileTypeName[]
  readonly maxBytes: number
}

export interface ReceivedFile {
  readonly id: string
  readonly name: string
  readonly type: FileTypeName
  readonly size: number
  readonly scan: ScanVerdict
}

/** Refusals are recorded. When the stream breaks off this throws what the stream threw, and nothing is left. */
export async function receiveFile(
  files: FilesContext,
  source: AsyncIterable<Uint8Array>,
  options: ReceiveOptions,
): Promise<Result<ReceivedFile, ErrorCode>> {
  const seal = newSeal(files.newId())
  const { keys, incoming: folder } = files
  const spool = await spoolFile(source, { folder, seal, keys, maxBytes: options.maxBytes })
  if (!spool.ok) return refuse(files, spool.error)
  try {
    const checked = await checkFile(files, spool.value, options)
    if (!checked.ok) return await refuse(files, checked.error)
    await storeArrived(files, spool.value, checked.value)
    const { name, type, scan } = checked.value
    return ok({ id: seal.id, name, type, size: spool.value.size, scan })
  } finally {
    await spool.value.remove()
  }
}

interface Checked {
  readonly name: string
  readonly type: FileTypeName
  readonly scan: ScanVerdict
  readonly scanner: string | undefined
}

/** The gate for archives comes before the scanner, which lets bombs pass. */
async function checkFile(
  files: FilesContext,
  spool: Spool,
  options: ReceiveOptions,
): Promise<Result<Checked, ErrorCode>> {
  const declared = harmlessName(options.name)
  const type = await detectType(spool, declared)
  if (!type.ok) return type
  const name = nameForType(declared, type.value)
  if (!name.ok) return name
  if (!options.allow.includes(type.value)) return err('file-type-not-allowed')
  const checked = { name: name.value, type: type.value }
  if (files.scanner === undefined) return ok({ ...checked, scan: 'none', scanner: undefined })
  const answer = await files.scanner.scan(spool.open())
  switch (answer.kind) {
    case 'clean':
      return ok({ ...checked, scan: 'clean', scanner: answer.scanner })
    case 'malware':
      return err('file-has-malware')
    case 'too-big':
      return err('file-too-big-to-scan')
    case 'unavailable':
      return ok({ ...checked, scan: 'waiting', scanner: undefined })
  }
}

/** The row first: whatever stops in between, the sweeper finds what the store may hold. */
async function storeArrived(files: FilesContext, spool: Spool, checked: Checked): Promise<void> {
  const [driver] = files.drivers
  const { seal, contentAddress, storedAs, size } = spool
  await files.asRoom((tx) =>
    insertArrived(tx, {
      ...{ id: seal.id, contentAddress, storedAs, size, at: files.clock.now() },
      ...{ type: checked.type, scan: checked.scan, scanner: checked.scanner },
      name: sealName(seal, checked.name),
      sealedKey: wrapKey(files.keys, seal),
      driver: driver.name,
      residency: driver.residency,
    }),
  )
  await driver.put(storedAs, spool.sealed)
}

async function refuse(files: FilesContext, code: ErrorCode): Promise<Result<never, ErrorCode>> {
  await files.asRoom((tx) => files.recordAsRoom(tx, { event: 'file-refused', details: { code } }))
  return err(code)
}
