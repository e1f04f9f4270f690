/**
 * Which scripts travel together. Left alone, a page would be two dozen files of a few hundred bytes, and what is small
 * compresses badly. Sorted by what is needed together, since every page's first view has to stay small. What is fetched by
 * itself (`laterPart`, `laterPage`) stays out of them: within a group it would bring the bundler's own script along.
 */
export const chunks = [
  {
    name: 'core',
    test: /node_modules\/preact|\/liff\/((main|app|start|api|api-error|client|session|page-facts|next-page|start-place|outside)\.tsx?|parts\/(page|notice|loaded|later|gate|step-count)\.tsx|pages\/(start-failed|not-found)\.tsx)$/,
  },
  {
    name: 'line',
    test: /\/liff\/line\.ts$|\/node_modules\/(@liff\/(?!send-messages|open-window)|tslib\/|tiny-sha256\/)/,
  },
  {
    name: 'form',
    test: /\/liff\/(fields\/(labelled|text-inputs|citizen-id-text)|forms\/field-errors|parts\/input-id)\.tsx?$/,
  },
  {
    name: 'inputs',
    test: /\/liff\/(fields\/(choice-inputs|field-input|number-inputs|shown|draft-files)|forms\/form-fields)\.tsx?$/,
  },
  {
    name: 'applicant',
    test: /\/liff\/filing\/applicant-card\.tsx$|\/templates\/address-text\.ts$/,
  },
  {
    name: 'steps',
    test: /\/liff\/(filing\/(steps|sent-mark)|fields\/is-place)\.ts$|\/templates\/(parts|conditions|attachment-answers|fields|request-words)\.ts$/,
  },
  {
    name: 'filing',
    test: /\/liff\/(filing\/(use-draft|use-uploads|summary|filer-later|unsent-files)|forms\/(autosave|kept-values))\.tsx?$|\/templates\/(documents-asked|filed-for)\.ts$/,
  },
]
