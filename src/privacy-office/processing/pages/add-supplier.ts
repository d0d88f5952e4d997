/** A privacy officer puts a supplier into the register. */
import { defineForm, definePage, fieldErrors, redirect, view } from '#pages'
import { addSupplier } from '../add-supplier.ts'
import { countryNamed } from '../places-in-words.ts'

export const addSupplierPage = definePage({
  address: '/privacy-office/suppliers/add',
  permission: 'suppliers.keep',
  title: 'Add a supplier',
  breadcrumbs: [{ text: 'Suppliers', href: '/privacy-office/suppliers' }],
  get: {
    activity: 'suppliers-viewed',
    answer: () => Promise.resolve(view({})),
  },
  post: {
    activity: 'supplier-acted-on',
    form: defineForm({
      once: true,
      fields: {
        name: {
          kind: 'text',
          label: 'Who is it?',
          hint: 'The firm, as it is registered. Name no person.',
          maxLength: 200,
          errors: { empty: 'Enter who the supplier is', tooLong: 'The name must be 200 characters or fewer' },
        },
        country: {
          kind: 'text',
          label: 'In which country does it work with what it sees?',
          hint: 'In two letters, such as NZ or AU.',
          width: 5,
          code: true,
          maxLength: 2,
          format: /^[A-Z]{2}$/,
          accepts: (value: string) => countryNamed(value) !== undefined,
          errors: {
            empty: 'Enter the country',
            tooLong: 'Enter the country in two letters, such as NZ',
            format: 'Enter the country in two letters, such as NZ',
          },
        },
        whatFor: {
          kind: 'textarea',
          label: 'What for?',
          hint: 'As the public will read it.',
          maxLength: 500,
          rows: 3,
          errors: { empty: 'Enter what it is for', tooLong: 'It must be 500 characters or fewer' },
        },
        since: {
          kind: 'date',
          label: 'From which day?',
          errors: { empty: 'Enter the day from which it counts', notADate: 'Enter a day that exists' },
        },
        until: {
          kind: 'date',
          label: 'Until which day, if that is agreed?',
          hint: 'Leave it empty where the contract has no end.',
          errors: { notADate: 'Enter a day that exists' },
        },
      },
    }),
    async answer({ form, onceKey, ...act }) {
      const { name, country, whatFor, since, until } = form
      if (until !== '' && until < since)
        return fieldErrors([{ field: 'until', sentence: 'The last day must not be before the first' }])
      const id = await addSupplier(act, {
        ...{ name: name.trim(), country, whatFor: whatFor.trim(), since, onceKey },
        until: until === '' ? null : until,
      })
      return redirect(id === undefined ? '/privacy-office/suppliers' : `/privacy-office/suppliers/${id}`)
    },
  },
  template: new URL('./add-supplier.njk', import.meta.url),
})
