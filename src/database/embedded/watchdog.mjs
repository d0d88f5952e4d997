/**
 * Stands between us and the PostgreSQL server, so that the server never outlives us: our death, kill -9 included,
 * closes this process's input. Plain JavaScript, because it starts with nothing loaded.
 *
 * Argument: JSON of { postgres, args, env, uid, gid, remove: folders that go with the server };
 * file descriptor 3 is the server's log.
 * Input: `stop` asks for a stop that first lets clients finish; the end of input without it stops at once.
 */
import { spawn } from 'node:child_process'
import { rmSync } from 'node:fs'

const { postgres, args, env, uid, gid, remove } = JSON.parse(process.argv[2])
const PATIENCE_WITH_CLIENTS_MS = 3000
const PATIENCE_WITH_SERVER_MS = 20_000

// The terminal's Ctrl-C and a service manager's SIGTERM go to the owner, who closes its work and then tells us.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => undefined)

const server = spawn(postgres, args, {
  env,
  cwd: '/',
  stdio: ['ignore', 3, 3],
  ...(uid === undefined ? {} : { uid, gid }),
})
const over = (code) => {
  for (const folder of remove) rmSync(folder, { recursive: true, force: true })
  process.exit(code)
}
server.on('error', () => over(1))
server.on('exit', (code) => over(code ?? 1))

let told = false
const stopAtOnce = () => {
  server.kill('SIGINT')
  setTimeout(() => server.kill('SIGQUIT'), PATIENCE_WITH_SERVER_MS)
  setTimeout(() => server.kill('SIGKILL'), 2 * PATIENCE_WITH_SERVER_MS)
}
process.stdin.on('data', () => {
  told = true
  server.kill('SIGTERM')
  setTimeout(stopAtOnce, PATIENCE_WITH_CLIENTS_MS)
})
process.stdin.on('error', stopAtOnce)
process.stdin.on('end', () => told || stopAtOnce())
