import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { open } from '../openpgp/open.ts'
import { seal } from '../openpgp/seal.ts'
import { generateSiteKeys, type SiteKeys } from '../openpgp/site-keys.ts'
import { findProgram, run } from '../../../testing/programs.ts'

const gpg = findProgram('gpg')

describe.skipIf(gpg === undefined)(
  `GnuPG and the exchange read each other${gpg ? '' : ' (skipped: GnuPG is not installed)'}`,
  () => {
    const plaintext = Buffer.from('{"id":"made up"}\n{"rows":["Tāmati","Ngārimu"]}')
    let home: string
    let justice: SiteKeys
    let customs: SiteKeys

    const ask = (...args: string[]) => run(gpg!, ['--homedir', home, '--batch', '--yes', '--no-tty', ...args])
    const place = (name: string) => join(home, name)

    beforeAll(async () => {
      home = await mkdtemp(join(tmpdir(), 'gpg-'))
      const at = new Date('2026-01-05T00:00:00Z')
      justice = await generateSiteKeys({ site: 'justice', at })
      customs = await generateSiteKeys({ site: 'customs', at })
      for (const [site, keys] of Object.entries({ justice, customs })) {
        await writeFile(place(`${site}.asc`), keys.privateKey)
        expect(await ask('--import', place(`${site}.asc`))).toMatchObject({ code: 0 })
      }
    })
    afterAll(async () => {
      const connect = findProgram('gpgconf')
      if (connect !== undefined) await run(connect, ['--homedir', home, '--kill', 'all'])
      await rm(home, { recursive: true, force: true })
    })

    test('what the exchange seals, GnuPG opens and finds well signed', async () => {
      const sealed = await seal({
        plaintext,
        privateKey: justice.privateKey,
        recipientKey: customs.publicKey,
        at: new Date(),
      })
      await writeFile(place('ours.pgp'), sealed)
      const { code, output } = await ask(
        '--status-fd',
        '1',
        '--output',
        place('ours.txt'),
        '-d',
        place('ours.pgp'),
      )
      expect(output).toContain('GOODSIG')
      expect(output).toContain(`VALIDSIG ${justice.fingerprint.toUpperCase()}`)
      expect(output).toContain('DECRYPTION_OKAY')
      expect(code).toBe(0)
      expect(await readFile(place('ours.txt'))).toEqual(plaintext)
    })

    async function sealedByGnuPG(...more: string[]): Promise<Uint8Array> {
      await writeFile(place('theirs.txt'), plaintext)
      const made = await ask(
        ...['--trust-model', 'always', '--output', place('theirs.pgp'), '--recipient', customs.fingerprint],
        ...more,
        ...['--encrypt', place('theirs.txt')],
      )
      expect(made).toMatchObject({ code: 0 })
      return readFile(place('theirs.pgp'))
    }

    const opened = async (sealed: Uint8Array) =>
      open({
        sealed,
        privateKeys: [customs.privateKey],
        signerKeys: [justice.publicKey],
        at: new Date(),
      })

    test('what GnuPG signs and seals, the exchange opens', async () => {
      const result = await opened(await sealedByGnuPG('--sign', '--local-user', justice.fingerprint))
      expect(result.ok && Buffer.from(result.value)).toEqual(plaintext)
    })

    test('what GnuPG seals and signs with another key, the exchange refuses', async () => {
      expect(await opened(await sealedByGnuPG('--sign', '--local-user', customs.fingerprint))).toEqual({
        ok: false,
        error: 'message-unknown-signer',
      })
    })

    test('what GnuPG seals unsigned, the exchange refuses', async () => {
      expect(await opened(await sealedByGnuPG())).toEqual({ ok: false, error: 'message-unknown-signer' })
    })

    test('what GnuPG sealed and somebody cut, the exchange refuses as truncated', async () => {
      const sealed = await sealedByGnuPG('--sign', '--local-user', justice.fingerprint)
      expect(await opened(sealed.subarray(0, sealed.length - 20))).toEqual({
        ok: false,
        error: 'message-truncated',
      })
    })
  },
)
