/** What is asked by right is recognised in the words of whoever asks, in both languages, and what only looks like it is not. */
import { describe, expect, it } from 'vitest'
import { detectRights } from './detect-rights.ts'
import { judge, labelledTexts } from './testing-texts.ts'

const kindsOf = (text: string) => detectRights(text).map(({ kind }) => kind)

describe('what is asked by right', () => {
  it.each([
    'Which privacy law applies to our customers in Germany?',
    'What are the data protection rules for our customers?',
    'We are looking for information about tariffs on wine.',
    'What is the correct HS code for venison?',
    'The certificate of origin must be corrected.',
    'He aha ngā kōrero kei a koutou mō te mākete i Hapani?',
    'He amuamu tāku mō te kamupene kawe utanga.',
    '',
  ])('is not seen in: %s', (text) => {
    expect(detectRights(text)).toEqual([])
  })

  it.each([
    ['What information do you hold about me?', 'access'],
    ['What Infomation do you hold ABOUT ME', 'access'],
    ['He aha ngā kōrero e puritia ana mōku?', 'access'],
    ['He aha nga koorero e puritia ana mooku?', 'access'],
    ['Please correct my details.', 'correction'],
    ['Whakatikaina taku ingoa.', 'correction'],
    ['This is an OIA request.', 'official-information'],
    ['You shared my details without asking me.', 'complaint'],
    ['He amuamu tēnei mō te matatapu.', 'complaint'],
  ])('is seen in: %s', (text, kind) => {
    expect(kindsOf(text)).toContain(kind)
  })

  it('is named with the words that speak for it, as they stand in the table', () => {
    const [sign] = detectRights('Hello. Please send me everything that you hold about me.')
    expect(sign).toMatchObject({ kind: 'access', words: ['send me', 'about me', 'you hold'] })
  })

  it('is a Privacy Act request where somebody asks about themself by the Official Information Act (s 12(1A))', () => {
    expect(kindsOf('Under the OIA, please send me all that you hold about me.')).toEqual(['access'])
  })

  it('may be two things at once', () => {
    const text = 'You shared my details without my consent. Send me a copy of my file.'
    expect(kindsOf(text).toSorted()).toEqual(['access', 'complaint'])
  })
})

describe('texts that the rules were not tuned on', () => {
  const { positives, negatives, found, wronglyFlagged } = judge(labelledTexts('held-out'))

  it('are as many as the policy asks', () => {
    const all = [...labelledTexts('held-out'), ...labelledTexts('tuned-on')]
    expect(all.length).toBeGreaterThanOrEqual(240)
    expect(all.filter(({ language }) => language === 'mi').length).toBeGreaterThanOrEqual(50)
    expect(all.filter(({ kind }) => kind === 'none').length).toBeGreaterThanOrEqual(all.length / 2)
  })

  it('are recognised in at least 95 of 100', () => {
    expect(found / positives).toBeGreaterThanOrEqual(0.95)
  })

  it('are wrongly flagged in at most 5 of 100', () => {
    expect(wronglyFlagged / negatives).toBeLessThanOrEqual(0.05)
  })
})
