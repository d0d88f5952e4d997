import { expect, test } from 'vitest'
import { reach } from './jail.ts'

const rights = { writes: ['justice-customs'], reads: ['customs-justice'] }

test.each([
  '/desk-customs',
  '/desk-customs/a.pgp',
  'justice-customs/../../etc/passwd',
  '/justice-customs/sub/a.pgp',
  '/justice-customs/.hidden',
  '/justice-customs/a\u0000.pgp',
  '/justice-customs/a\\b',
  '/justice-customs/ a',
  '/etc/passwd',
])('%j is outside', (path) => {
  expect(reach(path, rights)).toBeUndefined()
})

test('a path that climbs past the root stays at the root', () => {
  expect(reach('../../..', rights)).toEqual({ kind: 'root' })
})

test('a mailbox is reached with the rights that were given for it', () => {
  expect(reach('/justice-customs/a.pgp', rights)).toMatchObject({
    kind: 'file',
    mayWrite: true,
    mayRead: false,
  })
  expect(reach('customs-justice', rights)).toMatchObject({ kind: 'mailbox', mayWrite: false, mayRead: true })
})
