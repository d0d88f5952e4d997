/** Whether a page is valid HTML, as html-validate reads it. */
import { HtmlValidate, StaticConfigLoader } from 'html-validate'

const validator = new HtmlValidate(
  new StaticConfigLoader({
    extends: ['html-validate:standard', 'html-validate:a11y', 'html-validate:document'],
    rules: {
      // A page says its title whole; how long that may be is no rule of HTML.
      'long-title': 'off',
      // Tables that stack on a phone are no tables any more to a screen reader unless their roles are said.
      'no-redundant-role': 'off',
      // The button of a form may stand outside of it and name it.
      'wcag/h32': 'off',
      // A page that comes anew without script is kept still by a link of its own.
      'meta-refresh': 'off',
      // What is wrong with a form is said before its page's heading, as one hears it first.
      'heading-level': ['error', { minInitialRank: 'h2' }],
      // A list of what is known of something may say of what.
      'aria-label-misuse': ['error', { allowAnyNamable: true }],
    },
  }),
)

/** One line each, `rule: what is wrong`; places are left out, because a page that differs by a word moves them all. */
export async function htmlFaults(html: string): Promise<readonly string[]> {
  const { results } = await validator.validateString(html)
  return results.flatMap(({ messages }) =>
    messages.map(({ ruleId, message, selector }) => `${ruleId}: ${message} (${selector ?? 'page'})`),
  )
}
