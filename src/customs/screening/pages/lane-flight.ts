/** What the lane reads passports for: direction and flight or ship. Every window of the lane follows. */
import type { LaneTokens } from '#access'
import { DIRECTIONS, sentenceOf } from '#kernel'
import { definePage, defineForm, fieldErrors, redirect, view } from '#pages'
import { saveLaneFlight } from '../store.ts'
import { DIRECTION_WORDS, laneNow, placeOf } from './lane-place.ts'

interface FlightView {
  readonly heading: string
  readonly refusal: string
}

export function laneFlightPage({ lanes }: { readonly lanes: Pick<LaneTokens, 'isInService'> }) {
  return definePage({
    address: '/lane/flight',
    permission: 'lane.set-flight',
    title: 'Flight of the lane',
    layout: 'bare',
    get: {
      activity: 'lane-opened',
      async answer({ person, tx }) {
        const lane = await laneNow(tx, person, lanes)
        if (!lane.ok) return view<FlightView>({ heading: 'Lane', refusal: sentenceOf(lane.error) })
        const { port, lane: name, flight } = lane.value
        return view<FlightView>({ heading: `${port} lane ${name}`, refusal: '' }, { values: { ...flight } })
      },
    },
    post: {
      activity: 'lane-flight-set',
      form: defineForm({
        fields: {
          direction: {
            kind: 'radios',
            label: 'Direction',
            options: DIRECTIONS.map((value) => ({ value, text: DIRECTION_WORDS[value] })),
            errors: { empty: 'Say whether this lane reads arrivals or departures.' },
          },
          craft: {
            kind: 'text',
            label: 'Flight or ship',
            hint: 'Flight number or name of the ship, such as NZ103. Every passport read here is noted with it.',
            width: 10,
            code: true,
            maxLength: 20,
            format: /^[A-Za-z0-9][A-Za-z0-9 -]*[A-Za-z0-9]$/,
            errors: {
              empty: 'Say which flight or ship this lane reads for.',
              tooLong: 'A flight or ship has no more than 20 letters and digits.',
              format: 'A flight or ship is letters and digits, such as NZ103.',
            },
          },
        },
      }),
      async answer({ at, person, tx, form }) {
        const place = placeOf(person, lanes)
        if (!place.ok) return fieldErrors([{ field: 'craft', sentence: sentenceOf(place.error) }])
        const flight = { direction: form.direction, craft: craftOf(form.craft) }
        await saveLaneFlight(tx, place.value, flight, at)
        return redirect('/lane')
      },
    },
    template: new URL('./lane-flight.njk', import.meta.url),
  })
}

/** `nz 103` and `NZ-103` are NZ103; a ship keeps its words. */
function craftOf(typed: string): string {
  const words = typed.toUpperCase().split(/[ -]+/)
  const isFlight = /^[A-Z0-9]{2,3}\d{1,4}[A-Z]?$/.test(words.join(''))
  return words.join(isFlight ? '' : ' ')
}
