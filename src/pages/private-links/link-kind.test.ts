import Value from 'typebox/value'
import { expect, it } from 'vitest'
import { keyedBy } from './keyed-by.ts'
import { linkKind } from './link-kind.ts'

const TOKEN = 'a'.repeat(22)
const [mine, theirs] = [
  linkKind<'mine'>({ mark: 'm', hashedAs: 'mine ' }),
  linkKind<'theirs'>({ mark: 't', hashedAs: 'theirs ' }),
]
const inAddress = (address: string) => address.split('/').at(-1) ?? ''

it('a link opens what its token hashes to, in either language, and no other kind’s', () => {
  for (const language of ['en', 'mi'] as const) {
    const link = inAddress(mine.address('mine', TOKEN, language))
    expect(mine.hashOfLink(link)).toEqual(mine.tokenHash(TOKEN))
    expect(Value.Check(mine.params, { link })).toBe(true)
    expect(Value.Check(theirs.params, { link })).toBe(false)
  }
  expect(mine.tokenHash(TOKEN)).not.toEqual(theirs.tokenHash(TOKEN))
})

it.each(['', 'm', `m${'a'.repeat(19)}`, `m${'a'.repeat(51)}`, `m${TOKEN}\n`, `m${TOKEN}%00`, `M${TOKEN}`])(
  '%j is no link',
  (link) => expect(Value.Check(mine.params, { link })).toBe(false),
)

it('what is drawn from a key differs by key, by purpose and by what it is drawn for', () => {
  const [key, other] = [new Uint8Array(32).fill(1), new Uint8Array(32).fill(2)]
  const drawn = [
    keyedBy(key, 'one')('AC4H-K7XQ'),
    keyedBy(other, 'one')('AC4H-K7XQ'),
    keyedBy(key, 'two')('AC4H-K7XQ'),
    keyedBy(key, 'one')('AC4H-K7XP'),
  ]
  expect(new Set(drawn.map((one) => one.toString('hex'))).size).toBe(drawn.length)
  expect(keyedBy(key, 'one')('AC4H-K7XQ')).toEqual(drawn[0])
})
