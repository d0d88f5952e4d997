/** What both test stores are made of: a server on a free port that answers whole requests and holds objects in memory. */
import { once } from 'node:events'
import { createServer, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'

export interface ServerAnswer {
  readonly status: number
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: Buffer | string
}

export interface StoreServer {
  readonly origin: string
  /** By path; tests look into it, and change it. */
  readonly objects: Map<string, Buffer>
  close(): Promise<void>
}

type Answer = (request: IncomingMessage, url: URL, body: Buffer, objects: Map<string, Buffer>) => ServerAnswer

export async function answeringServer(answer: Answer): Promise<StoreServer> {
  const objects = new Map<string, Buffer>()
  const server = createServer((request, response) => {
    void (async () => {
      const pieces: Buffer[] = []
      for await (const piece of request) pieces.push(piece as Buffer)
      const url = new URL(request.url ?? '/', `http://${request.headers.host ?? ''}`)
      const { status, headers = {}, body } = answer(request, url, Buffer.concat(pieces), objects)
      response.writeHead(status, headers).end(body)
    })()
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  return {
    origin: `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`,
    objects,
    async close() {
      server.close()
      server.closeAllConnections()
      await once(server, 'close')
    },
  }
}
