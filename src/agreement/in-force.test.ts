import { describe, expect, test } from 'vitest'
import type { Agreement } from './agreement.ts'
import { agreementInForce, mayTransfer } from './in-force.ts'
import { loadAgreements } from './load-agreements.ts'

const loaded = await loadAgreements('agreements/customs-justice-fines.yaml', 'alerts')
if (!loaded.ok) throw new Error('the agreement does not load')
const versions = loaded.value
const [published] = versions as [Agreement]

/** Midnight in New Zealand is noon of the day before in UTC, or an hour earlier in summer. */
describe('the version in force', () => {
  test.each([
    ['2005-12-31T10:59:59Z', undefined],
    ['2005-12-31T11:00:00Z', '2016'],
    ['2018-09-30T10:59:59Z', '2016'],
    ['2018-09-30T11:00:00Z', '2018'],
    ['2026-11-21T00:00:00Z', '2018'],
  ])('at %s is %s', (at, version) => {
    const found = agreementInForce(versions, new Date(at))
    expect(found.ok ? found.value.version : undefined).toBe(version)
    if (!found.ok) expect(found.error.code).toBe('agreement-not-in-force')
  })
})

describe('a transfer', () => {
  const at = new Date('2016-06-30T00:00:00Z')
  const withApproval = (approval: Partial<Agreement['onlineTransfers']>): Agreement => ({
    ...published,
    onlineTransfers: { ...published.onlineTransfers, ...approval },
  })

  test('is refused when the approval has expired', () => {
    const expired = mayTransfer(withApproval({ expires: '2016-06-29' }), at)
    expect(expired).toMatchObject({ ok: false, error: { code: 'online-transfer-approval-expired' } })
  })

  test('is refused when there is no approval, or not yet', () => {
    for (const approval of [{ allowed: false }, { from: '2016-07-01' }]) {
      expect(mayTransfer(withApproval(approval), at)).toMatchObject({
        ok: false,
        error: { code: 'online-transfer-not-approved' },
      })
    }
  })

  test('is refused under a programme that has ceased', () => {
    expect(mayTransfer({ ...published, status: 'ceased' }, at).ok).toBe(false)
  })

  test('is refused when the version is not in force', () => {
    expect(mayTransfer(published, new Date('2020-01-01T00:00:00Z'))).toMatchObject({
      ok: false,
      error: { code: 'agreement-not-in-force' },
    })
  })

  test('is allowed up to and including the last day', () => {
    expect(mayTransfer(withApproval({ expires: '2016-06-30' }), at).ok).toBe(true)
  })
})
