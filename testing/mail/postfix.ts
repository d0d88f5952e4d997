/** A Postfix of one's own: it takes mail on loopback, hands the desk's over by LMTP, and everybody else's to the world. */
import { chmod, chown, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { freePorts } from '../free-ports.ts'
import { run } from '../programs.ts'

export interface RunningPostfix {
  readonly port: number
  /** Stops it and starts it again, with whatever lies in its queue. */
  restart(): Promise<void>
  /** Tries at once what it has put off. */
  flush(): Promise<void>
  stop(): Promise<void>
}

const SERVICES = `
pickup unix n - n 60 1 pickup
cleanup unix n - n - 0 cleanup
qmgr unix n - n 300 1 qmgr
rewrite unix - - n - - trivial-rewrite
bounce unix - - n - 0 bounce
defer unix - - n - 0 bounce
trace unix - - n - 0 bounce
flush unix n - n 1000? 0 flush
proxymap unix - - n - - proxymap
smtp unix - - n - - smtp
relay unix - - n - - smtp
error unix - - n - - error
retry unix - - n - - error
discard unix - - n - - discard
lmtp unix - - n - - lmtp
anvil unix - - n - 1 anvil
scache unix - - n - 1 scache
postlog unix-dgram n - n - 1 postlogd
`

export interface PostfixOptions {
  /** Where the desk takes its mail. */
  readonly lmtpPort: number
  /** The mail server of `world.example`. */
  readonly worldPort: number
}

export async function startPostfix(
  postfix: string,
  { lmtpPort, worldPort }: PostfixOptions,
): Promise<RunningPostfix> {
  const folder = await mkdtemp(join(tmpdir(), 'landfall-postfix-'))
  const port = await freePorts(1)
  const place = (name: string) => join(folder, name)
  await chmod(folder, 0o755)
  for (const name of ['spool', 'data', 'conf']) await mkdir(place(name))
  const [uid, gid] = await idsOf('postfix')
  await chown(place('data'), uid, gid)
  await writeFile(
    place('conf/main.cf'),
    `compatibility_level = 3.6
queue_directory = ${place('spool')}
data_directory = ${place('data')}
maillog_file = ${place('log')}
maillog_file_prefixes = ${folder}
myhostname = mx.world.example
mydestination =
local_recipient_maps =
inet_interfaces = 127.0.0.1
inet_protocols = ipv4
disable_dns_lookups = yes
alias_maps =
smtpd_relay_restrictions = permit_mynetworks, reject
virtual_mailbox_domains = desk.example
virtual_transport = lmtp:inet:127.0.0.1:${lmtpPort}
transport_maps = inline:{ { world.example = smtp:[127.0.0.1]:${worldPort} } }
`,
  )
  await writeFile(place('conf/master.cf'), `127.0.0.1:${port} inet n - n - - smtpd${SERVICES}`)
  const command = (word: string) => run(postfix, ['-c', place('conf'), word], { withinMs: 30_000 })
  async function start(): Promise<void> {
    const started = await command('start')
    if (started.code !== 0) throw new Error(`postfix did not start: ${started.output}`)
  }
  await start()
  return {
    port,
    async restart() {
      await command('stop')
      await start()
    },
    async flush() {
      await command('flush')
    },
    async stop() {
      await command('stop')
      await rm(folder, { recursive: true, force: true })
    },
  }
}

/** The numbers of an account of this machine. */
export async function idsOf(account: string): Promise<readonly [number, number]> {
  const accounts = await readFile('/etc/passwd', 'utf8')
  const [, , uid, gid] =
    accounts
      .split('\n')
      .find((line) => line.startsWith(`${account}:`))
      ?.split(':') ?? []
  return [Number(uid), Number(gid)]
}
