import { describe, expect, it } from 'vitest'
import { soundsTheSame } from './phonetic-code.ts'

describe('sounds the same', () => {
  it.each([
    ['PHILIP', 'FILIP'],
    ['WHETU', 'FETU'],
    ['BHATT', 'BATT'],
    ['VIKRAM', 'WIKRAM'],
    ['STEPHEN', 'STEFEN'],
    ['MOHAMMED', 'MOHAMED'],
  ])('%s and %s', (one, other) => {
    expect(soundsTheSame(one, other)).toBe(true)
    expect(soundsTheSame(other, one)).toBe(true)
  })

  it.each([
    ['TUI', 'TOI'],
    ['MERE', 'MARA'],
    ['SINA', 'SENI'],
    ['TAMATI', 'TIMOTI'],
    ['SMITH', 'SCHMIDTKE'],
  ])('not %s and %s', (one, other) => {
    expect(soundsTheSame(one, other)).toBe(false)
  })
})
