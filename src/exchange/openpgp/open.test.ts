import { createMessage, encrypt, readKey, readKeys } from 'openpgp'
import { beforeAll, expect, test } from 'vitest'
import { open } from './open.ts'
import { seal } from './seal.ts'
import { generateSiteKeys, rotateSiteKeys, type SiteKeys } from './site-keys.ts'

const at = new Date('2016-03-01T09:00:00Z')
const plaintext = Buffer.from('{"made":"up"}\nĀtāhua\n'.repeat(500))

let justice: SiteKeys
let customs: SiteKeys
let stranger: SiteKeys
let sealed: Uint8Array

beforeAll(async () => {
  justice = await generateSiteKeys({ site: 'justice', at })
  customs = await generateSiteKeys({ site: 'customs', at })
  stranger = await generateSiteKeys({ site: 'desk', at })
  sealed = await sealedBy(justice)
})

const sealedBy = (sender: SiteKeys, recipient = customs) =>
  seal({ plaintext, privateKey: sender.privateKey, recipientKey: recipient.publicKey, at })

const openedAtCustoms = (bytes: Uint8Array, keys = customs, later = at) =>
  open({
    sealed: bytes,
    privateKeys: [keys.privateKey, ...keys.retiredPrivateKeys],
    signerKeys: [justice.publicKey],
    at: later,
  })

test('a message signed by a stranger is refused as of an unknown signer', async () => {
  expect(await openedAtCustoms(await sealedBy(stranger))).toEqual({
    ok: false,
    error: 'message-unknown-signer',
  })
})

test('a message that nobody signed is refused as of an unknown signer', async () => {
  const unsigned: unknown = await encrypt({
    message: await createMessage({ binary: plaintext }),
    encryptionKeys: (await readKey({ armoredKey: customs.publicKey })).toPublic(),
    date: at,
    format: 'binary',
  })
  expect(await openedAtCustoms(unsigned as Uint8Array)).toEqual({
    ok: false,
    error: 'message-unknown-signer',
  })
})

test('a message sealed to somebody else is refused as for the wrong recipient', async () => {
  expect(await openedAtCustoms(await sealedBy(justice, stranger))).toEqual({
    ok: false,
    error: 'message-wrong-recipient',
  })
})

test('a message cut anywhere is refused as truncated', async () => {
  for (const length of [0, 1, 2, 60, 100, 200, sealed.length - 1]) {
    expect([length, await openedAtCustoms(sealed.subarray(0, length))]).toEqual([
      length,
      { ok: false, error: 'message-truncated' },
    ])
  }
})

test('a message with one byte changed is never opened, wherever the byte lies', async () => {
  for (let position = 0; position < sealed.length; position += 97) {
    const changed = Uint8Array.from(sealed)
    changed[position] = (changed[position] ?? 0) ^ 0x10
    expect((await openedAtCustoms(changed)).ok).toBe(false)
  }
})

test('a changed byte of the sealed text is named as tampering', async () => {
  const changed = Uint8Array.from(sealed)
  changed[sealed.length - 300] = (changed[sealed.length - 300] ?? 0) ^ 1
  expect(await openedAtCustoms(changed)).toEqual({ ok: false, error: 'message-tampered' })
})

test('a signature by a key that was not yet valid is refused', async () => {
  const tomorrow = new Date(at.getTime() + 86_400_000)
  const early = await seal({
    plaintext,
    privateKey: justice.privateKey,
    recipientKey: customs.publicKey,
    at: tomorrow,
  })
  expect((await openedAtCustoms(early)).ok).toBe(false)
})

test('a message is sealed to the peer and to nobody else', async () => {
  const recipients = (await import('openpgp')).readMessage({ binaryMessage: sealed })
  const peer = await readKeys({ armoredKeys: customs.publicKey })
  const theirs = peer.flatMap((key) => key.getKeyIDs().map((id) => id.toHex()))
  const named = (await recipients).getEncryptionKeyIDs().map((id) => id.toHex())
  expect(named).toHaveLength(1)
  expect(theirs).toContain(named[0])
})

test('a sealed message opens to the same bytes', async () => {
  const opened = await openedAtCustoms(sealed)
  expect(opened.ok && Buffer.from(opened.value).equals(plaintext)).toBe(true)
})

test('after a rotation what was sealed to the retired key still opens', async () => {
  const rotated = await rotateSiteKeys(customs, { at })
  expect((await openedAtCustoms(sealed, rotated)).ok).toBe(true)
  expect((await openedAtCustoms(await sealedBy(justice, rotated), rotated)).ok).toBe(true)
})
