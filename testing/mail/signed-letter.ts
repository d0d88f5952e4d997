/** Mails signed by the domain that they come from, and what that domain publishes. */
import { generateKeyPairSync } from 'node:crypto'
import { dkimSign } from 'mailauth'
import type { Zone } from './dns-zone.ts'

export const MADE_UP_HOST = '192.0.2.7'

export interface SigningDomain {
  readonly domain: string
  /** Its key, a policy and who may send for it, as a server of names gives them. */
  zone(more?: { readonly dmarc?: string; readonly spf?: string }): Zone
  sign(raw: Buffer, more?: { readonly maxBodyLength?: number; readonly headers?: string }): Promise<Buffer>
}

export function signingDomain(domain: string): SigningDomain {
  const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 })
  const pem = privateKey.export({ type: 'pkcs8', format: 'pem' }) as string
  const key = publicKey.export({ type: 'spki', format: 'der' }).toString('base64')
  return {
    domain,
    zone: ({ dmarc, spf } = {}) => ({
      [`one._domainkey.${domain}`]: [`v=DKIM1; k=rsa; p=${key}`],
      ...(dmarc === undefined ? {} : { [`_dmarc.${domain}`]: [dmarc] }),
      [domain]: spf === undefined ? [] : [spf],
    }),
    async sign(raw, { maxBodyLength, headers } = {}) {
      const { signatures, errors } = await dkimSign(raw, {
        ...{ canonicalization: 'relaxed/relaxed', signTime: new Date('2026-03-01T00:00:00Z') },
        ...(headers === undefined ? {} : { headerList: headers }),
        signatureData: [
          {
            ...{ signingDomain: domain, selector: 'one', privateKey: pem, algorithm: 'rsa-sha256' },
            ...(maxBodyLength === undefined ? {} : { maxBodyLength }),
          },
        ],
      } as object as Parameters<typeof dkimSign>[1])
      if (errors.length > 0) throw new Error('the mail was not signed')
      return Buffer.concat([Buffer.from(signatures), raw])
    },
  }
}
