import { chmod, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { generateSshKeys } from '../ssh-keys.ts'
import { findProgram, run } from '../../../testing/programs.ts'
import { startSftpServer, type RunningSftpServer } from '../../../testing/sftp-server.ts'

const sftp = findProgram('sftp')

describe.skipIf(sftp === undefined)(
  `OpenSSH's client at the carrier's own server${sftp ? '' : ' (skipped: OpenSSH is not installed)'}`,
  () => {
    const [hostKey, justiceKey, otherKey] = ['host', 'justice', 'other'].map(generateSshKeys)
    const bytes = Buffer.from(Array.from({ length: 3_000_000 }, (_, at) => (at * 11) % 249))
    let folder: string
    let server: RunningSftpServer

    const place = (name: string) => join(folder, name)

    beforeAll(async () => {
      folder = await mkdtemp(join(tmpdir(), 'landfall-ssh-'))
      server = await startSftpServer({
        folder: place('mail'),
        hostKey: hostKey!.privateKey,
        users: [
          {
            name: 'justice',
            publicKey: justiceKey!.publicKey,
            writes: ['justice-customs'],
            reads: ['customs-justice'],
          },
        ],
        port: 0,
      })
      await writeFile(place('up.bin'), bytes)
      for (const [name, key] of Object.entries({ justice: justiceKey!, other: otherKey! })) {
        await writeFile(place(name), key.privateKey)
        await chmod(place(name), 0o600)
      }
      await pinHostKey(hostKey!.publicKey)
    })
    afterAll(async () => {
      await server.close()
      await rm(folder, { recursive: true, force: true })
    })

    const pinHostKey = (publicKey: string) =>
      writeFile(place('known_hosts'), `[127.0.0.1]:${server.port} ${publicKey}\n`)

    const session = (commands: readonly string[], key = 'justice') =>
      run(
        sftp!,
        [
          ...['-F', '/dev/null', '-b', '-', '-P', String(server.port), '-i', place(key)],
          ...['-o', 'IdentitiesOnly=yes', '-o', 'IdentityAgent=none', '-o', 'BatchMode=yes'],
          ...['-o', `UserKnownHostsFile=${place('known_hosts')}`, '-o', 'StrictHostKeyChecking=yes'],
          'justice@127.0.0.1',
        ],
        { input: `${commands.join('\n')}\n` },
      )

    test('a key that is not on record is not let in', async () => {
      const { code, output } = await session(['ls'], 'other')
      expect(code).not.toBe(0)
      expect(output).toContain('Permission denied')
    })

    test('a host key that changed is noticed by the client', async () => {
      await pinHostKey(otherKey!.publicKey)
      const { code, output } = await session(['ls'])
      expect(code).not.toBe(0)
      expect(output).toContain('Host key verification failed')
      await pinHostKey(hostKey!.publicKey)
    })

    test('an upload arrives whole, is renamed, listed and removed, and the session ends cleanly', async () => {
      const { code, output } = await session([
        `put ${place('up.bin')} justice-customs/a.pgp.part`,
        'rename justice-customs/a.pgp.part justice-customs/a.pgp',
        'bye',
      ])
      expect([code, output]).toEqual([0, expect.stringContaining('sftp> bye')])
      expect(bytes.equals(await readFile(place('mail/justice-customs/a.pgp')))).toBe(true)
      expect(await session(['rm justice-customs/a.pgp'])).toMatchObject({ code: 0 })
      expect(await readdir(place('mail/justice-customs'))).toEqual([])
    })

    test('a download is whole, with a listing before and a removal after it', async () => {
      await writeFile(place('mail/customs-justice/b.pgp'), bytes)
      const { code, output } = await session([
        'cd customs-justice',
        'ls -l',
        `get b.pgp ${place('down.bin')}`,
        'rm b.pgp',
      ])
      expect(code).toBe(0)
      expect(output).toContain('3000000')
      expect(bytes.equals(await readFile(place('down.bin')))).toBe(true)
      expect(await readdir(place('mail/customs-justice'))).toEqual([])
    })

    test('an upload with times and rights preserved goes on where it was cut', async () => {
      await writeFile(place('mail/justice-customs/c.pgp'), bytes.subarray(0, 1_000_000))
      const { code } = await session([`reput -p ${place('up.bin')} justice-customs/c.pgp`])
      expect(code).toBe(0)
      expect(bytes.equals(await readFile(place('mail/justice-customs/c.pgp')))).toBe(true)
    })

    test.each([
      ['reads outside the mailboxes', 'get ../../up.bin'],
      ['reads the machine', 'get /etc/passwd'],
      ['reads what it may only write', 'get justice-customs/c.pgp'],
      ['writes what it may only read', 'put up.bin customs-justice/x.pgp'],
      ['makes a folder', 'mkdir justice-customs/folder'],
      ['makes a link', 'ln -s /etc/passwd justice-customs/link.pgp'],
      ['writes a hidden file', 'put up.bin justice-customs/.hidden'],
    ])('nobody %s', async (_, command) => {
      await writeFile(place('mail/justice-customs/c.pgp'), 'mine')
      const { code } = await session([`lcd ${folder}`, command])
      expect(code).not.toBe(0)
    })
  },
)
