import { describe, expect, test } from 'vitest'
import type { Agreement } from './agreement.ts'
import { loadAgreements } from './load-agreements.ts'
import { agreementPage } from './regulator-page.ts'
import { renderAgreementPageText } from './render-regulator-page.ts'

const at = new Date('2016-06-30T00:00:00Z')
const [published, varied] = await versionsIn('customs-justice-fines.yaml')
const [demonstration] = await versionsIn('customs-justice-fines.demonstration.yaml')

async function versionsIn(file: string): Promise<[Agreement, Agreement]> {
  const loaded = await loadAgreements(`agreements/${file}`, 'alerts')
  if (!loaded.ok) throw new Error('the agreement does not load')
  return loaded.value as [Agreement, Agreement]
}

describe('the regulator’s page', () => {
  test('has the headings of the published one, in its order', () => {
    const page = agreementPage(published, at)
    expect(page.summary.map(({ heading }) => heading)).toEqual([
      'Purpose',
      'Justice disclosure to Customs',
      'Customs disclosure to Justice',
      'Compliance',
    ])
    expect(page.technicalInformation).toEqual([
      { heading: 'Information matching provision', text: 'Customs and Excise Act 1996, s.280D' },
      { heading: 'Year authorised', text: '2006' },
      { heading: 'Year commenced', text: '2006' },
      { heading: 'Programme type', text: 'Locating people' },
      { heading: 'Unique identifiers', text: 'Person profile number\nPassport number' },
      { heading: 'Online transfers', text: 'Yes' },
    ])
  })

  test('prints criteria, fields and bands from the agreement', () => {
    const text = renderAgreementPageText(agreementPage(published, at))
    expect(text).toContain('  - Either\n      - any amount of reparation is owing and\n')
    expect(text).toContain('      - the warrant covers at least part of these court imposed fines.\n')
    expect(text).toContain('  - Person profile number\n  - Family name\n  - Given names\n')
    expect(text).toMatch(/which require\s+a 91-100% match/)
    expect(text).toMatch(/add up to 75% towards/)
    expect(text.split('\n').every((line) => line.length <= 100)).toBe(true)
  })

  test('under the variation names section 310 and no silent alert', () => {
    const text = renderAgreementPageText(agreementPage(varied, at))
    expect(text).toContain('Customs and Excise Act 2018, s.310')
    expect(text).not.toMatch(/silent/i)
  })

  test('of the demonstration copy says first that it is one', () => {
    const text = renderAgreementPageText(agreementPage(demonstration, at))
    expect(text.split('\n')[0]).toMatch(/DEMONSTRATION COPY/)
    expect(renderAgreementPageText(agreementPage(published, at))).not.toMatch(/demonstration/i)
  })

  test('says since when online transfers are no longer approved', () => {
    const expired = { ...published, onlineTransfers: { ...published.onlineTransfers, expires: '2016-01-31' } }
    expect(agreementPage(expired, at).technicalInformation.at(-1)?.text).toBe(
      'No (approval expired on 2016-01-31)',
    )
  })
})
