/** Refuses once, at the door, what no record could hold: whoever it is about, and whatever would have become of it. */
import type { FastifyInstance } from 'fastify'
import { unsoundPart, type ErrorCode, type Fault } from '#kernel'

/** Nothing was read but its form: the answer is the same for a listed person and for nobody. */
export class UnsoundRequest extends Error {
  readonly statusCode = 400
  readonly code: ErrorCode
  readonly fault: Fault

  constructor(fault: Fault) {
    super('a request holds what cannot be kept')
    this.code = fault.code
    this.fault = fault
  }
}

export function refuseUnsound(said: unknown): void {
  const found = unsoundPart(said)
  if (found !== undefined) throw new UnsoundRequest(found)
}

/** The address of every request; what its body says, whoever reads it asks about. */
export function refuseUnsoundAddresses(site: FastifyInstance): void {
  site.addHook('onRequest', async ({ params, query }) => {
    refuseUnsound([params, query])
  })
}
