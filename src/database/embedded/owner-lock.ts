/** Who runs the server of a data folder: one file, made by one process, void when that process is gone. */
import { link, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { birthOf } from './process-identity.ts'

/** A serving process keeps the server for hours; a command for seconds. */
export type OwnerKind = 'serve' | 'command'

export interface Owner {
  readonly pid: number
  readonly birth: string
  readonly kind: OwnerKind
  /** Where the server listens; absent until it does. */
  readonly socketFolder?: string
}

export async function self(kind: OwnerKind): Promise<Owner> {
  return { pid: process.pid, birth: (await birthOf(process.pid)) ?? '', kind }
}

/** Takes the lock, or tells who has it. */
export async function takeLock(
  file: string,
  me: Owner,
): Promise<{ taken: true } | { taken: false; owner: Owner }> {
  for (;;) {
    if (await createWhole(file, me)) return { taken: true }
    const owner = await readOwner(file)
    if (owner !== undefined && (await lives(owner))) return { taken: false, owner }
    await breakLock(file, owner)
  }
}

/** Says in the lock where the server listens, so that commands can attach. */
export async function announce(file: string, me: Owner): Promise<void> {
  const draft = draftOf(file)
  await writeFile(draft, JSON.stringify(me))
  await rename(draft, file)
}

export async function releaseLock(file: string, me: Owner): Promise<void> {
  const owner = await readOwner(file)
  if (owner?.pid === me.pid && owner.birth === me.birth) await rm(file, { force: true })
}

export async function readOwner(file: string): Promise<Owner | undefined> {
  try {
    return JSON.parse(await readFile(file, 'utf8')) as Owner
  } catch {
    return undefined
  }
}

export async function lives({ pid, birth }: Owner): Promise<boolean> {
  return (await birthOf(pid)) === birth
}

/** A link appears whole or not at all, and never over another. */
async function createWhole(file: string, me: Owner): Promise<boolean> {
  const draft = draftOf(file)
  await writeFile(draft, JSON.stringify(me))
  try {
    await link(draft, file)
    return true
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false
    throw error
  } finally {
    await rm(draft, { force: true })
  }
}

/** Takes a dead owner's lock away; if another starter was quicker and it is theirs that we hold, puts it back. */
async function breakLock(file: string, dead: Owner | undefined): Promise<void> {
  const aside = `${draftOf(file)}.dead`
  try {
    await rename(file, aside)
  } catch {
    return
  }
  const held = await readOwner(aside)
  if (held?.pid !== dead?.pid || held?.birth !== dead?.birth) await link(aside, file).catch(() => undefined)
  await rm(aside, { force: true })
}

function draftOf(file: string): string {
  return `${file}.${process.pid}.${process.hrtime.bigint()}`
}
