/** An enquiry in an address of the desk's own pages. */
import Type from 'typebox'

export const enquiryParams = Type.Object({
  reference: Type.String({ pattern: '^[A-Z0-9]{4}-[A-Z0-9]{4}$' }),
})

export const subjectOf = ({ params }: { readonly params: { readonly reference: string } }) => ({
  kind: 'enquiry',
  id: params.reference,
})
