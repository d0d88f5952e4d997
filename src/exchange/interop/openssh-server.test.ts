import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { chmod, mkdir, mkdtemp, readFile, rm, stat, truncate, writeFile } from 'node:fs/promises'
import { createServer, type AddressInfo } from 'node:net'
import { tmpdir, userInfo } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Carrier } from '../carrier.ts'
import { sftpCarrier, type SftpCarrierOptions } from '../sftp-carrier.ts'
import { generateSshKeys } from '../ssh-keys.ts'
import { findProgram } from '../../../testing/programs.ts'

const sshd = findProgram('sshd')

describe.skipIf(sshd === undefined)(
  `The carrier over OpenSSH's server${sshd ? '' : ' (skipped: OpenSSH is not installed)'}`,
  () => {
    const mailbox = { from: 'justice', to: 'customs' } as const
    const bytes = Buffer.from(Array.from({ length: 3_000_000 }, (_, at) => (at * 7) % 253))
    const [hostKey, userKey] = [generateSshKeys('host'), generateSshKeys('user')]
    const carriers: Carrier[] = []
    let folder: string
    let port: number
    let server: ChildProcess

    beforeAll(async () => {
      folder = await mkdtemp(join(tmpdir(), 'landfall-sshd-'))
      await mkdir(join(folder, 'mail', 'justice-customs'), { recursive: true })
      await writeFile(join(folder, 'host'), hostKey.privateKey)
      await chmod(join(folder, 'host'), 0o600)
      await writeFile(join(folder, 'authorized'), `${userKey.publicKey}\n`)
      port = await freePort()
      await writeFile(
        join(folder, 'config'),
        [
          `Port ${port}`,
          'ListenAddress 127.0.0.1',
          `HostKey ${join(folder, 'host')}`,
          `AuthorizedKeysFile ${join(folder, 'authorized')}`,
          `PidFile ${join(folder, 'pid')}`,
          'StrictModes no',
          'UsePAM no',
          'PermitRootLogin prohibit-password',
          'PasswordAuthentication no',
          'Subsystem sftp internal-sftp',
          '',
        ].join('\n'),
      )
      // Started as root it wants this folder, which a system without a running sshd may lack.
      if (userInfo().uid === 0) await mkdir('/run/sshd', { recursive: true })
      server = spawn(sshd!, ['-D', '-e', '-f', join(folder, 'config')], {
        stdio: ['ignore', 'ignore', 'pipe'],
      })
      await once(server.stderr!, 'data')
    })
    afterAll(async () => {
      for (const carrier of carriers) await carrier.close()
      server.kill()
      await rm(folder, { recursive: true, force: true })
    })

    function carrierWith(changed: Partial<SftpCarrierOptions> = {}): Carrier {
      const carrier = sftpCarrier({
        host: '127.0.0.1',
        port,
        user: userInfo().username,
        privateKey: userKey.privateKey,
        hostKeyFingerprint: hostKey.fingerprint,
        folder: join(folder, 'mail'),
        clock: { now: () => new Date() },
        ...changed,
      })
      carriers.push(carrier)
      return carrier
    }

    test('another host key than the pinned one is refused', async () => {
      const wrong = carrierWith({ hostKeyFingerprint: userKey.fingerprint })
      await expect(wrong.list(mailbox)).rejects.toMatchObject({ code: 'carrier-host-key' })
    })

    test('another user key is refused', async () => {
      const wrong = carrierWith({ privateKey: generateSshKeys('other').privateKey })
      await expect(wrong.list(mailbox)).rejects.toMatchObject({ code: 'carrier-login-refused' })
    })

    test('a file is written, renamed, listed, read and removed', async () => {
      const carrier = carrierWith()
      await carrier.put(mailbox, 'a.pgp', bytes)
      expect(await carrier.list(mailbox)).toEqual(['a.pgp'])
      expect(bytes.equals(await carrier.get(mailbox, 'a.pgp'))).toBe(true)
      await carrier.remove(mailbox, 'a.pgp')
      await carrier.remove(mailbox, 'a.pgp')
      expect(await carrier.list(mailbox)).toEqual([])
    })

    test('a cut upload is invisible and goes on where it stopped', async () => {
      const carrier = carrierWith()
      await expect(
        carrier.put(mailbox, 'b.pgp', bytes, () => Promise.reject(new Error('cut'))),
      ).rejects.toThrow()
      const part = join(folder, 'mail', 'justice-customs', 'b.pgp.part')
      await truncate(part, 2_000_000)
      const { ino } = await stat(part)
      expect(await carrier.list(mailbox)).toEqual([])
      await carrierWith().put(mailbox, 'b.pgp', bytes)
      expect((await stat(part.replace('.part', ''))).ino).toBe(ino)
      expect(bytes.equals(await readFile(part.replace('.part', '')))).toBe(true)
    })
  },
)

async function freePort(): Promise<number> {
  const listener = createServer().listen(0, '127.0.0.1')
  await once(listener, 'listening')
  const { port } = listener.address() as AddressInfo
  listener.close()
  await once(listener, 'close')
  return port
}
