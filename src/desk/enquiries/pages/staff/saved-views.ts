/** What an agent looks for again and again, each under a name of theirs. */
import {
  isDeskAgency,
  isMarket,
  isTopic,
  marketChoices,
  marketName,
  TOPIC_NAMES,
  TOPICS,
} from '#desk/directory'
import { isRandomId } from '#kernel'
import { defineForm, definePage, forbidden, redirect, view, type PageDefinition } from '#pages'
import { authorOf } from '../../acts/act.ts'
import {
  deleteSavedView,
  insertSavedView,
  selectSavedViews,
  type SavedViewRow,
} from '../../saved-view-store.ts'
import { toEnquiry } from './act-page.ts'
import { QUEUE_PARTS } from '../../queue-store.ts'
import { SHOWN, shownOf } from './shown.ts'

interface ViewsView {
  readonly saved: readonly {
    readonly id: string
    readonly name: string
    readonly href: string
    readonly words: string
  }[]
}

export function savedViewsPage(): PageDefinition {
  return definePage({
    address: '/queue/views',
    permission: 'enquiry.view',
    title: 'Your views',
    breadcrumbs: toEnquiry,
    get: {
      activity: { exemptBecause: 'it shows what the person themselves wrote, and no enquiry' },
      async answer({ tx, person }) {
        const saved = await selectSavedViews(tx, person.id)
        return view<ViewsView>(
          {
            saved: saved.map((one) => ({
              ...{ id: one.id, name: one.name, href: `/queue?view=${one.id}`, words: describe(one) },
            })),
          },
          { values: { show: 'all' } },
        )
      },
    },
    post: {
      activity: 'enquiry-view-saved',
      form: defineForm({
        once: true,
        otherIsAnother: true,
        fields: {
          name: {
            kind: 'text',
            label: 'What is the view called?',
            maxLength: 60,
            errors: { empty: 'Enter what the view is called', tooLong: 'Use 60 characters or fewer' },
          },
          show: {
            kind: 'select',
            label: 'Which enquiries?',
            options: QUEUE_PARTS.map((value) => ({ value, text: SHOWN[value] })),
            errors: { empty: 'Select which enquiries' },
          },
          topic: {
            kind: 'select',
            label: 'Topic (optional)',
            options: TOPIC_NAMES.map((value) => ({ value, text: TOPICS[value].en })),
            errors: {},
          },
          market: { kind: 'select', label: 'Market (optional)', options: marketChoices(), errors: {} },
          words: {
            kind: 'text',
            label: 'With these words (optional)',
            maxLength: 200,
            errors: { tooLong: 'Use 200 characters or fewer' },
          },
        },
      }),
      async answer({ tx, at, person, onceKey, form: { name, show, topic, market, words } }) {
        const by = authorOf(person)
        if (!isDeskAgency(by.agency)) return forbidden()
        await insertSavedView(tx, {
          ...{ id: onceKey, at, by, name, show, words },
          topic: isTopic(topic) ? topic : null,
          market: isMarket(market) ? market : null,
        })
        return redirect(`/queue?view=${onceKey}`)
      },
    },
    template: new URL('./saved-views.njk', import.meta.url),
  })
}

export function dropViewPage(): PageDefinition {
  return definePage({
    address: '/queue/views/drop',
    permission: 'enquiry.view',
    title: 'Drop a view',
    leadsOn: true,
    get: {
      activity: { exemptBecause: 'it shows nothing and leads back to the views' },
      answer: () => Promise.resolve(redirect('/queue/views')),
    },
    post: {
      activity: 'enquiry-view-dropped',
      form: defineForm({ fields: { view: { kind: 'hidden' } } }),
      async answer({ tx, person, form }) {
        if (isRandomId(form.view)) await deleteSavedView(tx, form.view, person.id)
        return redirect('/queue/views')
      },
    },
  })
}

function describe({ show, topic, market, words }: SavedViewRow): string {
  return [
    SHOWN[shownOf(show)],
    isTopic(topic) ? TOPICS[topic].en : '',
    market === null ? '' : marketName(market),
    words === '' ? '' : `“${words}”`,
  ]
    .filter((part) => part !== '')
    .join('; ')
}
