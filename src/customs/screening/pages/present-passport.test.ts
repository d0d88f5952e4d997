/** The passport that was read, as an officer glances at it. */
import { expect, it } from 'vitest'
import { parseMrz, splitMrz } from '#travel-document'
import { passportOf } from '../../../../testing/passports.ts'
import { presentPassport } from './present-passport.ts'

/** Expires on 15 April 2031. */
const ZONE = passportOf({
  familyName: 'Zwartkruis',
  givenNames: 'Anna',
  dateOfBirth: '2004-09-20',
  documentNumber: 'LZ987650',
}).join('\n')

const fieldsOn = (today: string) =>
  presentPassport(parseMrz(splitMrz(ZONE), { travelDate: today }), today).fields

it('never breaks a date, so that its tick stays beside it', () => {
  expect(fieldsOn('2026-11-21').find(({ name }) => name === 'Born')).toMatchObject({
    ...{ start: '', end: '20 September 2004', check: 'holds' },
  })
})

it.each([
  ['2031-04-15', ''],
  ['2031-04-16', 'expired'],
])('on %s says of a passport that expires on 15 April 2031: %j', (today, remark) => {
  expect(fieldsOn(today).find(({ name }) => name === 'Expires')?.remark).toBe(remark)
})
