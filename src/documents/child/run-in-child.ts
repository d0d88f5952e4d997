/**
 * Runs one operation on one document in a process of its own, with limits on time and memory. A document that ends the
 * process, or would take the machine's memory, ends in a coded refusal; the next document has a new process.
 */
import { fork, type ChildProcess } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { err, fault, type ErrorCode, type Fault, type Result } from '#kernel'
import { LIMITS } from '../limits.ts'
import type { ChildAnswer, ChildSays, Operations } from './operations.ts'

type Name = keyof Operations
type Asked<N extends Name> = Parameters<Operations[N]>[0]
type Told<N extends Name> = Awaited<ReturnType<Operations[N]>>

export interface RunMeasured {
  /** Resident, in bytes, as sampled; 0 where the system does not tell. */
  readonly peakBytes: number
}

const WATCH_MS = 50

/** `measured` is told at the end, for the bench. */
export function runInChild<N extends Name>(
  operation: N,
  request: Asked<N>,
  measured?: (run: RunMeasured) => void,
): Promise<Result<Told<N>, Fault>> {
  return new Promise((resolve) => {
    const child = startChild()
    const watch = watchChild(child, (code) => settle(err(fault(code))))
    let settled = false

    function settle(result: Result<Told<N>, Fault>): void {
      if (settled) return
      settled = true
      measured?.({ peakBytes: watch.peakBytes() })
      watch.stop()
      child.kill('SIGKILL')
      resolve(result)
    }

    child.on('message', (said) => {
      const message = said as ChildSays
      if ('stepMs' in message) watch.allow(message.stepMs)
      else settle(asBytes(message) as Result<Told<N>, Fault>)
    })
    child.on('error', () => settle(err(fault('document-ended-its-reader'))))
    child.on('exit', () => settle(err(fault(watch.reasonOfDeath()))))
    child.send({ operation, request }, (error) => {
      if (error !== null) settle(err(fault('document-ended-its-reader')))
    })
  })
}

/** What crossed the channel as plain bytes is a Buffer again. */
function asBytes(message: ChildAnswer): ChildAnswer {
  if (!message.ok || typeof message.value !== 'object' || message.value === null) return message
  const value = message.value as Record<string, unknown>
  if (value['bytes'] instanceof Uint8Array) value['bytes'] = Buffer.from(value['bytes'])
  return message
}

function startChild(): ChildProcess {
  return fork(new URL('./bootstrap.mjs', import.meta.url), {
    execArgv: ['--expose-gc', `--max-old-space-size=${LIMITS.heapMiB}`],
    // What libraries print may hold words of the document, so nobody reads it.
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    serialization: 'advanced',
    env: {},
  })
}

interface Watch {
  allow(stepMs: number): void
  peakBytes(): number
  reasonOfDeath(): ErrorCode
  stop(): void
}

function watchChild(child: ChildProcess, end: (code: ErrorCode) => void): Watch {
  let peak = 0
  let timer: NodeJS.Timeout
  const late = () => end('document-took-too-long')
  const look = setInterval(() => {
    const now = residentBytes(child.pid)
    peak = Math.max(peak, now)
    if (now > LIMITS.memoryBytes) end('document-took-too-much-memory')
  }, WATCH_MS)
  timer = setTimeout(late, LIMITS.stepMs)
  return {
    allow(stepMs) {
      clearTimeout(timer)
      timer = setTimeout(late, stepMs)
    },
    peakBytes: () => peak,
    // V8 ends a process that grows beyond its heap; so does the system one that grows beyond its memory.
    reasonOfDeath: () =>
      child.signalCode === 'SIGABRT' || child.signalCode === 'SIGKILL' || child.exitCode === 134
        ? 'document-took-too-much-memory'
        : 'document-ended-its-reader',
    stop() {
      clearInterval(look)
      clearTimeout(timer)
    },
  }
}

const PAGE_BYTES = 4096

/** Linux tells of another process; elsewhere the heap's own limit and the time stand alone. */
function residentBytes(pid: number | undefined): number {
  try {
    return Number(readFileSync(`/proc/${pid ?? 0}/statm`, 'utf8').split(' ')[1]) * PAGE_BYTES
  } catch {
    return 0
  }
}
