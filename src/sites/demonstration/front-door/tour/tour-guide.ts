/** The bar that goes along over the sites: this visit's words, and the way on. */
import type { GuideSource } from '#pages'
import { PERSONAS } from '../../identity-provider/index.ts'
import { placeIn } from './tour-place.ts'
import type { Tour } from './tour.ts'

const STEPS = 9

export function tourGuide(tour: Tour): GuideSource {
  return (cookies) => {
    const place = placeIn(cookies)
    const here = place && tour.visitAt(place)
    if (place === undefined || here === undefined) return undefined
    const near = (by: number) => {
      const there = { ...place, visit: place.visit + by }
      return tour.visitAt(there) === undefined ? undefined : tour.addressOf(there)
    }
    const part = here.part === '' ? '' : `, part ${here.part}`
    const next = near(1)
    return {
      label: 'Tour',
      place: `Step ${String(here.step.number)} of ${String(STEPS)}${part}`,
      title: here.step.title,
      points: [
        { name: 'You are', text: labelOf(here.as) },
        { name: 'Press', text: here.press },
        { name: 'Look at', text: here.look },
      ],
      ways: [
        { text: next === undefined ? 'Finish' : 'Next', href: next ?? tour.endAddress, isNext: true },
        { text: 'Back', href: near(-1) ?? tour.overviewAddress, isNext: false },
        { text: 'This page again', href: tour.addressOf(place), isNext: false },
        { text: 'Leave the tour', href: tour.leaveAddress, isNext: false },
      ],
    }
  }
}

export function labelOf(persona: string): string {
  return PERSONAS.find(({ id }) => id === persona)?.label ?? persona
}
