/** Reads the dump of a data folder that an earlier version has written. */
import { readFile } from 'node:fs/promises'
import { gunzipSync } from 'node:zlib'
import type { SiteName } from '#database'

export interface AppliedMigration {
  readonly room: string
  readonly number: number
  readonly name: string
  readonly sha256: string
}

export interface SiteDump {
  readonly ledger: readonly AppliedMigration[]
  /** Each with its rows as PostgreSQL's JSON. */
  readonly tables: readonly { readonly table: string; readonly rows: string }[]
  readonly sequences: readonly { readonly sequence: string; readonly last: string }[]
}

export interface FolderDump {
  readonly written: Date
  /** The annual results that the folder showed then. */
  readonly results: object
  readonly files: readonly { readonly file: string; readonly base64: string }[]
  of(site: SiteName): SiteDump
}

interface Line {
  readonly written?: string
  readonly results?: object
  readonly site?: SiteName
  readonly ledger?: readonly AppliedMigration[]
  readonly table?: string
  readonly rows?: string
  readonly sequence?: string
  readonly last?: string
  readonly file?: string
  readonly base64?: string
}

export async function readDump(): Promise<FolderDump> {
  const packed = await readFile(new URL('folder.ndjson.gz', import.meta.url))
  const lines = gunzipSync(packed)
    .toString()
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as Line)
  return {
    written: new Date(lines[0]?.written ?? ''),
    results: lines[0]?.results ?? {},
    files: lines.flatMap(({ file, base64 = '' }) => (file === undefined ? [] : [{ file, base64 }])),
    of(site) {
      const own = lines.filter((line) => line.site === site)
      return {
        ledger: own.flatMap(({ ledger = [] }) => ledger),
        tables: own.flatMap(({ table, rows = '' }) => (table === undefined ? [] : [{ table, rows }])),
        sequences: own.flatMap(({ sequence, last = '' }) =>
          sequence === undefined ? [] : [{ sequence, last }],
        ),
      }
    },
  }
}
