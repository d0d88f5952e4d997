/** Why a response is not kept or published. */
import { declareErrors } from '#kernel'

export const responsesErrors = declareErrors({
  'response-names-who-asked':
    'It names the person who asked, or their company or address. Leave that out: everybody will read it.',
  'response-has-an-address': 'It holds an email address. Leave it out: everybody will read it.',
  'response-not-a-draft': 'It is no draft any more. Open it again to see how it stands.',
  'response-changed': 'It was changed elsewhere since you opened this page. Open it again and read it first.',
  'response-nothing-given':
    'Nothing was given on this request, or it is not decided: there is nothing to publish.',
})

declare module '#kernel' {
  interface ErrorCodes extends Record<keyof typeof responsesErrors, string> {}
}
