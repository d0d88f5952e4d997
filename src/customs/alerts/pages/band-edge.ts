/** Where band A begins by the agreement in force at an instant, of 100. */
export type BandEdgeAt = (at: Date) => number
