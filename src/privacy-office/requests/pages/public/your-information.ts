/** What anybody may ask this agency by right, and how: by the form, or in any other way. */
import { addressIn, definePage, view, type Language, type PageDefinition } from '#pages'
import { REQUEST_WORDS } from '../../words/index.ts'

export function yourInformationPage(language: Language): PageDefinition {
  const { about } = REQUEST_WORDS[language]
  return definePage({
    address: '/your-information',
    audience: 'public',
    permission: 'public',
    title: about.title,
    get: {
      activity: 'none-public',
      answer: () =>
        Promise.resolve(view({ words: about, askAt: addressIn(language, '/your-information/ask') })),
    },
    template: new URL('./your-information.njk', import.meta.url),
  })
}
