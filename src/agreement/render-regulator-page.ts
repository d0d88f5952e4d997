/** The regulator's page as plain text, for the terminal and for a diff. */
import type { RegulatorPage, RegulatorPageSection } from './regulator-page.ts'

const WIDTH = 100
const HEADING_WIDTH = 32

export function renderAgreementPageText(page: RegulatorPage): string {
  const blocks = [
    ...(page.demonstrationNotice === undefined ? [] : [wrapped(page.demonstrationNotice.toUpperCase(), '')]),
    `${page.title}\nVersion ${page.version}, in force ${page.inForce}`,
    ...page.summary.map(({ heading, text }) => wrapped(`${heading}: ${text}`, '')),
    'Technical information',
    page.technicalInformation.map(row).join('\n'),
    'System description',
    ...page.systemDescription.map((block) => {
      switch (block.kind) {
        case 'paragraph':
          return wrapped(block.text, '')
        case 'fields':
          return block.labels.map((label) => `  - ${label}`).join('\n')
        case 'criteria':
          return criteria(block.anyOf)
      }
    }),
  ]
  return `${blocks.join('\n\n')}\n`
}

function row({ heading, text }: RegulatorPageSection): string {
  return text
    .split('\n')
    .map((line, index) => `${(index === 0 ? heading : '').padEnd(HEADING_WIDTH)}${line}`)
    .join('\n')
}

/** As the page prints them: `Either` and `Or` where there is a choice, plain bullets where there is none. */
function criteria(anyOf: readonly (readonly string[])[]): string {
  return anyOf
    .map((lines, index) => {
      const end = index === anyOf.length - 1 ? '.' : ';'
      const indent = anyOf.length === 1 ? '  ' : '      '
      const bullets = lines.map((line, at) => `${indent}- ${line}${at === lines.length - 1 ? end : ''}`)
      return anyOf.length === 1 ? bullets : [`  - ${index === 0 ? 'Either' : 'Or'}`, ...bullets]
    })
    .flat()
    .join('\n')
}

function wrapped(text: string, indent: string): string {
  const lines: string[] = []
  let line = indent
  for (const word of text.split(/\s+/)) {
    if (line.length + word.length + 1 > WIDTH && line.trim() !== '') {
      lines.push(line)
      line = indent
    }
    line = line.trim() === '' ? `${indent}${word}` : `${line} ${word}`
  }
  return [...lines, line].join('\n')
}
