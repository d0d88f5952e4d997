/** Keeps objects in any store that speaks S3, by plain signed requests: no trailers, no chunked signatures. */
import { createHash } from 'node:crypto'
import { AwsClient } from 'aws4fetch'
import type { Clock } from '#kernel'
import type { Residency } from '../residency.ts'
import { answerOf, bodyOf, done } from './answer.ts'
import { placeOf, StoreUnreachable, type Address, type Driver, type SealedBytes } from './driver.ts'
import { inParts, onePart, PART_BYTES } from './in-parts.ts'

export interface S3Place {
  /** `https://host/bucket`, with a folder in it where wanted; path style, which every store understands. */
  readonly bucket: string
  readonly region: string
  readonly keyId: string
  readonly secret: string
}

export function s3Driver(place: S3Place, residency: Residency, clock: Clock): Driver {
  const client = new AwsClient({
    accessKeyId: place.keyId,
    secretAccessKey: place.secret,
    region: place.region,
    service: 's3',
    retries: 3,
  })

  /** Every body is signed by its hash: left to itself the signer would leave it unsigned. */
  function ask(
    method: string,
    address: Address,
    query = '',
    body?: Buffer<ArrayBuffer> | string,
  ): Promise<Response> {
    const hash = createHash('sha256')
      .update(body ?? '')
      .digest('hex')
    return answerOf(() =>
      client.fetch(`${place.bucket}/${placeOf(address)}${query}`, {
        method,
        headers: { 'x-amz-content-sha256': hash },
        ...(body === undefined ? {} : { body }),
        aws: {
          datetime: clock
            .now()
            .toISOString()
            .replaceAll(/[:-]|\.\d{3}/g, ''),
        },
      }),
    )
  }

  async function putInParts(address: Address, sealed: SealedBytes): Promise<void> {
    const begun = await (await ask('POST', address, '?uploads=')).text()
    const upload = /<UploadId>([^<]+)<\/UploadId>/.exec(begun)?.[1]
    if (upload === undefined) throw new StoreUnreachable('no upload was begun')
    const query = `uploadId=${encodeURIComponent(upload)}`
    try {
      let parts = ''
      for await (const { number, bytes } of inParts(sealed)) {
        const answer = await done(await ask('PUT', address, `?partNumber=${String(number)}&${query}`, bytes))
        parts += `<Part><PartNumber>${String(number)}</PartNumber><ETag>${answer.headers.get('etag') ?? ''}</ETag></Part>`
      }
      const list = `<CompleteMultipartUpload>${parts}</CompleteMultipartUpload>`
      const joined = await (await ask('POST', address, `?${query}`, list)).text()
      // S3 may answer 200 and tell of its failure in the body.
      if (!joined.includes('<CompleteMultipartUploadResult'))
        throw new StoreUnreachable('the parts were not joined')
    } catch (error) {
      await ask('DELETE', address, `?${query}`).catch(() => undefined)
      throw error
    }
  }

  return {
    name: 's3',
    residency,
    async put(address, sealed) {
      if (sealed.size > PART_BYTES) return putInParts(address, sealed)
      await done(await ask('PUT', address, '', await onePart(sealed)))
    },
    get: async (address) => bodyOf(await ask('GET', address)),
    async remove(address) {
      await (await ask('DELETE', address)).arrayBuffer()
    },
    has: async (address) => (await ask('HEAD', address)).status !== 404,
  }
}
