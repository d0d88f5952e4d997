/** Nobody is led away from the site by a link to its sign-in. */
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { returnAddress } from './return-address.ts'

it.each([
  'https://evil.example',
  '//evil.example',
  '///evil.example',
  '/\\evil.example',
  '/\t/evil.example',
  '/\n/evil.example',
  '\\\\evil.example',
  'javascript:alert(1)',
  'evil.example',
  ' /board',
  '/./\\/evil.example',
  '/.//evil.example',
  '/a/..//evil.example',
  '/sign-in',
  '/sign-in/callback?code=1',
  '/sign-out',
  '/ā',
  '',
  undefined,
  ['/board', '/x'],
  `/${'x'.repeat(2001)}`,
])('leads to the front page instead of %j', (wanted) => {
  expect(returnAddress(wanted)).toBe('/')
})

it.each(['/', '/board', '/alerts/7?sort=when&from=2026-11-21', '/sign-ins-of-today', '/%C4%81', '/a#b'])(
  'leads to %s',
  (wanted) => {
    expect(returnAddress(wanted)).toBe(wanted.split('#')[0])
  },
)

it('never leads to another origin, whatever it is given', () => {
  const pieces = fc.constantFrom(
    '/',
    '\\',
    '.',
    '..',
    '%2f',
    '@',
    ':',
    '\t',
    'evil.example',
    '?',
    '#',
    'http:',
  )
  fc.assert(
    fc.property(fc.array(pieces, { maxLength: 8 }), (parts) => {
      const address = returnAddress(`/${parts.join('')}`)
      expect(new URL(address, 'http://site.example').origin).toBe('http://site.example')
    }),
    { numRuns: 2000 },
  )
})
