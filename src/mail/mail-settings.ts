/** What the environment says of mail, as options; settings that do not go together stop the start with a sentence. */
import { createPrivateKey } from 'node:crypto'
import { isIP } from 'node:net'
import { readFile } from 'node:fs/promises'
import type { Settings } from '#config'
import { BrokenPromise } from '#kernel'
import { checkAddress } from './address/mail-address.ts'
import type { AuthenticationSettings } from './authentication/authentication-settings.ts'
import type { ImapSettings } from './incoming/imap-settings.ts'
import type { MailOptions } from './mail-options.ts'
import type { DkimSettings, SmtpSettings } from './outgoing/smtp-transport.ts'

export type MailSettings = Pick<MailOptions, 'smtp' | 'dkim' | 'lmtp' | 'imap' | 'authentication'> & {
  /** Undefined where the site has no mail: then it can neither send nor receive. */
  readonly address: string | undefined
  /** Whom the public's feedback is sent to; undefined where it is read on the site alone. */
  readonly feedbackTo: string | undefined
}

/** `mailbox` is the name of the one that what is fetched by IMAP goes to. */
export async function readMailSettings(settings: Settings, mailbox: string): Promise<MailSettings> {
  const address = addressOf(settings, 'LANDFALL_MAIL_FROM')
  const { LANDFALL_LMTP_PORT: port, LANDFALL_BIND: host } = settings
  return {
    address,
    feedbackTo: addressOf(settings, 'LANDFALL_FEEDBACK_TO'),
    smtp: address === undefined ? undefined : await smtpOf(settings),
    dkim: await dkimOf(settings),
    lmtp: port === '' || address === undefined ? undefined : { host, port: Number(port) },
    imap: address === undefined ? undefined : imapOf(settings, mailbox),
    authentication: address === undefined ? undefined : authenticationOf(settings),
  }
}

function wrong(sentence: string): never {
  throw new BrokenPromise(sentence, 'mail-settings-wrong')
}

function addressOf(
  settings: Settings,
  name: 'LANDFALL_MAIL_FROM' | 'LANDFALL_FEEDBACK_TO',
): string | undefined {
  if (settings[name] === '') return undefined
  const checked = checkAddress(settings[name])
  return checked.ok ? checked.value : wrong(`${name} is not one plain mail address`)
}

const ON_THIS_MACHINE = new Set(['127.0.0.1', '::1', 'localhost'])

async function smtpOf(settings: Settings): Promise<SmtpSettings | undefined> {
  const { LANDFALL_SMTP_HOST: host, LANDFALL_SMTP_SECURE: secure } = settings
  if (host === '') return undefined
  if (secure !== 'starttls' && secure !== 'tls' && secure !== 'none') {
    return wrong('LANDFALL_SMTP_SECURE is starttls, tls or none')
  }
  if (secure === 'none' && !ON_THIS_MACHINE.has(host)) {
    return wrong('LANDFALL_SMTP_SECURE may be none for a mail server on this machine only')
  }
  const certificateAuthority = await textOf(settings, 'LANDFALL_SMTP_CA_FILE')
  const signIn = { user: settings.LANDFALL_SMTP_USER, password: settings.LANDFALL_SMTP_PASSWORD }
  return {
    ...{ host, port: Number(settings.LANDFALL_SMTP_PORT), secure },
    ...(signIn.user === '' ? {} : signIn),
    ...(certificateAuthority === undefined ? {} : { certificateAuthority }),
  }
}

/** Undefined where no file is named. */
async function textOf(
  settings: Settings,
  name: 'LANDFALL_SMTP_CA_FILE' | 'LANDFALL_DKIM_KEY_FILE',
): Promise<string | undefined> {
  if (settings[name] === '') return undefined
  return readFile(settings[name], 'utf8').catch(() => wrong(`${name} cannot be read`))
}

async function dkimOf(settings: Settings): Promise<DkimSettings | undefined> {
  const { LANDFALL_DKIM_SELECTOR: selector } = settings
  const privateKey = await textOf(settings, 'LANDFALL_DKIM_KEY_FILE')
  if (privateKey === undefined && selector === '') return undefined
  if (privateKey === undefined || !/^[a-z0-9]([a-z0-9.-]{0,61}[a-z0-9])?$/i.test(selector)) {
    return wrong('LANDFALL_DKIM_SELECTOR names the key of LANDFALL_DKIM_KEY_FILE; both or neither')
  }
  try {
    createPrivateKey(privateKey)
  } catch {
    return wrong('LANDFALL_DKIM_KEY_FILE holds no private key in PEM')
  }
  return { selector, privateKey }
}

function imapOf({ LANDFALL_IMAP_URL: text }: Settings, mailbox: string): ImapSettings | undefined {
  if (text === '') return undefined
  const url = URL.canParse(text) ? new URL(text) : wrong('LANDFALL_IMAP_URL is not an address')
  const secure = url.protocol === 'imaps:'
  if (!secure && !(url.protocol === 'imap:' && ON_THIS_MACHINE.has(url.hostname))) {
    return wrong('LANDFALL_IMAP_URL begins with imaps://, or imap:// for a mail server on this machine')
  }
  return {
    host: url.hostname,
    port: url.port === '' ? (secure ? 993 : 143) : Number(url.port),
    secure,
    user: decodeURIComponent(url.username),
    password: decodeURIComponent(url.password),
    folder: decodeURIComponent(url.pathname.slice(1)) || 'INBOX',
    mailbox,
  }
}

const HOST = /^[a-z0-9]([a-z0-9.-]{0,251}[a-z0-9])?$/i

function authenticationOf(settings: Settings): AuthenticationSettings {
  const relays = listOf(settings.LANDFALL_MAIL_TRUSTED_RELAYS)
  if (!relays.every((relay) => isIP(relay) !== 0 || HOST.test(relay))) {
    return wrong('LANDFALL_MAIL_TRUSTED_RELAYS are names or addresses with commas between')
  }
  const authservId = settings.LANDFALL_MAIL_AUTHSERV_ID
  if (authservId !== '' && !HOST.test(authservId)) {
    return wrong('LANDFALL_MAIL_AUTHSERV_ID is one name')
  }
  const nameServers = listOf(settings.LANDFALL_MAIL_NAME_SERVERS)
  if (!nameServers.every(isNameServer)) {
    return wrong('LANDFALL_MAIL_NAME_SERVERS are addresses with commas between, each with a port or without')
  }
  return {
    relays,
    ...(authservId === '' ? {} : { authservId }),
    ...(nameServers.length === 0 ? {} : { nameServers }),
  }
}

function listOf(text: string): readonly string[] {
  return text
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '')
}

function isNameServer(text: string): boolean {
  const [, bracketed = '', plain = ''] = /^(?:\[([^\]]+)\]|([^:[\]]+))(?::\d{1,5})?$/.exec(text) ?? []
  return isIP(text) !== 0 || isIP(bracketed || plain) !== 0
}
