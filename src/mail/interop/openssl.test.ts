import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { deskMail, type DeskMail } from '../../../testing/mail/desk-mail.ts'
import { mailServer, type MailServer } from '../../../testing/mail/mail-server.ts'
import { findProgram, run } from '../../../testing/programs.ts'

const openssl = findProgram('openssl')

describe.skipIf(openssl === undefined)(
  `mail goes out encrypted and signed in${openssl ? '' : ' (skipped: OpenSSL is not installed)'}`,
  () => {
    let folder: string
    let certificate: string
    let desk: DeskMail
    let server: MailServer

    beforeAll(async () => {
      folder = await mkdtemp(join(tmpdir(), 'landfall-tls-'))
      const [key, cert] = [join(folder, 'key.pem'), join(folder, 'cert.pem')]
      const made = await run(openssl!, [
        ...['req', '-x509', '-newkey', 'rsa:2048', '-nodes', '-days', '2', '-subj', '/CN=mail.example'],
        ...['-addext', 'subjectAltName=IP:127.0.0.1', '-keyout', key, '-out', cert],
      ])
      expect(made).toMatchObject({ code: 0 })
      certificate = await readFile(cert, 'utf8')
      desk = await deskMail()
      server = await mailServer({
        disabledCommands: [],
        key: await readFile(key, 'utf8'),
        cert: certificate,
        onAuth: ({ username, password }, session, answer) =>
          username === 'desk' && password === 'made-up' && session.secure
            ? answer(null, { user: 'desk' })
            : answer(Object.assign(new Error('no'), { responseCode: 535 })),
      })
      await desk.queue()
    })
    afterAll(async () => {
      await server.close()
      await desk.dispose()
      await rm(folder, { recursive: true })
    })

    const sending = (more: object) =>
      desk.again({
        smtp: {
          ...{ host: server.host, port: server.port, secure: 'starttls', user: 'desk', password: 'made-up' },
          ...more,
        },
      })
    const state = async () =>
      (await desk.query<{ state: string }>('select state from mail.outbox')).map((row) => row.state)

    test('a server whose certificate nobody vouches for gets nothing', async () => {
      await expect(sending({}).drain()).rejects.toMatchObject({ code: 'mail-server-unreachable' })
      expect(await state()).toEqual(['deferred'])
    })

    test('a wrong password gives up no mail', async () => {
      desk.clock.advance(60_000)
      const wrong = sending({ certificateAuthority: certificate, password: 'wrong' })
      await expect(wrong.drain()).rejects.toMatchObject({ code: 'mail-server-unreachable' })
      expect(await state()).toEqual(['deferred'])
    })

    test('the right certificate and password let it out', async () => {
      desk.clock.advance(3_600_000)
      await sending({ certificateAuthority: certificate }).drain()
      expect(await state()).toEqual(['sent'])
      expect(server.taken).toHaveLength(1)
    })
  },
)
