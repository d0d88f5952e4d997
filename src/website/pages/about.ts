/** About this site: whose it is, what it is for, on what it runs. */
import type { Language, SiteDescription } from '#pages'
import { statutoryPage } from './statutory-page.ts'

const TEMPLATES = {
  en: new URL('./about.njk', import.meta.url),
  mi: new URL('./about.mi.njk', import.meta.url),
}

export function aboutPage({ name }: SiteDescription, language: Language) {
  return statutoryPage(language, '/about', TEMPLATES, {
    isFrontDoor: name === 'front-door',
  })
}
