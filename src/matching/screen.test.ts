import { parsePartialDate, UNKNOWN_DATE, type Gender } from '#kernel'
import { describe, expect, it } from 'vitest'
import { agreedPlan } from './testing-standards.ts'
import { buildIndex } from './build-index.ts'
import { explainMatch, replay } from './explain.ts'
import { indexBuffer, openIndex } from './matching-index.ts'
import type { ListedPerson, Traveller } from './person.ts'
import { screen } from './screen.ts'
import { screenExhaustively } from './screen-exhaustively.ts'
import { withdraw } from './withdraw.ts'

const plan = agreedPlan()

function listed(
  personProfileNumber: string,
  familyName: string,
  givenNames: string,
  born: string,
  gender: Gender = 'M',
): ListedPerson {
  const dateOfBirth = parsePartialDate(born) ?? UNKNOWN_DATE
  return { personProfileNumber, familyName, givenNames, dateOfBirth, gender, alertType: 'interception' }
}

function traveller(familyName: string, givenNames: string, born: string, gender: Gender = 'M'): Traveller {
  return { familyName, givenNames, dateOfBirth: parsePartialDate(born) ?? UNKNOWN_DATE, gender }
}

const index = buildIndex(plan, [
  listed('P1', 'Ngāwhika', 'Hēnare Tāmati', '1981-03-12'),
  listed('P2', 'Müller-Smith', 'Johann', '1975-11-02'),
  listed('P3', 'Tsang', 'Ka Wai', '1990-05-06', 'F'),
  listed('P4', "O'Brien", 'Stacey Stephanie', '1987-01-12', 'F'),
])

const bandOf = (...who: Parameters<typeof traveller>) =>
  screen(index, traveller(...who)).map(({ personProfileNumber, band, score }) => [
    personProfileNumber,
    band,
    score,
  ])

describe('screen', () => {
  it('finds nobody among strangers who share the family name, the birth date and the gender', () => {
    expect(bandOf('OBRIEN', 'JACQUELINE SUSAN', '1987-01-12', 'F')).toEqual([])
  })

  it('finds a person whose name is spelled as a travel document spells it', () => {
    expect(bandOf('NGAWHIKA', 'HENARE TAMATI', '1981-03-12')).toEqual([['P1', 'A', 10000]])
    expect(bandOf('MUELLER SMITH', 'JOHANN', '1975-11-02')).toEqual([['P2', 'A', 10000]])
    expect(bandOf('MULLER SMITH', 'JOHANN', '1975-11-02')).toEqual([['P2', 'A', 9960]])
    expect(bandOf('MUXXLLER SMITH', 'JOHANN', '1975-11-02')).toEqual([['P2', 'A', 10000]])
    expect(bandOf('OBRIEN', 'STACEY', '1987-01-12', 'F')).toEqual([['P4', 'A', 9850]])
  })

  it('finds a person through one error', () => {
    expect(bandOf('NGAWIKA', 'HENARE TAMATI', '1981-03-12')).toEqual([['P1', 'A', 9500]])
    expect(bandOf('NGAWHIKA', 'HENARE TAMATI', '1981-12-03')).toEqual([['P1', 'A', 9245]])
    expect(bandOf('HENARE TAMATI', 'NGAWHIKA', '1981-03-12')).toEqual([['P1', 'A', 9180]])
    expect(bandOf('SMITH', 'JOHANN', '1975-11-02')).toEqual([['P2', 'A', 9470]])
    expect(bandOf('ZENG', 'KA WAI', '1990-05-06', 'F')).toEqual([['P3', 'A', 9500]])
  })

  it('looks no further than the band that is asked for', () => {
    const stranger = traveller('OBRIEN', 'JACQUELINE SUSAN', '1987-01-12', 'F')
    expect(screen(index, stranger, { lowestBand: 'C' }).map(({ band }) => band)).toEqual(['B'])
    expect(screenExhaustively(index, stranger, { lowestBand: 'C' })).toEqual(
      screen(index, stranger, { lowestBand: 'C' }),
    )
  })

  it('explains a match so that it replays bit for bit', () => {
    const who = traveller('NGAWIKA', 'HENARE TAMATI WIREMU', '1981-03-12')
    const [match] = screen(index, who)
    const explanation = explainMatch(index, who, match!)
    expect(explanation.fields.map(({ level, credit }) => [level, credit])).toEqual([
      ['typing-error', 2300],
      ['exact', 4700],
      ['middle-not-recorded', 1850],
      ['exact', 500],
    ])
    expect(explanation.score).toBe(match!.score)
    expect(explanation.logOdds).toBe(match!.logOdds)
    expect(replay(plan, explanation)).toEqual({ ok: true, value: explanation })
    expect(replay(plan, { ...explanation, score: 9351 })).toEqual({ ok: false, error: { place: 'score' } })
  })

  it('no longer finds a person who was withdrawn, in any thread that has the index open', () => {
    const own = buildIndex(plan, [
      listed('P1', 'Rewi', 'Ana', '1981-03-12'),
      listed('P2', 'Rewi', 'Ana', '1981-03-12'),
    ])
    const opened = openIndex(plan, indexBuffer(own))
    const who = traveller('REWI', 'ANA', '1981-03-12')
    expect(screen(opened, who).map(({ personProfileNumber }) => personProfileNumber)).toEqual(['P1', 'P2'])
    expect(withdraw(own, 'P1')).toBe(true)
    expect(withdraw(own, 'P1')).toBe(false)
    expect(withdraw(own, 'nobody')).toBe(false)
    expect(screen(opened, who).map(({ personProfileNumber }) => personProfileNumber)).toEqual(['P2'])
  })
})
