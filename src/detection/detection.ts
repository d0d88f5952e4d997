/** The words of a detection: what is looked at, what is counted by what, from how much on, and what then happens. */

/** `note`: it is written down. `slow`: and the network waits. `officer`: and the security officer is asked to look. */
export const RESPONSES = {
  note: { grade: 'low', words: 'Written down' },
  slow: { grade: 'medium', words: 'The network waits two seconds for each answer, for ten minutes' },
  officer: { grade: 'high', words: 'A security officer is asked to look' },
} as const satisfies Record<string, { readonly grade: Grade; readonly words: string }>

export type Response = keyof typeof RESPONSES
export type Grade = 'low' | 'medium' | 'high'

/**
 * `count`: so many in the window. `distinct`: so many different ones in the window. `state`: so at so many looks in a row, one a
 * minute. `measure`: a figure as great as that.
 */
export type Shape = 'count' | 'distinct' | 'state' | 'measure'

/** By what it is counted, and so whose an incident is. Never by whom somebody tries to be: a victim is nobody's key. */
export type CountedBy = 'network' | 'person' | 'record' | 'site'

export interface Detection {
  readonly name: string
  /** In plain words, with what is counted. */
  readonly looksAt: string
  readonly source: 'requests' | 'log' | 'state'
  readonly shape: Shape
  readonly by: CountedBy
  readonly threshold: number
  /** The window; of `state` and `measure` none. */
  readonly minutes: number
  readonly response: Response
  /** What an incident of it says. */
  readonly sentence: string
}

/** What a detection saw go beyond its threshold. */
export interface Trip<Name extends string = string> {
  readonly detection: Name
  /** What was counted by; kept as a keyed hash alone. */
  readonly key: string
  readonly at: Date
  readonly counted: number
  /** A route as it is defined, a path of the short table, an event, a state: never what somebody typed. */
  readonly what: string
  readonly about: Readonly<About>
}

/** Whose it is: a network, a member of staff, a record; nothing of the site's own states. */
export interface About {
  readonly network?: string
  readonly person?: string
  readonly record?: { readonly kind: string; readonly id: string }
}
