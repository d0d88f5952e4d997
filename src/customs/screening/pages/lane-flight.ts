/** What the lane reads passports for: direction and flight or ship. Every window of the lane follows. */
import type { LaneTokens } from '#access'
import { craftName } from '#customs/alerts'
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
            width: 20,
            code: true,
            errors: { empty: 'Say which flight or ship this lane reads for.' },
          },
        },
      }),
      async answer({ at, person, tx, form }) {
        const place = placeOf(person, lanes)
        if (!place.ok) return fieldErrors([{ field: 'craft', sentence: sentenceOf(place.error) }])
        const craft = craftName(form.craft)
        if (craft === undefined)
          return fieldErrors([{ field: 'craft', sentence: sentenceOf('craft-malformed') }])
        await saveLaneFlight(tx, place.value, { direction: form.direction, craft }, at)
        return redirect('/lane')
      },
    },
    template: new URL('./lane-flight.njk', import.meta.url),
  })
}
