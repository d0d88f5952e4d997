/** Tells whether a process that was noted down is still the same one: numbers are used again. */
import { execFile } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import { promisify } from 'node:util'

const run = promisify(execFile)

export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    // It lives, and belongs to somebody else.
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}

/** When the process began, in the system's own terms; undefined when there is no such process. */
export async function birthOf(pid: number): Promise<string | undefined> {
  if (!isAlive(pid)) return undefined
  try {
    if (process.platform !== 'linux')
      return (await run('ps', ['-o', 'lstart=', '-p', String(pid)])).stdout.trim()
    const boot = await readFile('/proc/sys/kernel/random/boot_id', 'utf8')
    const fields = await readFile(`/proc/${pid}/stat`, 'utf8')
    // The name in the second field may hold spaces and brackets; the 22nd field is the start, in ticks since boot.
    const afterName = fields.slice(fields.lastIndexOf(')') + 2).split(' ')
    return afterName[0] === 'Z' ? undefined : `${boot.trim()}/${afterName[19] ?? ''}`
  } catch {
    return undefined
  }
}
