/** Ports on loopback that nobody listens on, for servers whose address must be known before they start. */
import { randomInt } from 'node:crypto'
import { createServer } from 'node:net'

function isFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const probe = createServer()
    probe.once('error', () => resolve(false))
    probe.listen(port, '127.0.0.1', () => probe.close(() => resolve(true)))
  })
}

/** The first of so many free ports in a row. */
export async function freePorts(count: number): Promise<number> {
  for (;;) {
    const first = randomInt(20_000, 32_000)
    const row = Array.from({ length: count }, (_, i) => first + i)
    const free = await Promise.all(row.map(isFree))
    if (free.every(Boolean)) return first
  }
}
