/** Carries over SFTP: pinned host key, one kept connection, write-then-rename, uploads that go on where they were cut. */
import type { SFTPWrapper } from 'ssh2'
import { BrokenPromise, type Clock } from '#kernel'
import { mailboxFolder, PART_SUFFIX, type Carrier, type Mailbox } from './carrier.ts'
import { sftpConnection, type BackOff, type SftpAddress } from './sftp-client/sftp-connection.ts'
import { changedListing } from './sftp-client/changed-listing.ts'
import {
  changeTimeOf,
  isMissing,
  namesIn,
  readWhole,
  removeFile,
  renameFile,
  sizeOf,
  writeResuming,
} from './sftp-client/sftp-files.ts'

export interface SftpCarrierOptions extends SftpAddress {
  readonly clock: Clock
  /** Where the mailboxes lie on the carrier; its root unless told. */
  readonly folder?: string
  readonly backOff?: BackOff
}

export function sftpCarrier(options: SftpCarrierOptions): Carrier {
  const connection = sftpConnection(options, options)
  const listing = changedListing(() => performance.now())
  const placeOf = (mailbox: Mailbox, name = '') =>
    [options.folder ?? '', mailboxFolder(mailbox), name].join('/').replace(/\/$/, '')

  async function over<T>(work: (sftp: SFTPWrapper) => Promise<T>): Promise<T> {
    try {
      return await connection.during(work)
    } catch (error) {
      if (error instanceof BrokenPromise && error.code.startsWith('carrier-')) throw error
      throw new BrokenPromise('the carrier did not do what it was asked', 'carrier-unreachable', {
        cause: error,
      })
    }
  }

  return {
    put: (mailbox, name, bytes, written) =>
      over(async (sftp) => {
        const place = placeOf(mailbox, name)
        const there = await sizeOf(sftp, place)
        if (there === bytes.length) return
        await writeResuming(sftp, `${place}${PART_SUFFIX}`, Buffer.from(bytes))
        await written?.()
        // A file of another size under our name is damaged: SFTP renames onto no file that exists.
        if (there !== undefined) await removeFile(sftp, place)
        await renameFile(sftp, `${place}${PART_SUFFIX}`, place)
      }),
    list: (mailbox) =>
      over(async (sftp) => {
        const folder = placeOf(mailbox)
        const names = await listing(folder, {
          changeTime: () => changeTimeOf(sftp, folder),
          names: () => namesIn(sftp, folder),
        })
        return names.filter((name) => !name.endsWith(PART_SUFFIX) && !name.startsWith('.')).sort()
      }),
    has: (mailbox, name) => over(async (sftp) => (await sizeOf(sftp, placeOf(mailbox, name))) !== undefined),
    get: (mailbox, name) => over((sftp) => readWhole(sftp, placeOf(mailbox, name))),
    remove: (mailbox, name) =>
      over(async (sftp) => {
        await removeFile(sftp, placeOf(mailbox, name)).catch((error: unknown) => {
          if (!isMissing(error)) throw error
        })
      }),
    close: () => connection.close(),
  }
}
