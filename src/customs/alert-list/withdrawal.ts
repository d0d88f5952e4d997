/** A withdrawal: a person whose alert Justice took back between two lists. */
export interface Withdrawal {
  readonly withdrawalNumber: number
  readonly personProfileNumber: string
  /** Of the agreement's closed list: paid, arrangement, warrant-withdrawn, warrant-executed, remitted. */
  readonly classOfReason: string
}
