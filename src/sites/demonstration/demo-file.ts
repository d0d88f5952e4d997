/** `demo.json`: what a script needs to drive the demonstration; tokens and all, so it exists in the demonstration only. */
import { readFile, rename, writeFile } from 'node:fs/promises'
import type { DemoLane } from './lane-tokens.ts'
import type { DemoPartner } from './demo-partner.ts'
import type { Origins } from './origins.ts'
import type { DemoPassport } from './seed.ts'

export interface DemoFile {
  readonly sites: Origins
  readonly lanes: readonly DemoLane[]
  /** By whose credentials a programme sends enquiries to the desk. */
  readonly partners: readonly DemoPartner[]
  readonly personas: readonly { readonly id: string; readonly label: string }[]
  readonly passports: readonly DemoPassport[]
  /** Where what the sites send is caught, and how a script sends to the desk as from outside. */
  readonly mail: {
    readonly mailbox: string
    readonly smtp: { readonly host: string; readonly port: number }
  }
}

export async function readDemoFile(file: string): Promise<DemoFile | undefined> {
  return readFile(file, 'utf8').then(
    (text) => JSON.parse(text) as DemoFile,
    () => undefined,
  )
}

export async function writeDemoFile(file: string, demo: DemoFile): Promise<void> {
  await writeFile(`${file}.new`, `${JSON.stringify(demo, undefined, 2)}\n`, { mode: 0o600 })
  await rename(`${file}.new`, file)
}
