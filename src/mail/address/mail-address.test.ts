import { expect, test } from 'vitest'
import { checkAddress, isSameMailbox, withoutDetail } from './mail-address.ts'

test.each([
  'c@d.test\r\nBcc: evil@x.test',
  'c@d.test, evil@x.test',
  'c@d.test;evil@x.test',
  'Team: a@x.test, b@x.test;',
  'Somebody <c@d.test>',
  '<c@d.test>',
  '"quoted local"@d.test',
  '@relay.test:c@d.test',
  'c@[127.0.0.1]',
  'c@127.0.0.1',
  'c@localhost',
  'c@d..test',
  'c@-d.test',
  'c@d.test.',
  '.c@d.test',
  'c.@d.test',
  'c@d.test\u0000',
  'c @d.test',
  'c@d test',
  'c@d.test/evil.test',
  'c@d.test#evil.test',
  'c@evil%2etest',
  '@d.test',
  'c@',
  '',
  'tāmati@d.test',
  `${'a'.repeat(65)}@d.test`,
  `c@${'a'.repeat(64)}.test`,
  `${'a'.repeat(60)}@${'b'.repeat(60)}.${'c'.repeat(60)}.${'d'.repeat(60)}.${'e'.repeat(60)}.test`,
])('%j is no address that mail goes to', (address) => {
  expect(checkAddress(address)).toEqual({ ok: false, error: 'mail-address-malformed' })
})

test.each([
  ['exporter@world.example', 'exporter@world.example'],
  ["o'neil+desk@World.Example", "o'neil+desk@world.example"],
  ['info@māori.nz', 'info@xn--mori-qsa.nz'],
  ['a@sub.domain.world.example', 'a@sub.domain.world.example'],
])('%s goes out as %s', (address, wire) => {
  expect(checkAddress(address)).toEqual({ ok: true, value: wire })
})

test.each([
  ['Ana@Fish.Example', 'ana@fish.example', true],
  ['ana@māori.nz', 'Ana@xn--mori-qsa.nz', true],
  ['mi\u212Ae@fish.example', 'mike@fish.example', false],
  ['ana@fish.example', 'ana+fish@fish.example', false],
  ['', '', true],
])('%j and %j are one mailbox: %s', (one, other, is) => expect(isSameMailbox(one, other)).toBe(is))

test('an address with a detail belongs to the mailbox without it', () => {
  expect(withoutDetail('Ask+AB3D@Desk.Example')).toBe('ask@desk.example')
})
