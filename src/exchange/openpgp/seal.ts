/** Seals a plaintext: signed by the site, then encrypted to the peer and to nobody else. */
import { createMessage, encrypt, enums, readKey, readPrivateKey } from 'openpgp'

export interface SealRequest {
  readonly plaintext: Uint8Array
  readonly privateKey: string
  readonly recipientKey: string
  readonly at: Date
}

export async function seal({ plaintext, privateKey, recipientKey, at }: SealRequest): Promise<Uint8Array> {
  const sealed: unknown = await encrypt({
    message: await createMessage({ binary: plaintext, date: at }),
    signingKeys: await readPrivateKey({ armoredKey: privateKey }),
    encryptionKeys: (await readKey({ armoredKey: recipientKey })).toPublic(),
    date: at,
    format: 'binary',
    config: {
      // GnuPG 2.2 reads no AEAD packets; the modification detection code of RFC 4880 protects the bytes.
      aeadProtect: false,
      preferredSymmetricAlgorithm: enums.symmetric.aes256,
      preferredCompressionAlgorithm: enums.compression.uncompressed,
    },
  })
  // The library's types speak of streams that are not installed here; bytes in give bytes out.
  return sealed as Uint8Array
}
