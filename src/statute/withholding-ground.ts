/** A ground on which something may be kept back, as its table says it. */

export interface WithholdingGround {
  readonly ground: string
  readonly section: string
  /** As the person reads it, after “We did not give you this because”. */
  readonly words: string
  /** What must be weighed or done before, as whoever withholds reads it. */
  readonly before?: string
  /** It holds only while the public interest in giving it does not outweigh it: why it does not is told with it. */
  readonly isWeighed?: true
  /** It refuses what is asked, and is no good reason to delete anything from a document. */
  readonly refusesAlone?: true
  /** To protect it an agency may neither confirm nor deny that there is anything. */
  readonly hidesExistence?: true
}
