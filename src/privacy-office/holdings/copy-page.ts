/** What the pages of copies have in common: a template that is compiled once, and a file as a row. */
import { readFileSync } from 'node:fs'
import nunjucks from 'nunjucks'
import { fullInstant } from '#pages'
import type { WrittenFile } from './copy-data.ts'

const environment = new nunjucks.Environment(null, {
  autoescape: true,
  throwOnUndefined: true,
  trimBlocks: true,
  lstripBlocks: true,
})

export function pageTemplate(template: URL): (shown: object) => string {
  let compiled: nunjucks.Template | undefined
  return (shown) => {
    compiled ??= new nunjucks.Template(readFileSync(template, 'utf8'), environment, template.pathname, true)
    return compiled.render(shown)
  }
}

export function fileView({ name, what, at, partOf = '', bytes, missingBecause = '' }: WrittenFile) {
  return {
    ...{ name, what, at: fullInstant(at), partOf, missingBecause },
    size: bytes === undefined ? '' : sizeOf(bytes),
    // Each part of a name may hold what an address may not.
    href: name.split('/').map(encodeURIComponent).join('/'),
  }
}

function sizeOf(bytes: number): string {
  if (bytes < 1000) return `${String(bytes)} bytes`
  return bytes < 1_000_000 ? `${String(Math.round(bytes / 1000))} kB` : `${(bytes / 1_000_000).toFixed(1)} MB`
}
