/** Nunjucks with escaping on and undefined values refused; finds `landfall/...`, `govuk/...` and the files beside pages. */
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import nunjucks from 'nunjucks'
import type { Language } from '../language/language.ts'
import { addFormats } from './template-formats.ts'

export interface TemplateEngine {
  /** In English, unless told. */
  render(template: URL, context: object, language?: Language): string
}

const ownTemplates = fileURLToPath(new URL('../templates/', import.meta.url))

export function createTemplateEngine(): TemplateEngine {
  const govuk = path.dirname(createRequire(import.meta.url).resolve('govuk-frontend/package.json'))
  const folders = [
    ['landfall/', path.join(ownTemplates, 'landfall/')],
    ['govuk/', path.join(govuk, 'dist/govuk/')],
  ] as const
  // One for each language: macros that are imported see what is global, and nothing else of the page. Each has a loader
  // of its own, because Nunjucks keeps compiled templates, and with them their environment, at the loader.
  const environments = {
    en: environmentIn('en', new TemplateLoader(folders)),
    mi: environmentIn('mi', new TemplateLoader(folders)),
  }
  return {
    render: (template, context, language = 'en') =>
      environments[language].render(fileURLToPath(template), context),
  }
}

function environmentIn(language: Language, loader: TemplateLoader): nunjucks.Environment {
  const environment = new nunjucks.Environment(loader, {
    autoescape: true,
    throwOnUndefined: true,
    trimBlocks: true,
    lstripBlocks: true,
  })
  addFormats(environment, language)
  return environment
}

/** Templates are code: read once, from the checkout only. */
class TemplateLoader {
  readonly #prefixes: readonly (readonly [string, string])[]

  constructor(prefixes: readonly (readonly [string, string])[]) {
    this.#prefixes = prefixes
  }

  getSource(name: string): { src: string; path: string; noCache: boolean } {
    const file = this.#fileOf(name)
    return { src: readFileSync(file, 'utf8'), path: file, noCache: false }
  }

  isRelative(name: string): boolean {
    return name.startsWith('./') || name.startsWith('../')
  }

  resolve(from: string, to: string): string {
    return path.resolve(path.dirname(from), to)
  }

  #fileOf(name: string): string {
    for (const [prefix, folder] of this.#prefixes) {
      if (name.startsWith(prefix)) return path.join(folder, name.slice(prefix.length))
    }
    return name
  }
}
