/** Whatever is asked and whatever is found, what lies and what leaves is as long as for everybody else. */
import { describe, expect, it } from 'vitest'
import { randomId } from '#kernel'
import type { SealedQuestion } from '#rooms'
import { openAsked, sealAsked } from './asked.ts'
import { Findings, type Finding } from './finding.ts'
import { findingMessage, MESSAGE_BYTES } from './finding-message.ts'

const KEY = Buffer.alloc(32, 7)
const SHORT: SealedQuestion = {
  ...{ reference: 'ABCD-2345', receivedAt: new Date('2026-11-21T09:30:00+13:00'), language: 'en' },
  ...{ familyName: 'Ng', givenNames: '', dateOfBirth: '', documentNumber: '', otherReference: '' },
  ...{ email: '', postalAddress: '', representative: '' },
}
/** The longest that a request may have, in letters that take the most bytes. */
const LONG: SealedQuestion = {
  ...SHORT,
  ...{ familyName: 'ณ'.repeat(200), givenNames: 'Ā'.repeat(200), representative: 'ณ'.repeat(200) },
  ...{
    postalAddress: '"\n'.repeat(250),
    email: `${'e'.repeat(240)}@asks.example`,
    documentNumber: 'L'.repeat(40),
  },
  otherReference: 'ณ'.repeat(100),
}
const finding = (number: number): Finding => ({
  ...{ personProfileNumber: `PPN-${String(number)}`, heldAs: 'silent-alert' },
  certainty: number === 0 ? 'certain' : 'near',
})
const many = Array.from({ length: 60 }, (_, i) => finding(i))

const bytesOf = (body: object) => Buffer.byteLength(JSON.stringify(body))

describe('a question', () => {
  it('lies sealed in one length, and opens as it was', () => {
    const [short, long] = [sealAsked(KEY, randomId, SHORT), sealAsked(KEY, randomId, LONG)]
    expect(short.sealed.length).toBe(long.sealed.length)
    expect(openAsked(KEY, long).question).toEqual(LONG)
    expect(openAsked(KEY, short).question).toEqual(SHORT)
  })

  it('opens under no other identifier', () => {
    const { sealed } = sealAsked(KEY, randomId, SHORT)
    expect(() => openAsked(KEY, { id: randomId(), sealed })).toThrow('does not open under the screening key')
  })
})

describe('a message', () => {
  it.each([
    ['nothing', SHORT, []],
    ['one thing of a short name', SHORT, [finding(0)]],
    ['one thing of the longest', LONG, [finding(0)]],
    ['many of a short name', SHORT, many],
    ['many of the longest', LONG, many],
  ])('has one length where %s is found', (_, question, findings) => {
    expect(bytesOf(findingMessage(question, findings))).toBe(MESSAGE_BYTES)
  })

  it('says nothing of anybody where nothing is found', () => {
    const { header, entries } = findingMessage(LONG, [])
    expect([header.padding.trim(), entries]).toEqual(['', []])
  })

  it('names what is certain before what is near, where not all has its place', () => {
    const findings = new Findings()
    for (const near of many.slice(1)) findings.add({ ...near, identities: [nobody] }, () => 'near')
    findings.add({ ...finding(0), identities: [nobody] }, () => 'certain')
    const [first] = findingMessage(LONG, findings.all()).entries
    expect(first).toMatchObject({ person_profile_number: 'PPN-0', certainty: 'certain' })
  })
})

describe('findings', () => {
  it('are one a kind for each person, the surer one', () => {
    const findings = new Findings()
    const verdicts = ['near', 'certain', 'near', undefined] as const
    const next = verdicts.values()
    const held = {
      personProfileNumber: 'PPN-1',
      heldAs: 'silent-alert',
      identities: verdicts.map(() => nobody),
    } as const
    findings.add(held, () => next.next().value)
    expect(findings.all()).toEqual([
      { personProfileNumber: 'PPN-1', heldAs: 'silent-alert', certainty: 'certain' },
    ])
  })
})

const nobody = { familyName: '', givenNames: '', dateOfBirth: '', documentNumber: '', reference: '' }
