import { describe, expect, it } from 'vitest'
import { compileStandards } from './compile-standards.ts'
import type { MatchingStandards } from './standards.ts'
import { agreedStandards } from './testing-standards.ts'

const agreed = agreedStandards()

function codes(standards: MatchingStandards): string[] {
  const compiled = compileStandards(standards)
  return compiled.ok ? [] : compiled.error.map(({ code, field }) => `${code} ${field ?? ''}`)
}

function withGender(change: Partial<MatchingStandards['fields']['gender']>): MatchingStandards {
  return { ...agreed, fields: { ...agreed.fields, gender: { ...agreed.fields.gender, ...change } } }
}

describe('compileStandards', () => {
  it('refuses weights that do not make 100 points', () => {
    expect(codes(withGender({ weight: 600 }))).toContain('standards-weights-sum fields')
  })

  it('refuses weights that do not give family name and birth date 75', () => {
    const { familyName, givenNames } = agreed.fields
    const fields = {
      ...agreed.fields,
      familyName: { ...familyName, weight: familyName.weight + 100 },
      givenNames: { ...givenNames, weight: givenNames.weight - 100 },
    }
    expect(codes({ ...agreed, fields })).toContain('standards-family-name-and-birth-date fields')
  })

  it('refuses credits that rise, fractions, missing sentences and levels without a test, and names the level', () => {
    const levels = [...agreed.fields.gender.levels]
    const [exact, unknown, different] = levels as [(typeof levels)[0], (typeof levels)[0], (typeof levels)[0]]
    const of = (level: (typeof levels)[0]) => codes(withGender({ levels: [exact, level, different] }))
    expect(of({ ...unknown, credit: 501 })).toContain('standards-credit-rises fields.gender.levels.unknown')
    expect(of({ ...unknown, credit: 90.5 })).toContain('standards-not-whole fields.gender.levels.unknown')
    expect(of({ ...unknown, sentence: ' ' })).toContain(
      'standards-sentence-missing fields.gender.levels.unknown',
    )
    expect(of({ ...unknown, level: 'rhyme' as 'unknown' })).toContain(
      'standards-level-unknown fields.gender.levels.rhyme',
    )
    expect(of(exact)).toContain('standards-level-twice fields.gender.levels.exact')
    expect(codes(withGender({ levels: [unknown, exact, different] }))).toContain(
      'standards-exact-first fields.gender.levels',
    )
    expect(codes(withGender({ levels: [exact, unknown] }))).toContain(
      'standards-different-last fields.gender.levels',
    )
  })

  it('refuses bands with a gap and qualifiers without a test', () => {
    const [a, b, c] = agreed.bands as [
      MatchingStandards['bands'][0],
      MatchingStandards['bands'][0],
      MatchingStandards['bands'][0],
    ]
    expect(codes({ ...agreed, bands: [a, { ...b, to: 9000 }, c] })).toContain('standards-bands bands.B')
    const hunch = { qualifier: 'hunch' as 'gender-contradicts', sentence: 'A hunch.', capBand: 'B' as const }
    expect(codes({ ...agreed, qualifiers: [hunch] })).toContain(
      'standards-qualifier-unknown qualifiers.hunch',
    )
  })

  it('finds band A of the agreement by two keys, and never looks at everyone', () => {
    const plan = compileStandards(agreed)
    if (!plan.ok) throw new Error('the agreed standards do not compile')
    expect(plan.value.reach.get('A')?.keys).toEqual({
      byNames: true,
      byDateAndAName: ['exact'],
      byDate: [],
      everyone: false,
    })
    expect(plan.value.reach.get('C')?.keys.everyone).toBe(false)
  })
})
