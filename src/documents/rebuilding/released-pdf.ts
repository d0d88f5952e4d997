/** The released file: a tagged PDF (PDF/UA) that says nothing of the original's name, maker or dates. */
import PDFDocument from 'pdfkit'
import type { Language } from '#kernel'
import { GLYPH_WIDTH, glyphlessFont, TO_UNICODE } from './glyphless-font.ts'
import { REBUILT_WORDS } from './rebuilt-words.ts'
import { boldFontFile, fontFile } from './fonts.ts'

export type Pdf = InstanceType<typeof PDFDocument>

export interface ReleasedPdf {
  readonly pdf: Pdf
  /** The resource name of the font that draws nothing, on the page that is open. */
  layerFont(): string
  tag(kind: string, write: () => void, options?: Record<string, unknown>): void
  /** An element that holds others, open until its `end`. */
  open(kind: string): ReturnType<Pdf['struct']>
  /** What nobody hears: boxes, pictures whose words lie beneath. */
  artifact(write: () => void): void
  finish(): Promise<Buffer>
}

export function openReleasedPdf(language: Language, at: Date): ReleasedPdf {
  const title = REBUILT_WORDS[language].title
  const pdf = new PDFDocument({
    autoFirstPage: false,
    margin: 0,
    pdfVersion: '1.7',
    subset: 'PDF/UA',
    tagged: true,
    lang: language === 'mi' ? 'mi' : 'en-NZ',
    displayTitle: true,
    info: { Title: title, Producer: 'Landfall', Creator: 'Landfall', CreationDate: at, ModDate: at },
  } as unknown as ConstructorParameters<typeof PDFDocument>[0])
  const parts: Buffer[] = []
  const done = new Promise<Buffer>((settled, failed) => {
    pdf.on('data', (part: Buffer) => parts.push(part))
    pdf.on('end', () => settled(Buffer.concat(parts)))
    pdf.on('error', failed)
  })
  pdf.registerFont('regular', fontFile())
  pdf.registerFont('bold', boldFontFile())
  let layer: PdfReference | undefined
  const root = pdf.struct('Document')
  pdf.addStructure(root)
  return {
    pdf,
    layerFont() {
      layer ??= embedLayerFont(pdf)
      const { fonts } = pdf.page as unknown as { fonts: Record<string, PdfReference> }
      fonts['Layer'] = layer
      return 'Layer'
    },
    tag(kind, write, options = {}) {
      root.add(pdf.struct(kind, options, write))
    },
    open(kind) {
      const element = pdf.struct(kind)
      root.add(element)
      return element
    },
    artifact(write) {
      pdf.markContent('Artifact', { type: 'Layout' } as never)
      write()
      pdf.endMarkedContent()
    },
    finish() {
      root.end()
      pdf.end()
      return done
    },
  }
}

interface PdfReference {
  end(chunk?: Buffer | string): void
}

function embedLayerFont(pdf: Pdf): PdfReference {
  const make = (data: Record<string, unknown>, body?: Buffer | string) => {
    const made = (pdf as unknown as { ref(data: Record<string, unknown>): PdfReference }).ref(data)
    made.end(body)
    return made
  }
  const font = glyphlessFont()
  const name = 'AAAAAA+Layer'
  // pdfkit writes a String object as a PDF string, a plain one as a name.
  const words = (text: string) => Object(text) as unknown
  const descriptor = make({
    Type: 'FontDescriptor',
    FontName: name,
    Flags: 4,
    FontBBox: [0, -200, GLYPH_WIDTH, 800],
    ItalicAngle: 0,
    Ascent: 800,
    Descent: -200,
    CapHeight: 800,
    StemV: 80,
    FontFile2: make({ Length1: font.length }, font),
  })
  const letters = make({
    Type: 'Font',
    Subtype: 'CIDFontType2',
    BaseFont: name,
    CIDSystemInfo: { Registry: words('Adobe'), Ordering: words('Identity'), Supplement: 0 },
    FontDescriptor: descriptor,
    DW: GLYPH_WIDTH,
    // Every code is drawn as the one empty letter.
    CIDToGIDMap: make({}, Buffer.alloc(0x20000, Buffer.from([0, 1]))),
  })
  return make({
    Type: 'Font',
    Subtype: 'Type0',
    BaseFont: name,
    Encoding: 'Identity-H',
    DescendantFonts: [letters],
    ToUnicode: make({}, TO_UNICODE),
  })
}
