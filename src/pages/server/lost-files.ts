/** A form that is refused keeps what was typed and no file: no browser takes one back. Whoever chose some is told. */
import { isOfFiles, type FieldError } from '../form/form-definition.ts'
import type { SentForm } from '../form/sent-form.ts'
import { TakenUpload } from '../form/upload-sink.ts'
import { wordsIn } from '../language/words.ts'
import type { PageDefinition } from '../page-definition.ts'

export function withLostFiles(
  { post, language = 'en' }: PageDefinition,
  { sent, errors }: { readonly sent: SentForm; readonly errors: readonly FieldError[] },
): readonly FieldError[] {
  const lost = Object.entries(post?.form.fields ?? {}).flatMap(([field, definition]) =>
    isOfFiles(definition) &&
    [sent[field]].flat().some((one) => one instanceof TakenUpload) &&
    !errors.some((error) => error.field === field)
      ? [{ field, sentence: wordsIn(language).chooseFilesAgain }]
      : [],
  )
  return [...errors, ...lost]
}
