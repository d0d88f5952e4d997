/** The carrier's own SFTP server on loopback: the demo's and the tests' mailboxes, so that nothing has to be installed. */
import { mkdir } from 'node:fs/promises'
import { createServer, type AddressInfo } from 'node:net'
import { join } from 'node:path'
import ssh2, { type Connection } from 'ssh2'
import { sshKeyFingerprint } from '#exchange'
import { serveSession } from './serve-session.ts'
import { userLogin, type SftpUser } from './user-login.ts'

export interface SftpServerOptions {
  /** Holds one folder per mailbox. */
  readonly folder: string
  /** OpenSSH private key text. */
  readonly hostKey: string
  readonly users: readonly SftpUser[]
  /** 0 lets the machine choose. */
  readonly port: number
  readonly host?: string
}

export interface RunningSftpServer {
  readonly host: string
  readonly port: number
  /** To be pinned by whoever connects. */
  readonly fingerprint: string
  close(): Promise<void>
}

export async function startSftpServer(options: SftpServerOptions): Promise<RunningSftpServer> {
  const { folder, users, host = '127.0.0.1' } = options
  for (const mailbox of new Set(users.flatMap((user) => [...user.writes, ...user.reads]))) {
    await mkdir(join(folder, mailbox), { recursive: true, mode: 0o700 })
  }
  const login = userLogin(users)
  const connections = new Set<Connection>()
  const server = new ssh2.Server({ hostKeys: [options.hostKey], ident: 'Landfall' }, (connection) => {
    let user: SftpUser | undefined
    connections.add(connection)
    connection.on('close', () => connections.delete(connection))
    // Ports are probed and clients vanish: a broken connection concerns only itself.
    connection.on('error', () => connection.end())
    connection.on('authentication', (context) => {
      user = login(context) ?? user
    })
    connection.on('session', (accept, reject) => {
      const rights = user
      if (rights === undefined) {
        reject()
        return
      }
      accept().on('sftp', (acceptSftp) => serveSession(acceptSftp(), folder, rights))
    })
  })
  // Listening ourselves allows `noDelay`: answers are small packets, and waiting to fill one would cost 40 ms each.
  const listener = createServer({ noDelay: true }, (socket) => server.injectSocket(socket))
  await new Promise<void>((resolve, reject) => {
    listener.once('error', reject)
    listener.listen(options.port, host, resolve)
  })
  return {
    host,
    port: (listener.address() as AddressInfo).port,
    fingerprint: sshKeyFingerprint(options.hostKey),
    close: () =>
      new Promise<void>((resolve) => {
        listener.close(() => resolve())
        for (const connection of connections) connection.end()
      }),
  }
}
