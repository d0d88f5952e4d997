/** What the carrier tells about a file: its kind, size and times; owners and other rights are nobody's business. */
import type { Stats } from 'node:fs'
import type { Attributes, FileEntry } from 'ssh2'

const FOLDER_MODE = 0o040700
const FILE_MODE = 0o100600

export function attributesOf(stats: Stats): Attributes {
  return {
    mode: stats.isDirectory() ? FOLDER_MODE : FILE_MODE,
    uid: 0,
    gid: 0,
    size: stats.isDirectory() ? 0 : stats.size,
    atime: Math.floor(stats.atimeMs / 1000),
    mtime: Math.floor(stats.mtimeMs / 1000),
  }
}

/** Of a folder that is none on the disk, or of which nothing need be told. */
export const FOLDER_ATTRIBUTES: Attributes = {
  mode: FOLDER_MODE,
  uid: 0,
  gid: 0,
  size: 0,
  atime: 0,
  mtime: 0,
}

/** One line of a listing, with the long form that OpenSSH's client prints. */
export function listed(filename: string, attrs: Attributes): FileEntry {
  const kind = attrs.mode === FOLDER_MODE ? 'drwx------' : '-rw-------'
  const time = new Date(attrs.mtime * 1000).toISOString().slice(0, 16).replace('T', ' ')
  return {
    filename,
    longname: `${kind} 1 site site ${String(attrs.size).padStart(10)} ${time} ${filename}`,
    attrs,
  }
}
