/** What one room does for another of the same site, by name: declared once, offered by one room, wanted by others. */

/** `Work` is the type of what is offered: a function, or several under one name. */
export interface Operation<Work> {
  readonly name: string
  /** Never there: it holds the type. */
  readonly work?: Work
}

/** Its name in the words of the programme, `StandDown`; declared in the room that both may import. */
export function operation<Work>(name: string): Operation<Work> {
  return { name }
}

/** An operation with the work that a running room does under it. */
export interface OfferedOperation {
  readonly operation: Operation<unknown>
  readonly work: unknown
}

export function offer<Work>(offered: Operation<Work>, work: Work): OfferedOperation {
  return { operation: offered, work }
}
