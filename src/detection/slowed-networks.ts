/** Networks whose requests wait for a while. A network, and never an account or a reference: nobody can lock another out. */

export interface SlowedNetworks {
  slow(network: string, at: Date): void
  /** For how many milliseconds a request of the network waits now. */
  waitOf(network: string, at: Date): number
}

const WAIT_MS = 2000
const FOR_MS = 10 * 60_000
const MOST = 10_000

export function slowedNetworks(): SlowedNetworks {
  const until = new Map<string, number>()
  const forgetPast = (at: Date) => {
    for (const [network, end] of until) {
      if (at.getTime() < end) return
      until.delete(network)
    }
  }
  return {
    slow(network, at) {
      until.delete(network)
      until.set(network, at.getTime() + FOR_MS)
      const [oldest] = until.keys()
      if (until.size > MOST && oldest !== undefined) until.delete(oldest)
    },
    waitOf(network, at) {
      forgetPast(at)
      return until.has(network) ? WAIT_MS : 0
    },
  }
}
