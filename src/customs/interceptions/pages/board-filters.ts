/** The filters of the board stand in its address, so that a view can be sent to a colleague; no name ever does, only that of a kept search. */
import Type, { type Static } from 'typebox'
import { craftName } from '#customs/alerts'
import { keptSearch } from './board-search.ts'
import { isOpen, waitsForSomebody, type BoardEntry } from './board-order.ts'

/** A form sends what was not chosen as nothing. */
const NOT_CHOSEN = Type.Literal('')

export const boardQuery = Type.Object({
  direction: Type.Optional(Type.Union([Type.Literal('arrival'), Type.Literal('departure'), NOT_CHOSEN])),
  port: Type.Optional(Type.String({ pattern: '^([A-Z]{3})?$' })),
  lane: Type.Optional(Type.String({ pattern: '^[A-Za-z0-9-]{0,12}$' })),
  craft: Type.Optional(Type.Refine(Type.String(), (said) => said === '' || craftName(said) !== undefined)),
  state: Type.Optional(
    Type.Union([Type.Literal('to-meet'), Type.Literal('under-way'), Type.Literal('ended'), NOT_CHOSEN]),
  ),
  holder: Type.Optional(Type.Union([Type.Literal('me'), NOT_CHOSEN])),
  search: keptSearch,
})

type Sent = Static<typeof boardQuery>

export type BoardQuery = { readonly [Name in keyof Sent]?: Exclude<Sent[Name], ''> }

export function chosen(sent: Sent): BoardQuery {
  const { craft = '', ...others } = sent
  return Object.fromEntries(
    Object.entries({ ...others, craft: craftName(craft) ?? '' }).filter(([, value]) => value !== ''),
  )
}

export interface FilterView {
  readonly name: keyof BoardQuery
  readonly label: string
  readonly options: readonly { readonly value: string; readonly text: string; readonly isChosen: boolean }[]
}

const STATES: Readonly<Record<NonNullable<BoardQuery['state']>, (entry: BoardEntry) => boolean>> = {
  'to-meet': waitsForSomebody,
  'under-way': (entry) => isOpen(entry) && !waitsForSomebody(entry),
  ended: (entry) => !isOpen(entry),
}

export function matches(query: BoardQuery, personId: string): (entry: BoardEntry) => boolean {
  return (entry) =>
    (query.direction === undefined || entry.alert.direction === query.direction) &&
    (query.port === undefined || entry.alert.port === query.port) &&
    (query.lane === undefined || entry.alert.lane === query.lane) &&
    (query.craft === undefined || entry.alert.craft === query.craft) &&
    (query.state === undefined || STATES[query.state](entry)) &&
    (query.holder === undefined || entry.it?.holderId === personId)
}

export function addressOf(query: BoardQuery): `/board${string}` {
  const words = Object.entries(query).map(([name, value]) => `${name}=${encodeURIComponent(value)}`)
  return words.length === 0 ? '/board' : `/board?${words.join('&')}`
}

/** @param all what stands on the board without a filter: only ports, lanes and flights that are there are offered */
export function filtersOf(all: readonly BoardEntry[], query: BoardQuery): readonly FilterView[] {
  const alerts = all.map(({ alert }) => alert)
  const found = (name: 'port' | 'lane' | 'craft') =>
    [...new Set([...alerts.map((alert) => alert[name]), ...(query[name] === undefined ? [] : [query[name]])])]
      .sort()
      .map((value) => [value, value] as const)
  const ports = found('port')
  const filters: readonly (readonly [keyof BoardQuery, string, readonly (readonly [string, string])[]])[] = [
    ...(ports.length > 1 ? [['port', 'Port', ports] as const] : []),
    ['lane', 'Lane', found('lane')],
    [
      'direction',
      'Direction',
      [
        ['departure', 'Departures'],
        ['arrival', 'Arrivals'],
      ],
    ],
    ['craft', 'Flight or ship', found('craft')],
    [
      'state',
      'State',
      [
        ['to-meet', 'Nobody holds it'],
        ['under-way', 'Under way'],
        ['ended', 'Ended'],
      ],
    ],
    ['holder', 'Held by', [['me', 'Me']]],
  ]
  return filters.map(([name, label, options]) => ({
    name,
    label,
    options: [['', 'All'] as const, ...options].map(([value, text]) => ({
      value,
      text,
      isChosen: (query[name] ?? '') === value,
    })),
  }))
}
