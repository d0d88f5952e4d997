/** The lane: one field that takes what a reader types, the parsed passport, and one word. It keeps nothing. */
import Type, { type Static } from 'typebox'
import { civilDate, type Direction, DIRECTIONS, sentenceOf } from '#kernel'
import { definePage, defineForm, fieldErrors, view } from '#pages'
import { parseMrz, splitMrz } from '#travel-document'
import type { Screening } from '../start-screening.ts'
import { presentPassport, type PassportView } from './present-passport.ts'
import { presentTray, type TrayPassport, type TrayPassportView } from './tray.ts'

export interface LaneDependencies {
  readonly screening: Pick<Screening, 'scan' | 'countDamaged'>
  /** Made-up passports to lay on the reader; the demo's only. */
  readonly tray: readonly TrayPassport[]
}

const laneQuery = Type.Object({
  lane: Type.Optional(Type.String({ pattern: '^[A-Z][0-9]{1,2}$' })),
  direction: Type.Optional(Type.Union([Type.Literal('arrival'), Type.Literal('departure')])),
  craft: Type.Optional(Type.String({ pattern: '^[A-Z0-9 ]{2,20}$' })),
})

interface LaneView {
  readonly lane: string
  readonly port: string
  readonly directionWords: string
  readonly craft: string
  readonly directions: readonly {
    readonly value: Direction
    readonly text: string
    readonly isChosen: boolean
  }[]
  readonly decision: { readonly word: 'PROCEED' | 'REFER'; readonly line: string } | false
  readonly passport: PassportView | false
  readonly tray: readonly TrayPassportView[]
}

const DIRECTION_WORDS: Readonly<Record<Direction, string>> = { departure: 'Departures', arrival: 'Arrivals' }

function directionOf(query: Static<typeof laneQuery>): Direction {
  return query.direction ?? 'departure'
}

function laneView(
  query: Static<typeof laneQuery>,
  port: string | undefined,
  tray: readonly TrayPassportView[],
  read: Pick<LaneView, 'decision' | 'passport'>,
): LaneView {
  const direction = directionOf(query)
  return {
    lane: query.lane ?? 'A1',
    port: port ?? 'AKL',
    directionWords: DIRECTION_WORDS[direction],
    craft: query.craft ?? 'NZ103',
    directions: DIRECTIONS.map((value) => ({
      value,
      text: DIRECTION_WORDS[value],
      isChosen: value === direction,
    })),
    tray,
    ...read,
  }
}

export function lanePage({ screening, tray }: LaneDependencies) {
  return definePage({
    address: '/lane',
    permission: 'passport.scan',
    title: 'Lane',
    layout: 'bare',
    query: laneQuery,
    get: {
      activity: 'lane-opened',
      async answer({ at, person, query }) {
        const shown = presentTray(tray, civilDate(at))
        return view(laneView(query, person.port, shown, { decision: false, passport: false }))
      },
    },
    post: {
      activity: { exemptBecause: 'a scan that matches nobody leaves no trace but a number' },
      form: defineForm({
        fields: {
          mrz: {
            kind: 'textarea',
            label: 'Machine readable zone',
            hint: 'Lay the passport on the reader, or type its two or three lines.',
            rows: 3,
            code: true,
            focus: true,
            maxLength: 400,
            errors: {
              empty: 'Read a passport.',
              tooLong: 'This is longer than a machine readable zone. Scan again.',
            },
          },
        },
      }),
      async answer({ at, person, query, form }) {
        const shown = laneView(query, person.port, presentTray(tray, civilDate(at)), {
          decision: false,
          passport: false,
        })
        const reading = parseMrz(splitMrz(form.mrz), { travelDate: civilDate(at) })
        if (reading.document === undefined) {
          await screening.countDamaged(shown.port, shown.lane)
          return fieldErrors(misread(reading.faults))
        }
        const { port, lane, craft } = shown
        const movement = { port, lane, direction: directionOf(query), craft, at: at.toISOString() }
        const instruction = await screening.scan({ document: reading.document, movement })
        if (!instruction.ok)
          return fieldErrors([{ field: 'mrz', sentence: sentenceOf(instruction.error.code) }])
        return view<LaneView>({
          ...shown,
          passport: presentPassport(reading),
          decision:
            instruction.value === 'refer'
              ? { word: 'REFER', line: 'Ask the traveller to wait. An officer will come.' }
              : { word: 'PROCEED', line: '' },
        })
      },
    },
    template: new URL('./lane.njk', import.meta.url),
  })
}

function misread(faults: ReturnType<typeof parseMrz>['faults']) {
  // Those that know their place first: the officer looks there.
  const told = faults.toSorted((a, b) => Number(b.detail !== undefined) - Number(a.detail !== undefined))
  return told.slice(0, 2).map(({ code, line, detail }) => ({
    field: 'mrz',
    sentence: [
      line === undefined ? '' : `Line ${line}: `,
      sentenceOf(code),
      detail === undefined ? '' : ` (${detail})`,
      ' Scan again.',
    ].join(''),
  }))
}
