/** Keeps objects in Azure Blob Storage, by requests signed with the account's shared key. */
import type { Clock } from '#kernel'
import type { Residency } from '../residency.ts'
import { answerOf, bodyOf, done } from './answer.ts'
import { signSharedKey, type AzureAccount } from './azure-shared-key.ts'
import { placeOf, type Address, type Driver, type SealedBytes } from './driver.ts'
import { inParts, onePart, PART_BYTES } from './in-parts.ts'

export interface AzurePlace extends AzureAccount {
  /** `https://account.blob.core.windows.net/container`. */
  readonly container: string
}

const VERSION = '2021-12-02'

export function azureDriver(place: AzurePlace, residency: Residency, clock: Clock): Driver {
  function ask(
    method: string,
    address: Address,
    options: { query?: string; body?: Buffer<ArrayBuffer> | string; headers?: Record<string, string> } = {},
  ): Promise<Response> {
    const url = new URL(`${place.container}/${placeOf(address)}${options.query ?? ''}`)
    const body = typeof options.body === 'string' ? Buffer.from(options.body) : options.body
    const headers: Record<string, string> = {
      'x-ms-date': clock.now().toUTCString(),
      'x-ms-version': VERSION,
      ...options.headers,
    }
    headers['authorization'] = signSharedKey(place, { method, url, headers, length: body?.length ?? 0 })
    return answerOf(() => fetch(url, { method, headers, ...(body === undefined ? {} : { body }) }))
  }

  /** Blocks that are never listed are forgotten by the store within a week: a cut hand-over leaves no blob. */
  async function putInBlocks(address: Address, sealed: SealedBytes): Promise<void> {
    let list = ''
    for await (const { number, bytes } of inParts(sealed)) {
      const block = Buffer.from(String(number).padStart(6, '0')).toString('base64')
      await done(
        await ask('PUT', address, { query: `?comp=block&blockid=${encodeURIComponent(block)}`, body: bytes }),
      )
      list += `<Latest>${block}</Latest>`
    }
    const body = `<?xml version="1.0" encoding="utf-8"?><BlockList>${list}</BlockList>`
    await done(await ask('PUT', address, { query: '?comp=blocklist', body }))
  }

  return {
    name: 'azure',
    residency,
    async put(address, sealed) {
      if (sealed.size > PART_BYTES) return putInBlocks(address, sealed)
      const body = await onePart(sealed)
      await done(await ask('PUT', address, { body, headers: { 'x-ms-blob-type': 'BlockBlob' } }))
    },
    get: async (address) => bodyOf(await ask('GET', address)),
    async remove(address) {
      await (await ask('DELETE', address)).arrayBuffer()
    },
    has: async (address) => (await ask('HEAD', address)).status !== 404,
  }
}
