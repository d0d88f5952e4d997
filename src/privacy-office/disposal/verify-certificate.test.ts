/** What `landfall disposal verify` says of a certificate, without a site where its public key is given. */
import { generateKeyPairSync } from 'node:crypto'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { runCommand } from '../../../testing/landfall-command.ts'
import { certify } from './certificate.ts'
import { merkleRoot } from './merkle-root.ts'

const { publicKey, privateKey: signingKey } = generateKeyPairSync('ed25519')
const hashes = ['0a', '0b'].map((start) => start.padEnd(64, '0'))
const at = new Date('2026-11-21T09:30:00Z')

let folder: string
const file = (name: string) => join(folder, name)
const verify = (certificate: string, key = 'key.pem') =>
  runCommand(['disposal', 'verify', file(certificate), '--key', file(key)])

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'landfall-certificate-'))
  const pem = (key: typeof publicKey) => key.export({ type: 'spki', format: 'pem' })
  const body = certify({
    ...{ site: 'desk', agency: 'Export Support Desk', hashes, left: 0, endedAt: at, signingKey },
    proposal: {
      ...{ id: 'p', table: 'feedback.feedback', class: 'feedback', asOf: '2026-11-21', madeAt: at },
      ...{ records: 2, held: 0, firstOn: '2025-11-20', lastOn: '2025-11-20', hash: merkleRoot(hashes) },
      ...{ engine: 'landfall-disposal/1', state: 'applying', askedBy: 'priya', approvedBy: 'callum' },
      ...{ approvedAt: at, begunAt: at, endedAt: null, disposed: null, leftStanding: null },
    },
  })
  await writeFile(file('certificate.json'), body)
  await writeFile(file('altered.json'), body.replace('feedback.feedback', 'access.sessions'))
  await writeFile(file('fewer.json'), body.replace('"records": 2', '"records": 1'))
  await writeFile(file('key.pem'), pem(publicKey))
  await writeFile(file('other.pem'), pem(generateKeyPairSync('ed25519').publicKey))
})
afterAll(() => rm(folder, { recursive: true }))

test('a certificate that holds is one line: what, how many, and by whom', async () => {
  const { code, out, err } = await verify('certificate.json')
  expect(out).toBe(
    'holds: desk, 2 records of feedback.feedback disposed of by 2026-11-21T09:30:00.000Z, asked for by priya, agreed to by callum\n',
  )
  expect({ code, err }).toEqual({ code: 0, err: '' })
})

test.each([
  ['altered.json', 'key.pem', 'signature: The certificate is not as it was signed.'],
  ['fewer.json', 'key.pem', 'signature: The certificate is not as it was signed.'],
  ['certificate.json', 'other.pem', 'keyId: The certificate was signed with a key that is not known here.'],
  ['key.pem', 'key.pem', 'The file is not a certificate of disposal.'],
  ['nowhere.json', 'key.pem', `nowhere.json: The file cannot be read.`],
  ['certificate.json', 'certificate.json', 'this is no public key'],
])('%s with %s is refused in one line', async (certificate, key, sentence) => {
  const { code, out, err } = await verify(certificate, key)
  expect({ code, out }).toEqual({ code: 2, out: '' })
  expect(err).toContain(sentence)
  expect(err.trim().split('\n')).toHaveLength(1)
})
