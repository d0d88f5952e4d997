/** A Dovecot of one's own, with one mailbox that is reached by IMAP on loopback. */
import { spawn } from 'node:child_process'
import { chmod, chown, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { freePorts } from '../free-ports.ts'
import { idsOf } from './postfix.ts'

export interface RunningDovecot {
  readonly port: number
  readonly user: string
  readonly password: string
  /** On the same mailbox and port; whoever is connected is cut off. */
  restart(): Promise<void>
  stop(): Promise<void>
}

export async function startDovecot(dovecot: string): Promise<RunningDovecot> {
  const folder = await mkdtemp(join(tmpdir(), 'landfall-dovecot-'))
  const [port, password] = [await freePorts(1), 'made-up']
  await chmod(folder, 0o755)
  const [uid, gid] = await idsOf('mail')
  await mkdir(join(folder, 'home'))
  await chown(join(folder, 'home'), uid, gid)
  await writeFile(
    join(folder, 'dovecot.conf'),
    `protocols = imap
listen = 127.0.0.1
base_dir = ${folder}/run
log_path = ${folder}/log
ssl = no
disable_plaintext_auth = no
first_valid_uid = 1
mail_location = maildir:${folder}/home/Maildir
namespace inbox {
  inbox = yes
}
passdb {
  driver = static
  args = password=${password}
}
userdb {
  driver = static
  args = uid=${uid} gid=${gid} home=${folder}/home
}
service imap-login {
  inet_listener imap {
    port = ${port}
  }
  inet_listener imaps {
    port = 0
  }
}
`,
  )
  const start = async () => {
    const server = spawn(dovecot, ['-F', '-c', join(folder, 'dovecot.conf')], {
      stdio: 'ignore',
      detached: true,
    })
    const ended = new Promise<void>((resolve) => server.once('exit', () => resolve()))
    await untilAnswered(port)
    return async () => {
      // With the processes that serve whoever is connected: they would go on by themselves.
      if (server.pid !== undefined) process.kill(-server.pid, 'SIGTERM')
      await ended
    }
  }
  let end = await start()
  return {
    port,
    user: 'ask',
    password,
    async restart() {
      await end()
      end = await start()
    },
    async stop() {
      await end()
      await rm(folder, { recursive: true, force: true })
    },
  }
}

async function untilAnswered(port: number): Promise<void> {
  for (let tries = 0; tries < 100; tries += 1) {
    const answered = await new Promise<boolean>((resolve) => {
      const socket = connect(port, '127.0.0.1')
      socket.once('data', () => {
        socket.destroy()
        resolve(true)
      })
      socket.once('error', () => resolve(false))
    })
    if (answered) return
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
  throw new Error('dovecot did not answer')
}
