/** Where a mailbox that lies elsewhere is reached. */
export interface ImapSettings {
  readonly host: string
  readonly port: number
  /** False only for a server on the same machine. */
  readonly secure: boolean
  readonly user: string
  readonly password: string
  /** The folder there, and the mailbox here that gets what lies in it. */
  readonly folder: string
  readonly mailbox: string
}
