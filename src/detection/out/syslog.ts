/** Syslog over TCP or TLS (RFC 5424, octet counting of RFC 6587): a short queue, and another connection when one is lost. */
import { connect as connectTcp, type Socket } from 'node:net'
import { connect as connectTls } from 'node:tls'

export interface SyslogOptions {
  /** `tcp://host:port` or `tls://host:port`. */
  readonly to: string
  /** Of the site, `landfall-desk`. */
  readonly host: string
  /** Told how many were dropped, because the other end did not take them. */
  dropped(count: number): void
  readonly pauseMilliseconds?: number
}

export interface SyslogSender {
  send(message: {
    readonly at: Date
    readonly kind: string
    readonly severity: number
    readonly text: string
  }): void
  close(): Promise<void>
}

/** Of facility 10, security. */
const FACILITY = 10
const MOST_WAITING = 1000
const PAUSE_MS = 5000

export function syslogSender({
  to,
  host,
  dropped,
  pauseMilliseconds = PAUSE_MS,
}: SyslogOptions): SyslogSender {
  const waiting: Buffer[] = []
  let socket: Socket | undefined
  let pause: NodeJS.Timeout | undefined
  let isOpen = false
  let isClosed = false

  function connect(): void {
    const { protocol, hostname, port } = new URL(to)
    const place = { host: hostname.replaceAll(/[[\]]/g, ''), port: Number(port) }
    const isTls = protocol === 'tls:'
    const opened = isTls ? connectTls({ ...place, servername: place.host }) : connectTcp(place)
    socket = opened
    opened.once(isTls ? 'secureConnect' : 'connect', () => {
      isOpen = true
      flush()
    })
    opened.on('drain', flush)
    // What it says may hold an address: that it is gone is all that counts.
    opened.on('error', () => undefined)
    opened.once('close', () => {
      isOpen = false
      socket = undefined
      if (isClosed) return
      pause = setTimeout(connect, pauseMilliseconds)
      pause.unref()
    })
    opened.unref()
  }

  function flush(): void {
    while (isOpen && socket !== undefined && !socket.writableNeedDrain) {
      const next = waiting.shift()
      if (next === undefined) return
      socket.write(next)
    }
  }

  connect()
  return {
    send({ at, kind, severity, text }) {
      if (waiting.length >= MOST_WAITING) {
        waiting.shift()
        dropped(1)
      }
      const line = `<${String(FACILITY * 8 + severity)}>1 ${at.toISOString()} ${host} landfall - ${kind} - ${text}`
      waiting.push(Buffer.from(`${String(Buffer.byteLength(line))} ${line}`))
      flush()
    },
    close() {
      isClosed = true
      clearTimeout(pause)
      if (socket === undefined) return Promise.resolve()
      if (!isOpen) {
        socket.destroy()
        return Promise.resolve()
      }
      flush()
      const last = socket
      return new Promise((resolve) => last.end(resolve))
    },
  }
}
