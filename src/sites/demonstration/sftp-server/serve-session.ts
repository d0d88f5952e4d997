/** Answers one user's SFTP session: only what a mailbox needs, everything else is refused. */
import { constants } from 'node:fs'
import { lstat, link, open, readdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import ssh2, { type SFTPWrapper } from 'ssh2'
import { attributesOf, FOLDER_ATTRIBUTES, listed } from './attributes.ts'
import { reach, type MailboxRights, type Reached } from './jail.ts'
import { openFiles } from './open-files.ts'

const { STATUS_CODE, OPEN_MODE } = ssh2.utils.sftp
type Status = (typeof STATUS_CODE)[keyof typeof STATUS_CODE]

const LONGEST_READ = 256 * 1024
const NAMES_PER_ANSWER = 100

/** An answer other than "done": thrown by an operation, sent by `answering`. */
class Refusal extends Error {
  readonly status: Status

  constructor(status: Status) {
    super('refused')
    this.status = status
  }
}

export function serveSession(sftp: SFTPWrapper, folder: string, rights: MailboxRights): void {
  const things = openFiles()

  /** Sends `done` when the work does not answer by itself; never tells more about a failure than its class. */
  function answering(request: number, work: () => Promise<void>): void {
    work().catch((error: unknown) => sftp.status(request, statusOf(error)))
  }

  function reached(path: string): Reached {
    const found = reach(path, rights)
    if (found === undefined) throw new Refusal(STATUS_CODE.NO_SUCH_FILE)
    return found
  }

  function fileAt(path: string, need: 'read' | 'write' | 'either'): string {
    const found = reached(path)
    if (found.kind !== 'file') throw new Refusal(STATUS_CODE.PERMISSION_DENIED)
    const may =
      need === 'either' || (need === 'read' && found.mayRead) || (need === 'write' && found.mayWrite)
    if (!may) throw new Refusal(STATUS_CODE.PERMISSION_DENIED)
    return join(folder, found.mailbox, found.name)
  }

  function fileOf(handle: Buffer) {
    const thing = things.of(handle)
    if (thing?.kind !== 'file') throw new Refusal(STATUS_CODE.FAILURE)
    return thing.file
  }

  function give(request: number, handle: Buffer | undefined): void {
    if (handle === undefined) throw new Refusal(STATUS_CODE.FAILURE)
    sftp.handle(request, handle)
  }

  const tellAttributes = (request: number, path: string) =>
    answering(request, async () => {
      const found = reached(path)
      if (found.kind === 'root') sftp.attrs(request, FOLDER_ATTRIBUTES)
      else if (found.kind === 'file') sftp.attrs(request, attributesOf(await lstat(fileAt(path, 'either'))))
      // Its time of change tells the reader whether anything was put there.
      else sftp.attrs(request, attributesOf(await lstat(join(folder, found.mailbox))))
    })

  sftp.on('REALPATH', (request, path) =>
    answering(request, async () => {
      const found = reached(path)
      const resolved =
        found.kind === 'root' ? '/' : found.kind === 'mailbox' ? `/${found.mailbox}` : undefined
      const filename = resolved ?? (found.kind === 'file' ? `/${found.mailbox}/${found.name}` : '/')
      sftp.name(request, [listed(filename, FOLDER_ATTRIBUTES)])
    }),
  )
  sftp.on('STAT', tellAttributes)
  sftp.on('LSTAT', tellAttributes)

  sftp.on('OPEN', (request, path, mode) =>
    answering(request, async () => {
      const writes = (mode & OPEN_MODE.WRITE) !== 0
      const reads = (mode & OPEN_MODE.READ) !== 0
      const place = fileAt(path, writes ? 'write' : 'read')
      // A link planted in the folder is not followed out of it.
      const flags =
        constants.O_NOFOLLOW |
        (writes ? (reads ? constants.O_RDWR : constants.O_WRONLY) : constants.O_RDONLY) |
        ((mode & OPEN_MODE.CREAT) !== 0 ? constants.O_CREAT : 0) |
        ((mode & OPEN_MODE.TRUNC) !== 0 ? constants.O_TRUNC : 0) |
        ((mode & OPEN_MODE.EXCL) !== 0 ? constants.O_EXCL : 0)
      const file = await open(place, flags, 0o600)
      const handle = things.keep({ kind: 'file', file })
      if (handle === undefined) await file.close()
      give(request, handle)
    }),
  )
  sftp.on('READ', (request, handle, offset, length) =>
    answering(request, async () => {
      const bytes = Buffer.alloc(Math.min(length, LONGEST_READ))
      const { bytesRead } = await fileOf(handle).read(bytes, 0, bytes.length, offset)
      if (bytesRead === 0) throw new Refusal(STATUS_CODE.EOF)
      sftp.data(request, bytes.subarray(0, bytesRead))
    }),
  )
  sftp.on('WRITE', (request, handle, offset, data) =>
    answering(request, async () => {
      const file = fileOf(handle)
      for (let at = 0; at < data.length;) {
        at += (await file.write(data, at, data.length - at, offset + at)).bytesWritten
      }
      sftp.status(request, STATUS_CODE.OK)
    }),
  )
  sftp.on('FSTAT', (request, handle) =>
    answering(request, async () => sftp.attrs(request, attributesOf(await fileOf(handle).stat()))),
  )
  sftp.on('CLOSE', (request, handle) =>
    answering(request, async () => {
      sftp.status(request, (await things.close(handle)) ? STATUS_CODE.OK : STATUS_CODE.FAILURE)
    }),
  )

  sftp.on('OPENDIR', (request, path) =>
    answering(request, async () => {
      const found = reached(path)
      if (found.kind === 'file') throw new Refusal(STATUS_CODE.FAILURE)
      if (found.kind === 'mailbox' && !found.mayRead) throw new Refusal(STATUS_CODE.PERMISSION_DENIED)
      const names =
        found.kind === 'root'
          ? [...new Set([...rights.writes, ...rights.reads])].sort()
          : (await readdir(join(folder, found.mailbox))).sort()
      const within = found.kind === 'root' ? '' : found.mailbox
      give(request, things.keep({ kind: 'listing', names: names.map((name) => `${within}/${name}`) }))
    }),
  )
  sftp.on('READDIR', (request, handle) =>
    answering(request, async () => {
      const thing = things.of(handle)
      if (thing?.kind !== 'listing') throw new Refusal(STATUS_CODE.FAILURE)
      const paths = thing.names.splice(0, NAMES_PER_ANSWER)
      if (paths.length === 0) throw new Refusal(STATUS_CODE.EOF)
      const entries = await Promise.all(
        paths.map(async (path) => {
          const name = path.slice(path.lastIndexOf('/') + 1)
          const found = reach(path, rights)
          if (found?.kind !== 'file') return found && listed(name, FOLDER_ATTRIBUTES)
          const stats = await lstat(join(folder, path)).catch(() => undefined)
          return stats?.isFile() === true ? listed(name, attributesOf(stats)) : undefined
        }),
      )
      // An answer without names would read as an error: a file that vanished meanwhile ends the batch instead.
      const names = entries.filter((entry) => entry !== undefined)
      sftp.name(request, names)
    }),
  )

  sftp.on('REMOVE', (request, path) =>
    answering(request, async () => {
      const found = reached(path)
      // The reader empties the mailbox; the writer may take back what is still its own.
      await lstat(fileAt(path, found.kind === 'file' && found.mayWrite ? 'write' : 'read'))
      await rm(fileAt(path, 'either'))
      sftp.status(request, STATUS_CODE.OK)
    }),
  )
  sftp.on('RENAME', (request, from, to) =>
    answering(request, async () => {
      const [source, target] = [fileAt(from, 'write'), fileAt(to, 'write')]
      // A rename never replaces a file: linking first fails where one stands.
      await link(source, target)
      await rm(source)
      sftp.status(request, STATUS_CODE.OK)
    }),
  )
  // OpenSSH's client sets times and rights after a copy; the carrier keeps its own and lets it go on.
  sftp.on('SETSTAT', (request, path) =>
    answering(request, async () => {
      fileAt(path, 'write')
      sftp.status(request, STATUS_CODE.OK)
    }),
  )
  sftp.on('FSETSTAT', (request, handle) =>
    answering(request, async () => {
      fileOf(handle)
      sftp.status(request, STATUS_CODE.OK)
    }),
  )
  const refuse = (request: number) => sftp.status(request, STATUS_CODE.OP_UNSUPPORTED)
  sftp.on('MKDIR', refuse)
  sftp.on('RMDIR', refuse)
  sftp.on('READLINK', refuse)
  sftp.on('SYMLINK', refuse)
  sftp.on('EXTENDED', refuse)

  const closeAll = () => void things.closeAll()
  sftp.on('close', closeAll)
  // The client says it is done and waits until the channel is closed: without this it hangs.
  sftp.on('end', () => {
    closeAll()
    sftp.end()
  })
}

function statusOf(error: unknown): Status {
  if (error instanceof Refusal) return error.status
  const { code } = error as NodeJS.ErrnoException
  if (code === 'ENOENT') return STATUS_CODE.NO_SUCH_FILE
  if (code === 'EACCES' || code === 'EPERM' || code === 'ELOOP') return STATUS_CODE.PERMISSION_DENIED
  return STATUS_CODE.FAILURE
}
