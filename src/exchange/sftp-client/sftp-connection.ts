/** One kept SFTP connection: opened when first needed, opened again with back-off when it was lost. */
import { Client, type SFTPWrapper } from 'ssh2'
import { BrokenPromise, type Clock, type ErrorCode } from '#kernel'
import { isPinned } from '../ssh-fingerprint.ts'

export interface SftpAddress {
  readonly host: string
  readonly port: number
  readonly user: string
  /** OpenSSH or PEM text. */
  readonly privateKey: string
  /** `SHA256:...`, as `ssh-keygen -l` prints it. */
  readonly hostKeyFingerprint: string
}

export interface SftpConnection {
  /**
   * Rejects at once, without knocking, while the pause after a failure lasts; and as soon as the connection is lost,
   * since what is asked of a lost one is never answered.
   */
  during<T>(work: (sftp: SFTPWrapper) => Promise<T>): Promise<T>
  close(): Promise<void>
}

export interface BackOff {
  readonly firstMs: number
  readonly longestMs: number
}

const BACK_OFF: BackOff = { firstMs: 250, longestMs: 30_000 }
const KEEP_ALIVE_MS = 10_000
const HANDSHAKE_MS = 10_000

export function sftpConnection(
  address: SftpAddress,
  { clock, backOff = BACK_OFF }: { readonly clock: Clock; readonly backOff?: BackOff },
): SftpConnection {
  let current: Connection | undefined
  let failures = 0
  let notBefore = 0
  let lastFailure: BrokenPromise | undefined
  let closed = false

  function connect(): Connection {
    const connection = openConnection(address)
    const { client, sftp, lost } = connection
    const forget = () => {
      if (current === connection) current = undefined
    }
    lost.catch(forget)
    sftp.then(
      () => (failures = 0),
      (error: unknown) => {
        forget()
        failures += 1
        lastFailure = error as BrokenPromise
        notBefore = clock.now().getTime() + Math.min(backOff.firstMs * 2 ** (failures - 1), backOff.longestMs)
        client.end()
      },
    )
    return connection
  }

  return {
    async during(work) {
      if (closed) throw new BrokenPromise('the carrier was closed', 'carrier-unreachable')
      if (current === undefined && lastFailure !== undefined && clock.now().getTime() < notBefore) {
        throw lastFailure
      }
      const { sftp, lost } = (current ??= connect())
      const opened = await sftp
      return Promise.race([work(opened), lost])
    },
    async close() {
      closed = true
      const client = current?.client
      if (client === undefined) return
      await new Promise<void>((resolve) => {
        client.once('close', () => resolve())
        client.end()
      })
    },
  }
}

interface Connection {
  readonly client: Client
  readonly sftp: Promise<SFTPWrapper>
  /** Rejects when the connection, or its SFTP channel alone, has ended; never resolves. */
  readonly lost: Promise<never>
}

function openConnection(address: SftpAddress): Connection {
  const client = new Client()
  let lose: () => void = () => undefined
  const lost = new Promise<never>((_, reject) => {
    lose = () => reject(new Error('the connection to the carrier was lost'))
  })
  const sftp = new Promise<SFTPWrapper>((resolve, reject) => {
    let code: ErrorCode = 'carrier-unreachable'
    const fail = () =>
      reject(new BrokenPromise(`the carrier ${address.host} did not answer as it must`, code))
    // Each request is a small packet: waiting to fill one would cost 40 ms at every step.
    client.on('connect', () => client.setNoDelay(true))
    client.on('ready', () => {
      client.sftp((error, opened) => {
        if (error !== undefined) {
          fail()
          return
        }
        opened.on('close', lose)
        resolve(opened)
      })
    })
    client.on('error', (error: Error & { level?: string }) => {
      if (error.level === 'client-authentication') code = 'carrier-login-refused'
      fail()
    })
    client.on('close', () => {
      fail()
      lose()
    })
    client.connect({
      host: address.host,
      port: address.port,
      username: address.user,
      privateKey: address.privateKey,
      keepaliveInterval: KEEP_ALIVE_MS,
      readyTimeout: HANDSHAKE_MS,
      hostVerifier: (shown: Buffer) => {
        const pinned = isPinned(shown, address.hostKeyFingerprint)
        if (!pinned) code = 'carrier-host-key'
        return pinned
      },
    })
  })
  // Whoever asks for the connection sees its failure; nobody else must.
  sftp.catch(() => undefined)
  lost.catch(() => undefined)
  return { client, sftp, lost }
}
