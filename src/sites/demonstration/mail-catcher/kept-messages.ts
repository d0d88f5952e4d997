/** What was caught, as files in a folder: the newest few hundred, still there after a restart. */
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

export interface CaughtMail {
  readonly id: string
  readonly from: string
  readonly to: readonly string[]
  readonly subject: string
  /** ISO 8601. */
  readonly received_at: string
}

export interface KeptMessages {
  /** The newest first. */
  list(): readonly CaughtMail[]
  find(id: string): CaughtMail | undefined
  /** The bytes as they came. */
  read(id: string): Promise<Buffer | undefined>
  keep(mail: CaughtMail, raw: Buffer): Promise<void>
}

const MOST_KEPT = 300

export async function openKeptMessages(folder: string, most = MOST_KEPT): Promise<KeptMessages> {
  await mkdir(folder, { recursive: true, mode: 0o700 })
  const place = (id: string, kind: 'eml' | 'json') => join(folder, `${id}.${kind}`)
  const names = (await readdir(folder)).filter((name) => name.endsWith('.json'))
  const texts = await Promise.all(names.map((name) => readFile(join(folder, name), 'utf8')))
  const kept = texts
    .map((text) => JSON.parse(text) as CaughtMail)
    .sort((one, other) => other.received_at.localeCompare(one.received_at))

  return {
    list: () => kept,
    find: (id) => kept.find((mail) => mail.id === id),
    async read(id) {
      // Only what is in the list is ever read: an identifier from an address names no file by itself.
      return kept.some((mail) => mail.id === id) ? readFile(place(id, 'eml')) : undefined
    },
    async keep(mail, raw) {
      await writeFile(place(mail.id, 'eml'), raw, { mode: 0o600 })
      // The description comes last and whole: what has none is not there.
      await writeFile(`${place(mail.id, 'json')}.new`, JSON.stringify(mail), { mode: 0o600 })
      await rename(`${place(mail.id, 'json')}.new`, place(mail.id, 'json'))
      kept.unshift(mail)
      for (const { id } of kept.splice(most)) {
        await rm(place(id, 'json'), { force: true })
        await rm(place(id, 'eml'), { force: true })
      }
    },
  }
}
