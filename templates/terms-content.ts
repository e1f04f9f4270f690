/** What an agency's terms and privacy notice hold, as its administrators write them. */
export interface TermsContent {
  terms: readonly WrittenTerm[]
  notice: readonly WrittenSection[]
  /** ISO day from which they hold. */
  from: string
  /** Whoever accepted earlier ones is asked again. */
  asksAgain: boolean
}
export interface WrittenTerm {
  text: string
  /** Stands out: it may save a life. */
  urgent?: true
}
export interface WrittenSection {
  title: string
  text: string
}
