/** Every setting that the environment may give: the one table that the deployment how-to and the start-up print. */
export type SettingForm = 'address' | 'port' | 'fingerprint' | 'store' | 'residency' | 'scanner' | 'syslog'

export interface SettingDeclaration {
  readonly meaning: string
  /** Printed as `(set)` only. */
  readonly secret?: boolean
  /** Used where the setting is absent; none means that production must name it. */
  readonly fallback?: string
  /** Which sites need it in production. */
  readonly neededBy?: 'every site' | 'customs'
  /** What the value must look like; anything goes where absent. */
  readonly form?: SettingForm
}

export const SETTINGS = {
  LANDFALL_DATA: {
    meaning: 'Folder for everything that is written outside the database',
    fallback: '.landfall',
  },
  LANDFALL_BIND: { meaning: 'Address to listen on', fallback: '127.0.0.1' },
  LANDFALL_PORT_BASE: {
    meaning: 'First of five ports: front door, customs, justice, desk, immigration',
    fallback: '3000',
    form: 'port',
  },
  LANDFALL_PUBLIC_URL: {
    meaning: 'The site’s address as browsers see it',
    neededBy: 'every site',
    form: 'address',
  },
  DATABASE_URL: {
    meaning: 'PostgreSQL 15 or newer, as the site’s login, directly and through no pooler',
    secret: true,
    form: 'address',
    neededBy: 'every site',
  },
  LANDFALL_MIGRATE_URL: {
    meaning: 'PostgreSQL as the administrator who migrates; without it nothing is migrated',
    secret: true,
    form: 'address',
    fallback: '',
  },
  LANDFALL_OIDC_ISSUER: {
    meaning: 'The OpenID Connect provider’s issuer address',
    neededBy: 'every site',
    form: 'address',
  },
  LANDFALL_OIDC_CLIENT_ID: { meaning: 'The site’s client at the provider', neededBy: 'every site' },
  LANDFALL_OIDC_CLIENT_SECRET: { meaning: 'The client’s secret', secret: true, neededBy: 'every site' },
  LANDFALL_KEYS: {
    meaning: 'Folder with the site’s own keys and its peers’ public keys',
    neededBy: 'every site',
  },
  LANDFALL_SCREENING_KEY: {
    meaning: 'File with the key of the silent compartment, on a disk that is not backed up',
    neededBy: 'customs',
  },
  LANDFALL_SFTP_HOST: { meaning: 'The SFTP server that carries sealed messages', neededBy: 'every site' },
  LANDFALL_SFTP_PORT: { meaning: 'Its port', fallback: '22', form: 'port' },
  LANDFALL_SFTP_USER: { meaning: 'The site’s user there', neededBy: 'every site' },
  LANDFALL_SFTP_HOST_KEY: {
    meaning: 'Fingerprint of the server’s host key, SHA256:…',
    neededBy: 'every site',
    form: 'fingerprint',
  },
  LANDFALL_FILES: {
    meaning: 'Where files lie: `folder:…`, `s3:…` or `azure:…`, as below',
    form: 'store',
  },
  LANDFALL_FILES_RESIDENCY: {
    meaning: 'Where that stands: `premises`, `new-zealand` or `overseas:` and a country',
    form: 'residency',
  },
  LANDFALL_FILES_KEY_ID: { meaning: 'The access key of S3, or the account of Azure' },
  LANDFALL_FILES_SECRET: { meaning: 'The secret of that key or account', secret: true },
  LANDFALL_FILES_BEFORE: {
    meaning: 'Where files lay before: they are moved from there to `LANDFALL_FILES`',
    form: 'store',
  },
  LANDFALL_FILES_BEFORE_RESIDENCY: { meaning: 'Where that stands', form: 'residency' },
  LANDFALL_FILES_BEFORE_KEY_ID: { meaning: 'Its access key or account' },
  LANDFALL_FILES_BEFORE_SECRET: { meaning: 'Its secret', secret: true },
  LANDFALL_RECORDS_RESIDENCY: {
    meaning: 'Where the database stands: `premises`, `new-zealand` or `overseas:` and a country',
    fallback: 'premises',
    form: 'residency',
  },
  LANDFALL_CLAMD: {
    meaning: 'The ClamAV daemon: `host:port`, or the path of its socket',
    form: 'scanner',
  },
  LANDFALL_MAIL_FROM: {
    meaning: 'The address that mail is sent from and comes to; without it the site has no mail',
    fallback: '',
  },
  LANDFALL_SMTP_HOST: {
    meaning: 'The mail server that takes the site’s mail; without it mail waits',
    fallback: '',
  },
  LANDFALL_SMTP_PORT: { meaning: 'Its port', fallback: '587', form: 'port' },
  LANDFALL_SMTP_SECURE: {
    meaning: '`starttls`, `tls`, or `none` for a server on the same machine',
    fallback: 'starttls',
  },
  LANDFALL_SMTP_CA_FILE: {
    meaning: 'File with the authority that signed its certificate (PEM), where that is the agency’s own',
    fallback: '',
  },
  LANDFALL_SMTP_USER: { meaning: 'The site’s user there, if it asks for one', fallback: '' },
  LANDFALL_SMTP_PASSWORD: { meaning: 'The user’s password', secret: true, fallback: '' },
  LANDFALL_DKIM_KEY_FILE: {
    meaning: 'File with the private key that signs mail (PEM); without it mail is unsigned',
    fallback: '',
  },
  LANDFALL_DKIM_SELECTOR: {
    meaning: 'The name under which its public half is in the DNS',
    fallback: '',
  },
  LANDFALL_LMTP_PORT: {
    meaning: 'Port on which the site’s mail server hands over what came, by LMTP on LANDFALL_BIND',
    fallback: '',
    form: 'port',
  },
  LANDFALL_IMAP_URL: {
    meaning: 'Or the mailbox it is fetched from, `imaps://user:password@host/INBOX`',
    secret: true,
    fallback: '',
    form: 'address',
  },
  LANDFALL_MAIL_TRUSTED_RELAYS: {
    meaning:
      'Names and addresses of the agency’s own mail servers, with commas: their word says where mail came from',
    fallback: '',
  },
  LANDFALL_MAIL_AUTHSERV_ID: {
    meaning: 'The name under which one of them writes `Authentication-Results` on top',
    fallback: '',
  },
  LANDFALL_MAIL_NAME_SERVERS: {
    meaning:
      'Name servers that are asked who sent a mail, `address:port` with commas; the machine’s own else',
    fallback: '',
  },
  LANDFALL_FEEDBACK_TO: {
    meaning: 'Address that the public’s feedback goes to as mail; without it it is read on the site alone',
    fallback: '',
  },
  LANDFALL_SYSLOG: {
    meaning:
      'The agency’s monitoring system, `tls://host:port` or `tcp://host:port`: it is sent what the watch over security finds',
    fallback: '',
    form: 'syslog',
  },
  LANDFALL_AGREEMENTS: { meaning: 'Folder of agreement files', fallback: 'agreements' },
} as const satisfies Record<string, SettingDeclaration>

export type SettingName = keyof typeof SETTINGS
