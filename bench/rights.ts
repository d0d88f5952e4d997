/** How well what is asked by right is recognised: on the texts on which the rules were tuned, and on those held out. */
import { judge, labelledTexts, type LabelledText } from '../src/desk/rights/testing-texts.ts'

const print = (line: string): void => void process.stdout.write(`${line}\n`)
const share = (part: number, whole: number): string => (whole === 0 ? '-' : (part / whole).toFixed(3))

const LANGUAGES = ['en', 'mi', 'mixed'] as const

print('set       language  asked  recall  its kind  near misses  wrongly flagged')
for (const set of ['tuned-on', 'held-out'] as const) {
  const texts = labelledTexts(set)
  row(set, 'all', texts)
  for (const language of LANGUAGES)
    row(
      set,
      language,
      texts.filter((one) => one.language === language),
    )
}

function row(set: string, language: string, texts: readonly LabelledText[]): void {
  const { positives, negatives, found, ofTheirKind, wronglyFlagged } = judge(texts)
  print(
    [
      ...[set.padEnd(9), language.padEnd(9), String(positives).padStart(5)],
      ...[share(found, positives).padStart(7), share(ofTheirKind, positives).padStart(9)],
      ...[String(negatives).padStart(12), share(wronglyFlagged, negatives).padStart(16)],
    ].join(' '),
  )
}
