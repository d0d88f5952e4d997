/** A chart as the `chart` macro takes it: the picture, its legend and its numbers. */
export interface ChartView {
  readonly title: string
  readonly note: string
  readonly svg: string
  /** The same on a narrow box: fewer words, and all of them as large. Nobody hears it twice. */
  readonly narrow: string
  /** `mark` stands in the picture, unless it is the name itself; `weave` fills over the colour. */
  readonly legend: readonly {
    readonly series: number
    readonly text: string
    readonly mark: string
    readonly weave: string
  }[]
  readonly table: { readonly heads: readonly string[]; readonly rows: readonly (readonly string[])[] }
}

/** A drawing at both widths; `isNarrow` asks for fewer words. */
export interface Paper {
  readonly width: number
  readonly height: number
  readonly isNarrow: boolean
}

export interface Series {
  readonly name: string
  readonly values: readonly number[]
}

export interface ChartSource {
  readonly title: string
  readonly note?: string
  /** What the categories along the bottom are: `Day`, `Port`. */
  readonly along: string
  readonly labels: readonly string[]
  readonly series: readonly Series[]
}
