import { describe, expect, it } from 'vitest'
import { parseMrz } from '#travel-document'
import { demoPopulation } from '../index.ts'

const DEMO = demoPopulation()

describe('the demonstration', () => {
  it('has the list of 30 June 2016 in size', () => {
    const count = (type: string) =>
      DEMO.population.listed.filter(({ alertType }) => alertType === type).length
    expect(count('interception')).toBe(4348)
    expect(count('silent')).toBe(20_860)
  })

  it('has a day of 400 travellers in the order of the day, each with a sound passport', () => {
    expect(DEMO.travellers).toHaveLength(400)
    const minutes = DEMO.travellers.map(({ minute }) => minute)
    expect(minutes).toEqual(minutes.toSorted((a, b) => a - b))
    for (const { zone } of DEMO.travellers) {
      expect(parseMrz(zone, { travelDate: '2026-11-21' }).faults).toEqual([])
    }
  })

  it('has a handful of hits of both kinds, and near misses', () => {
    const hits = (type: string) => DEMO.travellers.filter(({ alertType }) => alertType === type).length
    expect(hits('interception')).toBe(6)
    expect(hits('silent')).toBe(6)
    const near = DEMO.travellers.map(({ shows }) => shows)
    expect(near).toContain('the twin of a listed person')
    expect(near).toContain('the father of a listed person of the same name')
  })

  it('labels a traveller by what the passport says and by nothing else', () => {
    for (const { label } of DEMO.travellers)
      expect(label).not.toMatch(/silent|interception|list|register|alert/i)
  })

  it('is the same every time', () => {
    expect(demoPopulation().travellers).toEqual(DEMO.travellers)
  })
})
