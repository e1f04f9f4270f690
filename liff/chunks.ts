/**
 * Which scripts travel together. Left alone, a page would be two dozen files of a few hundred bytes, and what is small
 * compresses badly. Sorted by what is needed together, since every page's first view has to stay small.
 */
export const chunks = [
  {
    name: 'core',
    test: /node_modules\/preact|\/liff\/((main|app|start|api|api-error|client|session|page-facts|next-page|start-place|outside)\.tsx?|parts\/(page|notice|loaded|later|gate)\.tsx|pages\/(start-failed|not-found)\.tsx)$/,
  },
  {
    name: 'form',
    test: /\/liff\/(fields\/(labelled|text-inputs|citizen-id-text)|forms\/(use-sending|field-errors)|parts\/error-summary)\.tsx?$/,
  },
  {
    name: 'inputs',
    test: /\/liff\/(fields\/(choice-inputs|date-input|date-parts|field-input|address-parts|number-inputs|shown|draft-files)|forms\/form-fields)\.tsx?$/,
  },
  {
    name: 'asked',
    test: /\/templates\/(address-text|computed|conditions|attachment-answers)\.ts$/,
  },
  {
    name: 'answers',
    test: /\/templates\/(answer-text|banks)\.ts$/,
  },
  {
    name: 'filing',
    test: /\/liff\/(filing\/(filing|use-draft|use-uploads|summary|applicant-card|file-check)|forms\/(autosave|kept-values))\.tsx?$|\/templates\/(documents-asked|filed-for|upload-limits)\.ts$/,
  },
  {
    name: 'filing-form',
    test: /\/liff\/filing\/(form-step|filed-for)\.tsx?$/,
  },
  {
    name: 'documents',
    test: /\/liff\/filing\/(documents|document-slot)\.tsx?$/,
  },
]
