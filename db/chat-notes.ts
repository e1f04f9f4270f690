/** What the chat has to know of a draft beside its answers. None of it is what a citizen wrote. */
export interface ChatNotes {
  /** Nobody has said what it is about: until then it stands in the category for what fits nowhere. */
  undecided?: true
  /** What the citizen left out on purpose, by the name of the question. */
  skipped?: readonly string[]
  /** A place far from the office is meant all the same. */
  placeIsMeant?: true
  /** What was told near by already is not the same. */
  isNew?: true
  /** What a text added last: it can be taken back, and is not added again when its event is. */
  added?: { messageId: string; field: string; from: number; to: number }
  /** Photos that were chosen together, by their numbers: they are answered together. */
  set?: { id: string; seen: readonly number[]; refused?: string }
}
