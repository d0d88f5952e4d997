import { generateKeyPairSync } from 'node:crypto'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { readSettings, type SettingName } from '#config'
import { readMailSettings } from './mail-settings.ts'

const read = (given: Partial<Record<SettingName, string>>) =>
  readMailSettings(readSettings({ LANDFALL_MAIL_FROM: 'ask@desk.example', ...given }), 'enquiries')

test('without settings a site has no mail, and starts', async () => {
  expect(await read({ LANDFALL_MAIL_FROM: '', LANDFALL_LMTP_PORT: '24' })).toEqual({
    address: undefined,
    feedbackTo: undefined,
    smtp: undefined,
    dkim: undefined,
    lmtp: undefined,
    imap: undefined,
    authentication: undefined,
  })
})

test('a mail server is spoken to under STARTTLS unless settings say otherwise', async () => {
  expect((await read({ LANDFALL_SMTP_HOST: 'mail.example' })).smtp).toEqual({
    host: 'mail.example',
    port: 587,
    secure: 'starttls',
  })
})

test.each<[Partial<Record<SettingName, string>>, string]>([
  [{ LANDFALL_MAIL_FROM: 'a@b.example, c@d.example' }, 'LANDFALL_MAIL_FROM'],
  [{ LANDFALL_SMTP_HOST: 'mail.example', LANDFALL_SMTP_SECURE: 'none' }, 'on this machine only'],
  [{ LANDFALL_SMTP_HOST: 'mail.example', LANDFALL_SMTP_SECURE: 'yes' }, 'LANDFALL_SMTP_SECURE'],
  [{ LANDFALL_SMTP_HOST: 'mail.example', LANDFALL_SMTP_CA_FILE: '/nowhere' }, 'LANDFALL_SMTP_CA_FILE'],
  [{ LANDFALL_DKIM_KEY_FILE: '/nowhere', LANDFALL_DKIM_SELECTOR: 'a' }, 'LANDFALL_DKIM_KEY_FILE'],
  [{ LANDFALL_DKIM_SELECTOR: 'a' }, 'both or neither'],
  [{ LANDFALL_MAIL_TRUSTED_RELAYS: 'mx.desk.example, the other' }, 'LANDFALL_MAIL_TRUSTED_RELAYS'],
  [{ LANDFALL_MAIL_AUTHSERV_ID: 'a, b' }, 'LANDFALL_MAIL_AUTHSERV_ID'],
  [{ LANDFALL_MAIL_NAME_SERVERS: 'dns.example' }, 'LANDFALL_MAIL_NAME_SERVERS'],
  [{ LANDFALL_IMAP_URL: 'imap://u:p@mail.example/' }, 'LANDFALL_IMAP_URL'],
])('%j stops the start', async (given, names) => {
  await expect(read(given)).rejects.toThrow(names)
})

test('the signing key is read from its file', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'landfall-dkim-'))
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 })
  const pem = privateKey.export({ type: 'pkcs8', format: 'pem' }) as string
  await writeFile(join(folder, 'key.pem'), pem)
  const given = { LANDFALL_DKIM_KEY_FILE: join(folder, 'key.pem'), LANDFALL_DKIM_SELECTOR: 'desk2026' }
  expect((await read(given)).dkim).toEqual({ selector: 'desk2026', privateKey: pem })
  await rm(folder, { recursive: true })
})

test('the mailbox elsewhere is an address with its folder', async () => {
  const { imap } = await read({ LANDFALL_IMAP_URL: 'imaps://ask%40desk:p%2Fw@mail.example/Desk%20in' })
  expect(imap).toEqual({
    host: 'mail.example',
    port: 993,
    secure: true,
    user: 'ask@desk',
    password: 'p/w',
    folder: 'Desk in',
    mailbox: 'enquiries',
  })
})

test('the agency’s own mail servers are named by name or address', async () => {
  const given = {
    LANDFALL_MAIL_TRUSTED_RELAYS: 'mx.desk.example, 127.0.0.1,2001:db8::5',
    LANDFALL_MAIL_NAME_SERVERS: '127.0.0.1:5353, [::1]:53, ::1',
  }
  expect((await read(given)).authentication).toEqual({
    relays: ['mx.desk.example', '127.0.0.1', '2001:db8::5'],
    nameServers: ['127.0.0.1:5353', '[::1]:53', '::1'],
  })
})
